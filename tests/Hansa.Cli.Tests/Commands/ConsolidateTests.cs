using System.Text.Json.Nodes;
using Hansa.Tests;

namespace Hansa.Cli.Tests.Commands;

public class ConsolidateTests
{
    private static readonly string[] s_head = ["form", "title", "period", "columns", "footer"];
    private static readonly string[] s_words =
        ["number", "section", "subsection", "agreements", "agreementsFilledDown", "title", "place", "dates", "content", "participants", "note"];

    [Theory]
    [InlineData("executive-2020-Q2", ".docx")]
    [InlineData("executive-2020-Q2", ".xlsx")]
    [InlineData("agreements-2020-Q1", ".docx")]
    [InlineData("agreements-2020-Q1", ".xlsx")]
    public void Consolidate_RealRound_IsTheRealReport(string name, string ending)
    {
        using var folder = new Folder();
        var report = folder.File(name + ending);
        var run = CommandRun.Of("consolidate", Repo.SharedPath("submissions", name), "-o", report);
        Assert.Equal(0, run.Exit);
        var expected = JsonNode.Parse(File.ReadAllText(Repo.SharedPath("expected", name + ".json")))!.AsObject();
        ReadingComparison.AssertSame(expected, CommandRun.Read(report), s_head, s_words.Contains);
    }

    [Fact]
    public void Consolidate_RealMunicipalRound_IsTheRealReport()
    {
        using var folder = new Folder();
        var report = folder.File("municipal.docx");
        Assert.Equal(0, CommandRun.Of("consolidate", Repo.SharedPath("submissions", "municipal-2020-Q2"), "-o", report).Exit);
        ReadingComparison.AssertSame(CommandRun.Read(Repo.SharedPath("seeds", "municipal-2020-Q2.txt")), CommandRun.Read(report), s_head, s_words.Contains);
    }

    [Theory]
    [InlineData("2024-Q2")]
    [InlineData("agreements-2024-Q1")]
    [InlineData("municipal-2024-Q2")]
    public void Consolidate_SampleRound_IsWhatACarefulPersonReads(string name)
    {
        using var folder = new Folder();
        var report = folder.File("report.docx");
        CommandRun.Of("consolidate", Repo.PathOf("samples", name), "-o", report);
        var expected = JsonNode.Parse(File.ReadAllText(Repo.PathOf("samples", name + ".expected.json")))!.AsObject();
        var read = CommandRun.Read(report);
        ReadingComparison.AssertSame(expected, read, ["form", "title", "period"], s_words.Contains);
    }

    [Fact]
    public void Consolidate_NoCampaign_SaysWhatIsMissing()
    {
        using var folder = new Folder();
        var run = CommandRun.Of("consolidate", folder.Root, "-o", folder.File("report.docx"));
        Assert.Equal(3, run.Exit);
        Assert.Contains("campaign.json", run.Output, StringComparison.Ordinal);
        Assert.False(File.Exists(folder.File("report.docx")));
    }

    [Fact]
    public void Consolidate_OneFileMissing_WritesTheOthersAndSaysSo()
    {
        using var folder = new Folder();
        foreach (var file in Directory.EnumerateFiles(Repo.PathOf("samples", "municipal-2024-Q2")))
        {
            if (Path.GetFileName(file) != "smolensk.docx")
            {
                File.Copy(file, folder.File(Path.GetFileName(file)));
            }
        }

        var report = folder.File("report.docx");
        var run = CommandRun.Of("consolidate", folder.Root, "-o", report);
        Assert.Equal(1, run.Exit);
        Assert.Contains("smolensk.docx", run.Output, StringComparison.Ordinal);
        Assert.NotEmpty(CommandRun.Read(report)["rows"]!.AsArray());
    }

    [Theory]
    [InlineData("report.exe")]
    [InlineData("report")]
    public void Consolidate_UnknownFormat_IsRefusedBeforeAnyWork(string name)
    {
        using var folder = new Folder();
        var run = CommandRun.Of("consolidate", Repo.PathOf("samples", "municipal-2024-Q2"), "-o", folder.File(name));
        Assert.Equal(2, run.Exit);
        Assert.Contains(".docx", run.Error, StringComparison.Ordinal);
    }
}

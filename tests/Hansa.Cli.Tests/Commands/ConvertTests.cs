using Hansa.Tests;

namespace Hansa.Cli.Tests.Commands;

public class ConvertTests
{
    private static readonly string[] s_reports = ["executive-2020-Q2", "belarus-2020-H1", "executive-2023-Q3", "agreements-2020-Q1", "municipal-2020-Q2"];

    public static TheoryData<string, string> RoundTrips
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var report in s_reports)
            {
                foreach (var ending in (string[])[".docx", ".xlsx", ".odt", ".html"])
                {
                    data.Add(report, ending);
                }
            }

            return data;
        }
    }

    // read → write → read: nothing but the place of a row in its file may differ.
    [Theory]
    [MemberData(nameof(RoundTrips))]
    public void Convert_RealReport_ReadsBackTheSame(string name, string ending)
    {
        using var folder = new Folder();
        var first = Repo.SharedPath("reports", name + ".docx");
        var second = folder.File(name + ending);
        Assert.Equal(0, CommandRun.Of("convert", first, "-o", second).Exit);
        ReadingComparison.AssertSame(
            CommandRun.Read(first), CommandRun.Read(second), ["file", "form", "country", "title", "period", "columns", "footer"], field => field != "source");
    }

    // A table of plain text has no title: the period is told by the reader.
    [Theory]
    [InlineData("executive-2020-Q2", "2020-Q2")]
    [InlineData("agreements-2020-Q1", "2020-Q1")]
    [InlineData("executive-2023-Q3", "2023-Q3")]
    public void Convert_ToCsv_KeepsEveryWord(string name, string period)
    {
        using var folder = new Folder();
        var first = Repo.SharedPath("reports", name + ".docx");
        var second = folder.File(name + ".csv");
        Assert.Equal(0, CommandRun.Of("convert", first, "-o", second).Exit);
        string[] words = ["number", "section", "subsection", "agreements", "agreementsFilledDown", "title", "place", "dates", "content", "participants", "note", "dateSpans"];
        ReadingComparison.AssertSame(CommandRun.Read(first), CommandRun.Read(second, "--period", period), [], words.Contains);
    }

    [Fact]
    public void Convert_SeveralOutputs_WritesEach()
    {
        using var folder = new Folder();
        var source = Repo.PathOf("samples", "agreements-2024-Q1", "ministry-culture.docx");
        var run = CommandRun.Of("convert", source, "-o", folder.File("a.docx"), folder.File("b.json"));
        Assert.Equal(0, run.Exit);
        Assert.True(File.Exists(folder.File("a.docx")));
        Assert.StartsWith("[", File.ReadAllText(folder.File("b.json")), StringComparison.Ordinal);
    }

    [Fact]
    public void Convert_NotAReport_WritesNothing()
    {
        using var folder = new Folder();
        File.WriteAllText(folder.File("letter.txt"), "Просим принять к сведению.");
        Assert.Equal(3, CommandRun.Of("convert", folder.File("letter.txt"), "-o", folder.File("a.docx")).Exit);
        Assert.False(File.Exists(folder.File("a.docx")));
    }
}

using System.Text.Json.Nodes;
using Hansa.Tests;
using Hansa.Tests.Registers;

namespace Hansa.Cli.Tests.Commands;

/// <summary>Reports and figures of the register from the command line, on the sample rounds.</summary>
public sealed class ReportCommandTests(ReportCommandTests.Samples samples) : IClassFixture<ReportCommandTests.Samples>
{
    private static readonly string[] s_words =
        ["number", "section", "subsection", "agreements", "agreementsFilledDown", "title", "place", "dates", "content", "participants", "note"];

    public sealed class Samples(RegisterServer server) : IAsyncLifetime
    {
        private string _connection = "";

        public async ValueTask InitializeAsync()
        {
            _connection = await server.RegisterDatabaseAsync();
            Run("import", Repo.PathOf("samples", "2024-Q2"), Repo.PathOf("samples", "agreements-2024-Q1"), Repo.PathOf("samples", "municipal-2024-Q2"));
        }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;

        internal CommandRun Run(params string[] args) => CommandRun.In(name => name == "ConnectionStrings__Hansa" ? _connection : null, "", args);
    }

    [Theory]
    [InlineData("2024-Q2", "international-executive", "2024-Q2")]
    [InlineData("agreements-2024-Q1", "agreements-implementation", "2024-Q1")]
    [InlineData("municipal-2024-Q2", "international-municipal", "2024-Q2")]
    public void Report_OfASampleRound_IsWhatACarefulPersonReads(string name, string form, string period)
    {
        using var folder = new Folder();
        var file = folder.File("report.docx");
        samples.Run("report", form, period, "-o", file, folder.File("report.xlsx"));
        var expected = JsonNode.Parse(File.ReadAllText(Repo.PathOf("samples", name + ".expected.json")))!.AsObject();
        ReadingComparison.AssertSame(expected, CommandRun.Read(file), ["form", "title", "period"], s_words.Contains);
        Assert.True(File.Exists(folder.File("report.xlsx")));
    }

    [Fact]
    public void Report_AsJson_TellsWhereEachRowComesFrom()
    {
        var json = JsonNode.Parse(samples.Run("report", "international-executive", "2024-Q2", "--json", "-").Output)!;
        Assert.Equal("overlaps", json["rule"]!.GetValue<string>());
        Assert.Equal(json["report"]!["rows"]!.AsArray().Count, json["sources"]!.AsArray().Count);
        Assert.All(json["sources"]!.AsArray(), source => Assert.NotNull(source!["body"]));
    }

    [Fact]
    public void Report_LeaveMoveFreezeListShow_AreOneWay()
    {
        string[] report = ["international-municipal", "2024-Q2"];
        var before = Titles(samples.Run(["report", .. report, "--field", "x", "--json", "-"]));
        Assert.Empty(before);
        var all = Titles(samples.Run(["report", .. report, "--json", "-"]));
        Assert.Contains("d1.", samples.Run(["report", "leave", .. report, "--row", "1"]).Output, StringComparison.Ordinal);
        Assert.Equal(all.Skip(1), Titles(samples.Run(["report", .. report, "--json", "-"])));
        Assert.Equal(0, samples.Run(["report", "take", .. report, "--row", "d1"]).Exit);
        Assert.Equal(all, Titles(samples.Run(["report", .. report, "--json", "-"])));

        Assert.Contains("hansa report freeze", samples.Run("report", "list").Output, StringComparison.Ordinal);
        Assert.Equal(3, samples.Run(["report", "show", .. report]).Exit);
        Assert.Equal(0, samples.Run(["report", "freeze", .. report]).Exit);
        var again = samples.Run(["report", "freeze", .. report]);
        Assert.Equal(3, again.Exit);
        Assert.Contains("--supersede", again.Error, StringComparison.Ordinal);
        Assert.Equal(0, samples.Run(["report", "freeze", .. report, "--supersede"]).Exit);
        Assert.Contains("2024-Q2", samples.Run("report", "list").Output, StringComparison.Ordinal);
        using var folder = new Folder();
        var shown = samples.Run(["report", "show", .. report, "--edition", "1", "-o", folder.File("a.docx"), folder.File("a.odt")]);
        Assert.Equal(0, shown.Exit);
        Assert.Equal(all, CommandRun.Read(folder.File("a.docx"))["rows"]!.AsArray().Select(row => row!["title"]!.GetValue<string>()));
        Assert.True(File.Exists(folder.File("a.odt")));
    }

    [Theory]
    [InlineData("2", "--before", "1", 0)]
    [InlineData("1", "--after", "2", 0)]
    [InlineData("9999", "--after", "2", 3)]
    [InlineData("1", "--after", "x", 3)]
    public void Report_MoveRow_StaysMovedOrSaysWhy(string row, string where, string beside, int exit)
    {
        var run = samples.Run("report", "move", "agreements-implementation", "2024-H1", "--row", row, where, beside);
        Assert.Equal(exit, run.Exit);
    }

    [Theory]
    [InlineData(2, "report")]
    [InlineData(2, "report", "international-executive")]
    [InlineData(2, "report", "international-executive", "весной")]
    [InlineData(2, "report", "international-executive", "2024-Q2", "-o", "report.exe")]
    [InlineData(2, "report", "international-executive", "2024-Q2", "--rule", "sometimes")]
    [InlineData(2, "report", "move", "international-executive", "2024-Q2", "--row", "1")]
    [InlineData(2, "report", "leave", "international-executive", "2024-Q2")]
    [InlineData(3, "report", "leave", "international-executive", "2024-Q2", "--row", "0")]
    [InlineData(3, "report", "no-such-form", "2024-Q2")]
    [InlineData(3, "report", "country-cooperation", "2024-Q2")]
    [InlineData(3, "report", "international-executive", "2024-Q2", "--region", "RU-TVE")]
    [InlineData(3, "report", "diff", "international-executive", "2019")]
    [InlineData(2, "figures")]
    [InlineData(2, "figures", "2024-Q2", "--by", "moon")]
    public void Report_AskedWrongly_SaysSo(int exit, params string[] args)
    {
        var run = samples.Run(args);
        Assert.Equal(exit, run.Exit);
        Assert.NotEmpty(run.Error);
        Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("country")]
    [InlineData("field")]
    [InlineData("organization")]
    [InlineData("mode")]
    [InlineData("agreement")]
    public void Figures_ByAnything_NameEveryLineAndTheTotal(string by)
    {
        foreach (var language in new[] { "ru", "en" })
        {
            var run = samples.Run("figures", "2024-Q2", "--by", by, "--lang", language);
            Assert.Equal(0, run.Exit);
            Assert.DoesNotContain('[', run.Output);
        }

        var json = JsonNode.Parse(samples.Run("figures", "2024-Q2", "--by", by, "--json", "-").Output)!;
        Assert.Equal(("2024-Q2", "2024-Q1", "2023-Q2"), (Code("now"), Code("before"), Code("yearBefore")));
        Assert.True(json["now"]!["total"]!["activities"]!.GetValue<int>() > 0);

        string Code(string table) => json[table]!["period"]!.GetValue<string>();
    }

    [Fact]
    public void Diff_HalfYearAgainstItsQuarters_NamesBothAndLosesNothing()
    {
        var run = samples.Run("report", "diff", "international-executive", "2024-H1", "--lang", "en");
        Assert.Equal(0, run.Exit);
        Assert.Contains("international-executive-2024-Q2", run.Output, StringComparison.Ordinal);
        Assert.Empty(JsonNode.Parse(samples.Run("report", "diff", "international-executive", "2024-H1", "--json", "-").Output)!["missing"]!.AsArray());
    }

    private static IEnumerable<string> Titles(CommandRun run) =>
        JsonNode.Parse(run.Output)!["report"]!["rows"]!.AsArray().Select(row => row!["title"]!.GetValue<string>());
}

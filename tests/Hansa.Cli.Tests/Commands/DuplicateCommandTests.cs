using System.Text.Json.Nodes;
using Hansa.Tests;
using Hansa.Tests.Registers;

namespace Hansa.Cli.Tests.Commands;

/// <summary>Duplicates of the register on the command line, over the sample round.</summary>
public sealed class DuplicateCommandTests(RegisterServer server) : IAsyncLifetime
{
    private string _connection = "";

    public async ValueTask InitializeAsync()
    {
        _connection = await server.RegisterDatabaseAsync();
        Assert.Equal(0, Run("import", Repo.PathOf("samples", "2024-Q2")).Exit);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private CommandRun Run(params string[] args) => CommandRun.In(name => name == "ConnectionStrings__Hansa" ? _connection : null, "", args);

    private JsonArray Groups(params string[] options) => JsonNode.Parse(Run(["duplicates", "--json", "-", .. options]).Output)!.AsArray();

    private static string[] Ids(JsonNode group) => [.. group["ids"]!.AsArray().Select(id => (string)id!)];

    [Fact]
    public void Duplicates_OfTheRegister_ShowsGroupsWithReasonsAndHowToGoOn()
    {
        var run = Run("duplicates");
        Assert.Equal(0, run.Exit);
        Assert.Contains("Одно и то же (", run.Output, StringComparison.Ordinal);
        Assert.Contains("#", run.Output, StringComparison.Ordinal);
        Assert.Contains("    + ", run.Output, StringComparison.Ordinal);
        Assert.Contains("hansa merge --same", run.Output, StringComparison.Ordinal);
        Assert.Contains("The same (", Run("duplicates", "--lang", "en").Output, StringComparison.Ordinal);
        Assert.DoesNotContain("[duplicates", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Duplicates_NewOnly_KeepsWhatWasFoundBefore()
    {
        var groups = Groups().Count;
        Assert.Equal(groups, Groups("--new").Count);
        Assert.True(groups > 0);
    }

    [Fact]
    public void MergeSame_ThenUnmergeByARow_LeavesTheQuestionOpen()
    {
        var same = Groups().First(group => (string)group!["verdict"]! == "same")!;
        Assert.Matches("Объединено групп: [1-9]", Run("merge", "--same").Output);
        Assert.Contains("Объединено групп: 0", Run("merge", "--same").Output, StringComparison.Ordinal);
        Assert.DoesNotContain(Groups(), group => Ids(group!).SequenceEqual(Ids(same)));
        Assert.Equal(0, Run("unmerge", Ids(same)[0]).Exit);
        var again = Assert.Single(Groups(), group => Ids(group!).SequenceEqual(Ids(same)))!;
        Assert.Equal("possible", (string)again["verdict"]!);
        Assert.Contains("Объединено групп: 0", Run("merge", "--same").Output, StringComparison.Ordinal);
        Assert.Equal(3, Run("unmerge", Ids(same)[0]).Exit);
    }

    [Fact]
    public void Decide_Different_IsNotProposedAgain()
    {
        var ids = Ids(Groups()[0]!);
        Assert.Equal(0, Run(["decide", "different", .. ids, "--remark", "разные площадки"]).Exit);
        Assert.DoesNotContain(Groups(), group => Ids(group!).SequenceEqual(ids));
    }

    [Fact]
    public void Merge_ChosenColumnsOfNamedActivities_IsUndoneByItsNumber()
    {
        var ids = Ids(Groups()[0]!);
        var merged = Run("merge", ids[0], ids[1], "--take", "title=" + ids[1]);
        Assert.Equal(0, merged.Exit);
        var number = merged.Output.TrimEnd()[^8..];
        Assert.Equal(3, Run("merge", ids[0], ids[1]).Exit);
        Assert.Equal(0, Run("unmerge", number).Exit);
    }

    [Theory]
    [InlineData(2, "merge")]
    [InlineData(2, "merge", "--same", "a#1")]
    [InlineData(2, "decide", "maybe", "a#1", "a#2")]
    [InlineData(2, "decide", "different", "a#1")]
    [InlineData(3, "decide", "different", "a#1", "a#2")]
    [InlineData(3, "merge", "absent.docx#1", "absent.docx#2")]
    [InlineData(3, "merge", "' or true --", "x")]
    [InlineData(3, "unmerge", "0000")]
    [InlineData(3, "unmerge", "")]
    public void Verbs_WrongNames_AreRefusedInWords(int exit, params string[] args)
    {
        var run = Run(args);
        Assert.Equal(exit, run.Exit);
        Assert.NotEqual("", run.Error);
        Assert.DoesNotContain("[merge", run.Error, StringComparison.Ordinal);
    }
}

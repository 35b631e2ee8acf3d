using System.Text.Json.Nodes;
using Hansa.Tests;
using Hansa.Tests.Registers;

namespace Hansa.Cli.Tests.Commands;

public sealed class SearchCommandTests(RegisterServer server) : IAsyncLifetime
{
    private string _connection = "";

    public async ValueTask InitializeAsync()
    {
        _connection = await server.RegisterDatabaseAsync();
        Assert.Equal(0, Run("import", Repo.PathOf("samples", "2024-Q2")).Exit);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private CommandRun Run(params string[] args) => CommandRun.In(name => name == "ConnectionStrings__Hansa" ? _connection : null, "", args);

    private JsonObject Json(params string[] args)
    {
        var run = Run(["search", .. args, "--json", "-"]);
        Assert.Equal(0, run.Exit);
        return JsonNode.Parse(run.Output)!.AsObject();
    }

    [Fact]
    public void Search_SampleRound_FindsWordsInAnyForm()
    {
        Assert.True(Json()["total"]!.GetValue<int>() > 10);
        Assert.Equal(Json("Беларусь")["total"]!.ToString(), Json("белорусские")["total"]!.ToString());
        Assert.True(Json("Беларуси")["total"]!.GetValue<int>() > 0);
        Assert.Equal(0, Json("несуществующее")["total"]!.GetValue<int>());
    }

    [Fact]
    public void Search_WithFilters_GivesNoMore()
    {
        var all = Json()["total"]!.GetValue<int>();
        var belarus = Json("--country", "Беларусь")["total"]!.GetValue<int>();
        Assert.InRange(belarus, 1, all - 1);
        Assert.Equal(belarus, Json("--country", "BY")["total"]!.GetValue<int>());
        Assert.InRange(Json("--period", "2024-Q2")["total"]!.GetValue<int>(), 1, all);
        Assert.Equal(0, Json("--period", "2019-Q1")["total"]!.GetValue<int>());
        var field = Json()["facets"]!["fields"]![0]!;
        Assert.Equal(field["count"]!.GetValue<int>(), Json("--field", field["value"]!.GetValue<string>())["total"]!.GetValue<int>());
    }

    [Fact]
    public void Search_ForPeople_TellsTitlesAndFacets()
    {
        var run = Run("search", "--country", "BY", "--limit", "2");
        Assert.Contains("По странам: Беларусь (", run.Output, StringComparison.Ordinal);
        Assert.Contains("--after ", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("[search", run.Output, StringComparison.Ordinal);
        Assert.Contains("Found: ", Run("search", "--lang", "en").Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--country", "Атлантида")]
    [InlineData("--field", "астрология")]
    [InlineData("--organization", "нигде")]
    [InlineData("--agreement", "нигде")]
    [InlineData("--mode", "telepathy")]
    [InlineData("--period", "2024-Q9")]
    public void Search_UnknownFilter_IsWrongUsageWithAWord(string option, string value)
    {
        var run = Run("search", option, value);
        Assert.Equal(2, run.Exit);
        Assert.Contains(value, run.Error, StringComparison.Ordinal);
    }
}

using System.Text.Json.Nodes;
using Hansa.Tests;
using Hansa.Tests.Registers;

namespace Hansa.Cli.Tests.Commands;

public sealed class AgreementsCommandTests(RegisterServer server) : IAsyncLifetime
{
    private string _connection = "";

    public async ValueTask InitializeAsync() => _connection = await server.RegisterDatabaseAsync();

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private CommandRun Run(params string[] args) => CommandRun.In(name => name == "ConnectionStrings__Hansa" ? _connection : null, "", args);

    private JsonArray Json(params string[] args)
    {
        var run = Run([.. args, "--json", "-"]);
        Assert.Equal((0, ""), (run.Exit, run.Error));
        return JsonNode.Parse(run.Output)!.AsArray();
    }

    private void Done(params string[] args) => Assert.Equal((0, ""), (Run(args).Exit, Run("agreements", "link").Error));

    [Fact]
    public void Agreements_RealReports_AreProposedAcceptedAndShown()
    {
        Assert.Equal(0, Run("import", Repo.SharedPath("reports", "agreements-2020-Q1.docx"), Repo.SharedPath("reports", "executive-2020-Q2.docx")).Exit);
        var proposals = Json("agreements", "propose");
        Assert.Equal(10, proposals.Count);
        Assert.Equal(8, proposals.Count(proposal => (string?)proposal!["kind"] == "card"));
        var rejected = (string)proposals.First(proposal => (string?)proposal!["kind"] == "amendment")!["id"]!;
        Assert.Equal(0, Run("agreements", "reject", rejected).Exit);
        Assert.Equal(0, Run("agreements", "accept", "--all").Exit);
        Assert.Empty(Json("agreements", "propose"));
        Assert.Equal(9, Json("agreements", "list").Count);
        var intent = Assert.Single(Json("agreements", "list", "намерениях", "--on", "2020-07-01"))!;
        Assert.Equal(("2020-05-29", 33), ((string?)intent["signedOn"], (int)intent["idleDays"]!));
        var page = Run("agreements", "show", ((string)intent["id"]!)[^8..]);
        Assert.Equal(0, page.Exit);
        Assert.Contains("175-р/адм", page.Output, StringComparison.Ordinal);
        Assert.Contains("065/27-с", page.Output, StringComparison.Ordinal);
        Assert.Contains("несколько", Run("agreements", "show", "смоленской").Error, StringComparison.Ordinal);
        Assert.Equal(0, Run("agreements", "status", "намерениях", "terminated", "--day", "2021-01-01", "--act", "уведомление").Exit);
        Assert.Single(Json("agreements", "list", "--status", "terminated"));
        Assert.Empty(Json("agreements", "list", "--status", "terminated", "--on", "2020-12-31"));
        Assert.Contains("Соглашение", Run("agreements", "list").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Plans_FromCardToReview_AreKept()
    {
        Run("import", Repo.PathOf("samples", "municipal-2024-Q2"));
        Done("agreements", "add", "Соглашение с Витебской областью о культуре", "--signed", "2020-01-01");
        Done("plans", "add", "витебской", "План на 2024 год", "--from", "2024-01-01", "--until", "31.12.2024");
        var plan = ((string)Assert.Single(Json("plans", "list"))!["id"]!)[^8..];
        Done("plans", "add-item", plan, "Выставка", "--who", "музей", "--when", "II квартал");
        Assert.Equal(3, Run("plans", "add-item", plan, "Слет", "--when", "когда-нибудь").Exit);
        var item = ((string)Assert.Single(Json("plans", "show", plan))!["id"]!)[^8..];
        Done("plans", "state", item, "not-done", "--reason", "карантин");
        Assert.Equal("карантин", (string?)Assert.Single(Json("plans", "review", "2024-Q2"))!["note"]);
        Assert.Empty(Json("plans", "review", "2024-Q3"));
        Assert.Contains("карантин", Run("plans", "show", plan).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Receptions_AddedAndImported_MakeTheFooter()
    {
        Run("import", Repo.PathOf("samples", "municipal-2024-Q2"));
        Done("receptions", "add", "Посол Сербии", "--dates", "1 июля 2023 года", "--place", "здание Дома Советов", "--kind", "reception");
        Assert.Equal(3, Run("receptions", "import", Repo.PathOf("samples", "municipal-2024-Q2", "rudnya.docx")).Exit);
        Assert.Contains("1 прием – в здании Дома Советов", Run("receptions", "footer", "2023-Q3").Output.Replace('\u00a0', ' '), StringComparison.Ordinal);
        Assert.Single(Json("receptions", "list", "--period", "2023-Q3"));
        Assert.Contains("Посол Сербии", Run("receptions", "list").Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(3, "agreements", "show", "нет такого")]
    [InlineData(3, "agreements", "accept", "0000000000")]
    [InlineData(3, "agreements", "list")]
    [InlineData(2, "agreements", "list", "--on", "вчера")]
    [InlineData(2, "agreements", "list", "--status", "forgotten")]
    [InlineData(2, "agreements", "status", "x", "terminated")]
    [InlineData(2, "plans", "review", "квартал")]
    [InlineData(3, "receptions", "footer", "2020-Q1")]
    public void Verbs_WrongOrEmptyRegister_SaySo(int exit, params string[] args)
    {
        var run = Run(args);
        Assert.Equal(exit, run.Exit);
        Assert.NotEqual("", run.Error);
    }

    [Theory]
    [InlineData("agreements", "show", "нет такого")]
    [InlineData("agreements", "accept", "0000000000")]
    [InlineData("agreements", "link", "0000000000", "ничего")]
    [InlineData("plans", "show", "00000000")]
    [InlineData("plans", "state", "00000000", "done")]
    public void Verbs_UnknownName_AreRefusedWithASentence(params string[] args)
    {
        Run("import", Repo.PathOf("samples", "municipal-2024-Q2"));
        var run = Run(args);
        Assert.Equal(3, run.Exit);
        Assert.DoesNotContain("[", run.Error, StringComparison.Ordinal);
    }
}

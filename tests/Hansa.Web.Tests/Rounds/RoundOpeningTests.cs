using System.Net;
using System.Text.RegularExpressions;
using Hansa.Tests.Web;
using Hansa.Web.Tests.Sample;

namespace Hansa.Web.Tests.Rounds;

/// <summary>In a register of its own: which bodies are ticked depends on the rounds before.</summary>
public sealed partial class RoundOpeningTests(RunningSample hansa) : IClassFixture<RunningSample>
{
    private const string Executive = "international-executive";

    private async Task<string> BodyKeyAsync(string name) =>
        $"{Executive}|{await hansa.AskAsync<string>($"select organization_id::text from organization_name where name like '{name}%Смоленской области' order by upper(during) desc nulls first limit 1")}";

    private static (string, string)[] Fields(string period, params (string, string)[] more) =>
        [("period", period), ("form", Executive), ("name", ""), ("due", "2031-07-07"), ("grace", "3"), ("remind", "5, 1"), ("letter", "Просим представить."), .. more];

    [Fact]
    public async Task New_WithoutAnyScript_OpensTheRoundAndItsLetters()
    {
        var browser = await hansa.SignedInAsync();
        var page = await browser.GetStringAsync($"/rounds/new?period=2031-Q2&form={Executive}");
        Assert.Contains("value=\"II квартал 2031 года\"", page.Plain(), StringComparison.Ordinal);
        var (culture, sport) = (await BodyKeyAsync("Министерство культуры"), await BodyKeyAsync("Министерство спорта"));
        Assert.Matches($"value=\"{Regex.Escape(culture)}\" checked", page);

        var shown = await browser.SendFormAsync("/rounds/new", "/rounds/new", Fields("2031-Q2", ("body", culture), ("show", "letter")));
        Assert.Contains("Что представляет Министерство культуры и туризма Смоленской области:", await shown.Content.ReadAsStringAsync(), StringComparison.Ordinal);

        var answer = await browser.SendFormAsync("/rounds/new", "/rounds/new", Fields("2031-Q2", ("body", culture), ("body", sport), ("write", "1")));
        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        var round = answer.Headers.Location!.OriginalString;
        var board = await browser.GetStringAsync(round);
        Assert.Contains("Сбор открыт, письма подготовлены.", board, StringComparison.Ordinal);
        Assert.Contains("0 из 2", board.Plain(), StringComparison.Ordinal);
        Assert.Equal(2, Cells().Count(board));
        Assert.Contains("2 письма", (await browser.GetStringAsync(round + "/letters")).Plain(), StringComparison.Ordinal);
    }

    [GeneratedRegex("class=\"hansa-cell\"")]
    private static partial Regex Cells();
}

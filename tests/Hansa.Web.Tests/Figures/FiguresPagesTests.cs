using System.Net;
using Hansa.Web.Tests.Sample;

namespace Hansa.Web.Tests.Figures;

public sealed class FiguresPagesTests(RunningSample hansa) : IClassFixture<RunningSample>
{
    [Fact]
    public async Task Figures_WithoutAPeriod_BeginWithTheQuarterToldLast()
    {
        var page = await (await hansa.SignedInAsync("reader")).GetStringAsync("/figures");
        var last = await hansa.AskAsync<string>("select to_char(max(first_day), 'YYYY-\"Q\"Q') from activity where state = 'current' and first_day <= now()");
        Assert.Contains($"<option value=\"{last}\" selected>", page, StringComparison.Ordinal);
        foreach (var expected in (string[])["Каждое мероприятие считается один раз", "Соглашения без мероприятий больше года", "Товарищеская регата", "data-chart=\"map\""])
        {
            Assert.Contains(expected, page, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Figures_OfAQuarter_AreThoseOfTheRegister()
    {
        var page = await (await hansa.SignedInAsync()).GetStringAsync("/figures?period=2024-Q4");
        var held = await hansa.AskAsync<long>("select count(*) from activity where state = 'current' and days && '{[2024-10-01,2025-01-01)}'");
        var inBelarus = await hansa.AskAsync<long>("select count(*) from activity where state = 'current' and days && '{[2024-10-01,2025-01-01)}' and countries @> '{BY}'");
        Assert.Contains($"<dt>Мероприятий</dt><dd>{held}</dd>", Tight(page), StringComparison.Ordinal);
        Assert.Contains($"data-now=\"{inBelarus}\"", page, StringComparison.Ordinal);
        Assert.Contains("data-country=\"112\"", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2024")]
    [InlineData("2024-H1")]
    [InlineData("2024-9M")]
    [InlineData("2024-02")]
    [InlineData("2030-Q1")]
    [InlineData("0001")]
    [InlineData("9999-12-01..9999-12-31")]
    [InlineData("вчера")]
    public async Task Figures_AnyPeriod_ShowsAPage(string period) =>
        Assert.Equal(HttpStatusCode.OK, (await (await hansa.SignedInAsync()).GetAsync("/figures?period=" + Uri.EscapeDataString(period))).StatusCode);

    private static string Tight(string page) => System.Text.RegularExpressions.Regex.Replace(page, @">\s+<", "><");
}

using System.Net;
using System.Text.RegularExpressions;
using Hansa.Tests.Web;
using Hansa.Web.Tests.Sample;

namespace Hansa.Web.Tests.Agreements;

public sealed partial class ProposalPagesTests(RunningSample hansa) : IClassFixture<RunningSample>
{
    private const string Page = "/agreements/proposals";

    [Fact]
    public async Task Proposals_DecidedOneByOne_DisappearAndLeaveTheirCards()
    {
        var browser = await hansa.SignedInAsync();
        var ids = Ids(await browser.GetStringAsync(Page));
        Assert.True(ids.Count > 3);
        var cards = await hansa.AskAsync<long>("select count(*) from agreement");
        Assert.Equal(HttpStatusCode.SeeOther, (await browser.SendFormAsync(Page, $"{Page}/{ids[0]}/accept")).StatusCode);
        Assert.Equal(cards + 1, await hansa.AskAsync<long>("select count(*) from agreement"));
        Assert.Equal(HttpStatusCode.SeeOther, (await browser.SendFormAsync(Page, $"{Page}/{ids[1]}/reject")).StatusCode);
        var title = await hansa.AskAsync<string>("select title from agreement where title like '%Псковской%'");
        Assert.Equal(HttpStatusCode.SeeOther, (await browser.SendFormAsync(Page, $"{Page}/{ids[^1]}/link", ("card", title))).StatusCode);
        var left = Ids(await browser.GetStringAsync(Page));
        Assert.Empty(left.Intersect([ids[0], ids[1], ids[^1]]));

        // A second press of the same button does nothing and says so.
        Assert.Equal(HttpStatusCode.SeeOther, (await browser.SendFormAsync(Page, $"{Page}/{ids[0]}/accept")).StatusCode);
        Assert.Contains("уже решено", await browser.GetStringAsync(Page), StringComparison.Ordinal);
        Assert.Equal(cards + 1, await hansa.AskAsync<long>("select count(*) from agreement"));
    }

    [Fact]
    public async Task Link_ToNoCard_SaysSoAndKeepsWhatWasTyped()
    {
        var browser = await hansa.SignedInAsync();
        var id = Ids(await browser.GetStringAsync(Page))[^1];
        var answer = await browser.SendFormAsync(Page, $"{Page}/{id}/link", ("card", "соглашение с Марсом"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains("value=\"соглашение с Марсом\"", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await browser.SendFormAsync(Page, $"{Page}/{id}/link", ("card", ""))).StatusCode);
    }

    [Fact]
    public async Task Proposals_ByAReader_AreRefused() =>
        Assert.Equal(HttpStatusCode.Forbidden, (await (await hansa.SignedInAsync("reader")).GetAsync(Page)).StatusCode);

    private static List<string> Ids(string page) => [.. ProposalId().Matches(page).Select(match => match.Groups[1].Value)];

    [GeneratedRegex("id=\"p-([0-9a-f]{10})\"")]
    private static partial Regex ProposalId();
}

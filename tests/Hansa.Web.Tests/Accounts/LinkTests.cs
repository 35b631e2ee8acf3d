using System.Net;
using Hansa.App.Accounts;
using Hansa.App.Registers;
using Hansa.App.Rounds;
using Hansa.Core.Permissions;
using Hansa.Tests.Registers;
using Hansa.Tests.Web;
using Hansa.Web.Security;
using Hansa.Web.Tests.Submissions;
using Microsoft.EntityFrameworkCore;

namespace Hansa.Web.Tests.Accounts;

public sealed class LinkTests(LinkTests.LinkHansa hansa) : IClassFixture<LinkTests.LinkHansa>
{
    private const int Most = 40;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private SubmissionLinks Links => new(new RegisterWork(hansa.Register, RunningHansa.RegionId, "Координатор"));

    [Fact]
    public async Task Link_Opened_WorksForItsBodyAndRoundAlone()
    {
        var bodies = await Bodies.OpenAsync(hansa);
        var other = await SubmissionOfAsync(bodies.Museum, (await Bodies.OpenAsync(hansa)).MuseumPath);
        using var visiting = new Visiting(hansa);
        var path = await LinkAsync(bodies);
        var page = await visiting.Browser.GetAsync(path, Cancel);
        Assert.Equal("no-store", page.Headers.CacheControl!.ToString());
        Assert.Contains(Bodies.MuseumName, await TextOfAsync(page), StringComparison.Ordinal);
        Assert.Equal("/", (await visiting.SendAsync(path, path)).Headers.Location!.OriginalString);

        Assert.Contains(Bodies.MuseumName, await TextOfAsync(await visiting.Browser.GetAsync("/", Cancel)), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await visiting.Browser.GetAsync(bodies.MuseumPath, Cancel)).StatusCode);
        foreach (var closed in (string[])[bodies.DepartmentPath, other, "/account", "/account/password", "/account/second-step", "/people", "/reports", "/activities", "/agreements"])
        {
            Assert.Equal(HttpStatusCode.Forbidden, (await visiting.Browser.GetAsync(closed, Cancel)).StatusCode);
        }

        var clerk = new Clerk(visiting.Browser, bodies.MuseumPath);
        await clerk.AddRowAsync(("title", "Выставка по ссылке"), ("dates", "5 мая 2020 года"));
        Assert.Contains("Выставка по ссылке", await clerk.OpenAsync(), StringComparison.Ordinal);
        await using var db = hansa.Register.Db();
        Assert.Equal($"{Bodies.MuseumName} (по ссылке)", (await db.SubmissionRows.OrderBy(row => row.ChangedAt).LastAsync(Cancel)).ChangedBy);
    }

    [Fact]
    public async Task Link_RevokedInTheMiddle_IsOutAtOnce()
    {
        var bodies = await Bodies.OpenAsync(hansa);
        using var visiting = new Visiting(hansa);
        var path = await LinkAsync(bodies);
        await visiting.SendAsync(path, path);
        Assert.Equal(HttpStatusCode.OK, (await visiting.Browser.GetAsync(bodies.MuseumPath, Cancel)).StatusCode);
        await using (var db = hansa.Register.Db())
        {
            await Links.RevokeAsync(await db.SubmissionLinks.Where(link => link.OrganizationId == bodies.Museum).Select(link => link.SubmissionLinkId).SingleAsync(Cancel), Cancel);
        }

        foreach (var address in (string[])[bodies.MuseumPath, path])
        {
            var answer = await visiting.Browser.GetAsync(address, Cancel);
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
            Assert.Contains("попросите у координатора новую", await TextOfAsync(answer), StringComparison.Ordinal);
        }

        // A script is told by the header; what is typed stays on the page.
        visiting.Browser.DefaultRequestHeaders.Add("HX-Request", "true");
        Assert.Equal("/sign-in", Assert.Single((await visiting.Browser.GetAsync(bodies.MuseumPath, Cancel)).Headers.GetValues("Hansa-Sign-In")));
    }

    [Theory]
    [InlineData("")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("..%2f..%2fpeople")]
    public async Task Link_ThatIsNone_IsNotFound(string token) =>
        Assert.Equal(HttpStatusCode.NotFound, (await hansa.Browser().GetAsync("/link/" + token, Cancel)).StatusCode);

    [Fact]
    public async Task Link_OpenedBySomebodySignedIn_EndsThatSession_SignInEndsTheLink()
    {
        var account = await hansa.AccountAsync(Role.Reader);
        var bodies = await Bodies.OpenAsync(hansa);
        using var visiting = new Visiting(hansa);
        await visiting.SignInAsync(account.Email);
        var session = visiting.Session!;
        var path = await LinkAsync(bodies);
        Assert.Contains("этот сеанс завершится", await TextOfAsync(await visiting.Browser.GetAsync(path, Cancel)), StringComparison.Ordinal);
        await visiting.SendAsync(path, path);
        Assert.Equal(HttpStatusCode.Forbidden, (await visiting.Browser.GetAsync("/account", Cancel)).StatusCode);
        using var replay = new Visiting(hansa);
        replay.PutBack(session);
        Assert.False(await replay.IsInAsync());

        await visiting.SignInAsync(account.Email);
        Assert.True(await visiting.IsInAsync());
        Assert.Equal(HttpStatusCode.Forbidden, (await visiting.Browser.GetAsync(bodies.MuseumPath, Cancel)).StatusCode);
        await visiting.SendAsync("/account", "/sign-out");
        Assert.Equal(HttpStatusCode.Redirect, (await visiting.Browser.GetAsync(bodies.MuseumPath, Cancel)).StatusCode);
    }

    [Fact]
    public async Task Links_TriedInARow_AreSlowedDown()
    {
        using var browser = hansa.Browser();
        browser.DefaultRequestHeaders.Add("X-Forwarded-For", "203.0.113.9");
        for (var attempt = 0; attempt < Most; attempt++)
        {
            Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync($"/link/{attempt}", Cancel)).StatusCode);
        }

        Assert.Equal(HttpStatusCode.TooManyRequests, (await browser.GetAsync("/link/again", Cancel)).StatusCode);
    }

    private async Task<string> LinkAsync(Bodies bodies)
    {
        await using var db = hansa.Register.Db();
        var round = await db.Submissions.Where(one => one.OrganizationId == bodies.Museum).Select(one => one.RoundId).FirstAsync(Cancel);
        var (link, problem) = await Links.MakeAsync(round, bodies.Museum, cancel: Cancel);
        Assert.Null(problem);
        return SubmissionLinks.Path + link!.Token;
    }

    // The same body is asked in another round too.
    private async Task<string> SubmissionOfAsync(Guid body, string path)
    {
        await using var db = hansa.Register.Db();
        var id = Guid.Parse(path.Split('/')[^1]);
        await db.Submissions.Where(one => one.SubmissionId == id).ExecuteUpdateAsync(set => set.SetProperty(one => one.OrganizationId, body), Cancel);
        return path;
    }

    private static async Task<string> TextOfAsync(HttpResponseMessage answer) => WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(Cancel));

    public sealed class LinkHansa(RegisterServer server) : RunningHansa(server)
    {
        protected override WebLimits Limits { get; } = new(SignIns: 1000, Links: Most);
    }
}

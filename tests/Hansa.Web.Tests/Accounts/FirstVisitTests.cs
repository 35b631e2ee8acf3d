using System.Net;
using Hansa.Tests.Registers;
using Hansa.Tests.Web;

namespace Hansa.Web.Tests.Accounts;

public sealed class FirstVisitTests(FirstVisitTests.EmptyHansa hansa) : IClassFixture<FirstVisitTests.EmptyHansa>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task FirstVisit_FromThisMachine_MakesTheAdministratorOnce()
    {
        // From elsewhere, by another name of this machine, or through a proxy that says nothing: there is no such page.
        foreach (var (header, value) in new[] { ("X-Forwarded-For", "203.0.113.7"), ("Host", "hansa.example"), ("X-Real-IP", "203.0.113.7"), ("Forwarded", "for=203.0.113.7") })
        {
            using var stranger = hansa.Browser();
            stranger.DefaultRequestHeaders.Add(header, value);
            Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync("/first-visit", Cancel)).StatusCode);
            Assert.Equal(HttpStatusCode.OK, (await stranger.GetAsync("/sign-in", Cancel)).StatusCode);
        }

        using var visiting = new Visiting(hansa);
        Assert.Equal("/first-visit", (await visiting.Browser.GetAsync("/sign-in", Cancel)).Headers.Location!.OriginalString);
        var weak = await MakeAsync(visiting, "admin@example.org", "пароль123456");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, weak.StatusCode);
        Assert.Contains("value=\"admin@example.org\"", await weak.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.SeeOther, (await MakeAsync(visiting, "admin@example.org", RunningHansa.Password)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await visiting.Browser.GetAsync("/people", Cancel)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await hansa.Browser().GetAsync("/first-visit", Cancel)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await visiting.SendAsync("/account", "/first-visit", ("region", "RU-SMO"))).StatusCode);
    }

    private static Task<HttpResponseMessage> MakeAsync(Visiting visiting, string email, string password) => visiting.SendAsync(
        "/first-visit", "/first-visit", ("region", "RU-SMO"), ("name", "Первый администратор"), ("email", email), ("password", password), ("password-again", password));

    public sealed class EmptyHansa(RegisterServer server) : RunningHansa(server)
    {
        protected override bool HasAdministrator => false;
    }
}

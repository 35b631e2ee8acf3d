using System.Net;
using Hansa.Core.Permissions;
using Hansa.Tests.Registers;
using Hansa.Tests.Web;
using Hansa.Web.Security;

namespace Hansa.Web.Tests.Security;

public sealed class LimitTests(LimitTests.StrictHansa hansa) : IClassFixture<LimitTests.StrictHansa>
{
    private const int Most = 8;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task SignIn_ManyFromOneAddress_AreSlowedDownInWords_OthersAreNot()
    {
        using var browser = From("203.0.113.7");
        for (var attempt = 0; attempt < Most; attempt++)
        {
            Assert.Equal(HttpStatusCode.UnprocessableEntity, (await TryAsync(browser, attempt)).StatusCode);
        }

        var refused = await TryAsync(browser, Most);
        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.Equal(60, refused.Headers.RetryAfter!.Delta!.Value.TotalSeconds);
        Assert.Contains("Подождите минуту", WebUtility.HtmlDecode(await refused.Content.ReadAsStringAsync(Cancel)), StringComparison.Ordinal);
        // Looking is free, and so are others.
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/sign-in", Cancel)).StatusCode);
        using var neighbour = From("203.0.113.8");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await TryAsync(neighbour, 0)).StatusCode);
    }

    [Fact]
    public async Task Form_TooLarge_IsRefusedBeforeItIsRead()
    {
        var browser = await hansa.SignedInAsync(Role.Reader);
        using var content = new ByteArrayContent(new byte[RequestLimits.Body + 1]);
        content.Headers.ContentType = new("application/x-www-form-urlencoded");
        using var request = new HttpRequestMessage(HttpMethod.Post, "/account") { Content = content };
        request.Headers.ExpectContinue = true;
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, (await browser.SendAsync(request, Cancel)).StatusCode);
    }

    private HttpClient From(string address)
    {
        var browser = hansa.Browser();
        browser.DefaultRequestHeaders.Add("X-Forwarded-For", address);
        return browser;
    }

    private static Task<HttpResponseMessage> TryAsync(HttpClient browser, int attempt) =>
        browser.SendFormAsync("/sign-in", "/sign-in", ("email", $"nobody-{attempt}@example.org"), ("password", "мимо"));

    public sealed class StrictHansa(RegisterServer server) : RunningHansa(server)
    {
        protected override WebLimits Limits { get; } = new(SignIns: Most);
    }
}

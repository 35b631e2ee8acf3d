using System.Net;
using Hansa.Core.Permissions;
using Hansa.Tests.Web;

namespace Hansa.Web.Tests.Security;

public sealed class HeaderTests(RunningHansa hansa) : IClassFixture<RunningHansa>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/sign-in")]
    [InlineData("/")]
    [InlineData("/nowhere")]
    [InlineData("/hansa.css")]
    [InlineData("/people")]
    public async Task Answer_OfAnyKind_TellsTheBrowserWhatToRefuse(string path)
    {
        foreach (var browser in new[] { hansa.Browser(), await hansa.SignedInAsync(Role.Reader) })
        {
            var headers = (await browser.GetAsync(path, Cancel)).Headers;
            var policy = Assert.Single(headers.GetValues("Content-Security-Policy"));
            Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
            Assert.Contains("script-src 'self';", policy, StringComparison.Ordinal);
            Assert.Contains("style-src 'self';", policy, StringComparison.Ordinal);
            Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
            Assert.Contains("form-action 'self'", policy, StringComparison.Ordinal);
            Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
            Assert.Equal("nosniff", Assert.Single(headers.GetValues("X-Content-Type-Options")));
            Assert.Equal("DENY", Assert.Single(headers.GetValues("X-Frame-Options")));
            Assert.Equal("same-origin", Assert.Single(headers.GetValues("Referrer-Policy")));
            Assert.Contains("camera=()", Assert.Single(headers.GetValues("Permissions-Policy")), StringComparison.Ordinal);
            Assert.False(headers.Contains("Server"));
            Assert.False(headers.Contains("X-Powered-By"));
            Assert.False(headers.Contains("Strict-Transport-Security"));
        }
    }

    // A page that no browser may keep is empty on the way back, and what was typed on it is lost.
    [Fact]
    public async Task Page_WithAForm_IsAskedForAnewButKeptForTheWayBack()
    {
        var control = (await (await hansa.SignedInAsync(Role.Reader)).GetAsync("/account", Cancel)).Headers.CacheControl!;
        Assert.True(control is { Private: true, NoCache: true, NoStore: false });
    }

    [Fact]
    public async Task Page_ReachedEncrypted_SaysSoForAYear()
    {
        using var browser = hansa.Browser();
        browser.DefaultRequestHeaders.Add("X-Forwarded-Proto", "https");
        Assert.Equal("max-age=31536000", Assert.Single((await browser.GetAsync("/sign-in", Cancel)).Headers.GetValues("Strict-Transport-Security")));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Cookies_OfSignIn_AreClosedToScriptsAndOtherSites(bool encrypted)
    {
        var account = await hansa.AccountAsync(Role.Reader);
        using var browser = new HttpClient(new HttpClientHandler { UseCookies = false, AllowAutoRedirect = false }) { BaseAddress = hansa.Address };
        if (encrypted)
        {
            browser.DefaultRequestHeaders.Add("X-Forwarded-Proto", "https");
        }

        var page = await browser.GetAsync("/sign-in", Cancel);
        var form = page.Headers.GetValues("Set-Cookie").Single(cookie => cookie.Contains("hansa-form", StringComparison.Ordinal));
        using var request = new HttpRequestMessage(HttpMethod.Post, "/sign-in");
        request.Headers.Add("Cookie", form[..form.IndexOf(';', StringComparison.Ordinal)]);
        request.Content = new FormUrlEncodedContent(
        [
            new("email", account.Email), new("password", RunningHansa.Password), new("__RequestVerificationToken", Forms.TokenOf(await page.Content.ReadAsStringAsync(Cancel))),
        ]);
        var answer = await browser.SendAsync(request, Cancel);
        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        var cookies = answer.Headers.GetValues("Set-Cookie").Append(form).ToList();
        Assert.Contains(cookies, cookie => cookie.StartsWith(encrypted ? "__Host-hansa-session=" : "hansa-session=", StringComparison.Ordinal));
        Assert.All(cookies, cookie =>
        {
            Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
            Assert.Matches("samesite=(lax|strict)", cookie.ToLowerInvariant());
            Assert.Contains("path=/", cookie, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("domain=", cookie, StringComparison.OrdinalIgnoreCase);
            Assert.Equal(encrypted, cookie.Contains("secure", StringComparison.OrdinalIgnoreCase));
        });
    }
}

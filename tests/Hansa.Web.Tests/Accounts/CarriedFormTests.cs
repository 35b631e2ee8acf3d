using System.Net;
using System.Text.RegularExpressions;
using Hansa.Core.Permissions;
using Hansa.Tests.Web;

namespace Hansa.Web.Tests.Accounts;

/// <summary>A session that ends in the middle of a form.</summary>
public sealed class CarriedFormTests(RunningHansa hansa) : IClassFixture<RunningHansa>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Form_AfterTheSessionEnded_IsSentOnAfterSignIn()
    {
        var account = await hansa.AccountAsync(Role.Reader);
        using var visiting = new Visiting(hansa);
        await visiting.SignInAsync(account.Email);
        var ended = await SendLateAsync(visiting, hansa.Address.GetLeftPart(UriPartial.Authority), ("name", "Имя «после» сеанса"), ("language", "ru"), ("password", "не для чужих глаз"));
        Assert.Equal(HttpStatusCode.Unauthorized, ended.StatusCode);
        var page = await TextOfAsync(ended);
        Assert.Contains("введенное сохранено", page, StringComparison.Ordinal);
        Assert.DoesNotContain("не для чужих глаз", page, StringComparison.Ordinal);

        // Back in, past a typing mistake.
        var (carried, token) = (ValueOf(page, "carried"), ValueOf(page, "__RequestVerificationToken"));
        var mistake = await PostAsync(visiting, "/sign-in", ("email", account.Email), ("password", "мимо"), ("carried", carried), ("__RequestVerificationToken", token));
        page = await TextOfAsync(mistake);
        var back = await PostAsync(
            visiting, "/sign-in", ("email", account.Email), ("password", RunningHansa.Password), ("carried", ValueOf(page, "carried")), ("__RequestVerificationToken", ValueOf(page, "__RequestVerificationToken")));
        Assert.Equal(HttpStatusCode.OK, back.StatusCode);
        page = await TextOfAsync(back);
        Assert.Contains("action=\"/account\" data-resume", page, StringComparison.Ordinal);
        Assert.DoesNotContain("не для чужих глаз", page, StringComparison.Ordinal);
        var sent = await PostAsync(visiting, "/account", ("name", ValueOf(page, "name")), ("language", ValueOf(page, "language")), ("__RequestVerificationToken", LastValueOf(page, "__RequestVerificationToken")));
        Assert.Equal(HttpStatusCode.SeeOther, sent.StatusCode);
        Assert.Contains("Имя «после» сеанса", await TextOfAsync(await visiting.Browser.GetAsync("/account", Cancel)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://evil.example")]
    [InlineData("null")]
    [InlineData(null)]
    public async Task Form_OfAnotherSite_IsNotCarried(string? origin)
    {
        var account = await hansa.AccountAsync(Role.Reader);
        using var visiting = new Visiting(hansa);
        await visiting.SignInAsync(account.Email);
        var page = await TextOfAsync(await SendLateAsync(visiting, origin, ("name", "Подложное имя")));
        Assert.DoesNotContain("name=\"carried\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Carried_NotSealedHere_IsIgnored()
    {
        var account = await hansa.AccountAsync(Role.Reader);
        using var visiting = new Visiting(hansa);
        var answer = await visiting.SendAsync("/sign-in", "/sign-in", ("email", account.Email), ("password", RunningHansa.Password), ("carried", "CfDJ8-подложное"), ("back", "/account"));
        Assert.Equal("/account", answer.Headers.Location!.OriginalString);
    }

    [Theory]
    [InlineData("HX-Request")]
    [InlineData("Hansa-Sign-In")]
    public async Task Script_AfterTheSessionEnded_IsToldSoByAHeader(string header)
    {
        using var visiting = new Visiting(hansa);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/account") { Content = new FormUrlEncodedContent([new("name", "x")]) };
        request.Headers.Add(header, "true");
        var answer = await visiting.Browser.SendAsync(request, Cancel);
        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.Equal("/sign-in", Assert.Single(answer.Headers.GetValues("Hansa-Sign-In")));
    }

    [Fact]
    public async Task Dialog_ForScripts_SignsInWithoutLeavingThePage()
    {
        var account = await hansa.AccountAsync(Role.Reader);
        using var visiting = new Visiting(hansa);
        visiting.Browser.DefaultRequestHeaders.Add("Hansa-Sign-In", "1");
        var part = await visiting.Browser.GetStringAsync("/sign-in", Cancel);
        Assert.DoesNotContain("<html", part, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await visiting.SignInAsync(account.Email, "мимо")).StatusCode);
        Assert.Equal(HttpStatusCode.NoContent, (await visiting.SignInAsync(account.Email)).StatusCode);
        Assert.True(await visiting.IsInAsync());
    }

    // The form was on the screen while the session ended.
    private static async Task<HttpResponseMessage> SendLateAsync(Visiting visiting, string? origin, params (string Name, string Value)[] fields)
    {
        var token = Forms.TokenOf(await visiting.Browser.GetStringAsync("/account", Cancel));
        visiting.Forget("hansa-session");
        using var request = new HttpRequestMessage(HttpMethod.Post, "/account") { Content = Content([.. fields, ("__RequestVerificationToken", token)]) };
        if (origin is not null)
        {
            request.Headers.Add("Origin", origin);
        }

        return await visiting.Browser.SendAsync(request, Cancel);
    }

    private static Task<HttpResponseMessage> PostAsync(Visiting visiting, string path, params (string Name, string Value)[] fields) =>
        visiting.Browser.PostAsync(path, Content(fields), Cancel);

    private static FormUrlEncodedContent Content((string Name, string Value)[] fields) => new(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)));

    private static string ValueOf(string page, string name) => Regex.Match(page, $"name=\"{name}\" value=\"([^\"]*)\"").Groups[1].Value;

    private static string LastValueOf(string page, string name) => Regex.Matches(page, $"name=\"{name}\" value=\"([^\"]*)\"")[^1].Groups[1].Value;

    private static async Task<string> TextOfAsync(HttpResponseMessage answer) => WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(Cancel));
}

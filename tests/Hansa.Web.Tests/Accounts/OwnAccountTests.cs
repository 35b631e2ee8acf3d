using System.Net;
using System.Text.RegularExpressions;
using Hansa.App.Accounts;
using Hansa.App.Registers;
using Hansa.Core.Accounts;
using Hansa.Core.Permissions;
using Hansa.Tests.Web;
using Microsoft.EntityFrameworkCore;

namespace Hansa.Web.Tests.Accounts;

public sealed partial class OwnAccountTests(RunningHansa hansa) : IClassFixture<RunningHansa>
{
    private const string NewPassword = "четыре зеленых слона";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Password_Changed_EndsEveryOlderCookie()
    {
        var account = await hansa.AccountAsync(Role.Reader);
        using var here = new Visiting(hansa);
        using var there = new Visiting(hansa);
        await here.SignInAsync(account.Email);
        await there.SignInAsync(account.Email);
        var before = here.Session!;
        var answer = await here.SendAsync("/account/password", "/account/password", ("present", RunningHansa.Password), ("password", NewPassword), ("password-again", NewPassword));
        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        Assert.True(await here.IsInAsync());
        Assert.False(await there.IsInAsync());
        using var replay = new Visiting(hansa);
        replay.PutBack(before);
        Assert.False(await replay.IsInAsync());
        Assert.Equal(HttpStatusCode.SeeOther, (await replay.SignInAsync(account.Email, NewPassword)).StatusCode);
    }

    [Theory]
    [InlineData("не тот", NewPassword, NewPassword, "Нынешний пароль введен неверно")]
    [InlineData(RunningHansa.Password, NewPassword, "другой пароль", "в двух полях не совпадают")]
    [InlineData(RunningHansa.Password, "коротко", "коротко", "меньше 12 знаков")]
    [InlineData(RunningHansa.Password, "пароль123456", "пароль123456", "одним из первых")]
    public async Task Password_WrongInput_IsRefusedInWords(string present, string password, string again, string words)
    {
        using var visiting = await SignedInAsync(Role.Reader);
        var answer = await visiting.SendAsync("/account/password", "/account/password", ("present", present), ("password", password), ("password-again", again));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains(words, await TextOfAsync(answer), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Password_Temporary_MustBeChangedFirst()
    {
        var (made, _) = await new AccountBook(new RegisterWork(hansa.Register, RunningHansa.RegionId, "Проверка"))
            .AddAsync(new AccountSheet("Новый человек", $"{Guid.NewGuid():N}@example.org", Role.Administrator), null, Cancel);
        var account = await OfAsync(made!.AccountId);
        using var visiting = new Visiting(hansa);
        await visiting.SignInAsync(account.Email, made.OneTimePassword!);
        foreach (var page in (string[])["/", "/account", "/people"])
        {
            Assert.Equal("/account/password", (await visiting.Browser.GetAsync(page, Cancel)).Headers.Location?.OriginalString);
        }

        await visiting.SendAsync("/account/password", "/account/password", ("present", made.OneTimePassword!), ("password", NewPassword), ("password-again", NewPassword));
        Assert.Equal(HttpStatusCode.OK, (await visiting.Browser.GetAsync("/people", Cancel)).StatusCode);
    }

    [Fact]
    public async Task Sessions_EndedFromElsewhere_AreOutAtOnce()
    {
        var account = await hansa.AccountAsync(Role.Reader);
        using var here = new Visiting(hansa);
        using var there = new Visiting(hansa);
        using var third = new Visiting(hansa);
        there.Browser.DefaultRequestHeaders.UserAgent.ParseAdd("Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0");
        foreach (var one in new[] { here, there, third })
        {
            await one.SignInAsync(account.Email);
        }

        var page = await here.Browser.GetStringAsync("/account", Cancel);
        Assert.Contains("Firefox, Windows", page, StringComparison.Ordinal);
        var end = EndOf().Match(page[page.IndexOf("Firefox, Windows", StringComparison.Ordinal)..]).Value;
        await here.SendAsync("/account", end);
        Assert.False(await there.IsInAsync());
        Assert.True(await third.IsInAsync());
        await here.SendAsync("/account", "/account/sessions/end-others");
        Assert.False(await third.IsInAsync());
        Assert.True(await here.IsInAsync());
    }

    [Fact]
    public async Task Session_OfSomebodyElse_CannotBeEnded()
    {
        var account = await hansa.AccountAsync(Role.Reader);
        using var other = new Visiting(hansa);
        await other.SignInAsync(account.Email);
        await using var db = hansa.Register.Db();
        var session = await db.AccountSessions.Where(one => one.AccountId == account.AccountId).Select(one => one.SessionId).SingleAsync(Cancel);
        using var visiting = await SignedInAsync(Role.Administrator);
        await visiting.SendAsync("/account", $"/account/sessions/{session}/end");
        Assert.True(await other.IsInAsync());
    }

    [Fact]
    public async Task SecondStep_TurnedOn_AsksForACodeAndTakesEachOnce()
    {
        var account = await hansa.AccountAsync(Role.Reader);
        using var visiting = new Visiting(hansa);
        await visiting.SignInAsync(account.Email);
        var setup = await visiting.Browser.GetAsync("/account/second-step", Cancel);
        Assert.Equal("no-store", setup.Headers.CacheControl!.ToString());
        Assert.Contains("<svg class=\"hansa-qr\"", await setup.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
        var key = Totp.Read((await OfAsync(account.AccountId)).AuthenticatorKey!)!;
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await visiting.SendAsync("/account/second-step", "/account/second-step", ("code", "000000"))).StatusCode);
        var step = Totp.StepOf(hansa.Register.Time.GetUtcNow());
        Assert.Equal(HttpStatusCode.SeeOther, (await visiting.SendAsync("/account/second-step", "/account/second-step", ("code", Totp.CodeOf(key, step)))).StatusCode);
        var codes = CodeOf().Matches(await visiting.Browser.GetStringAsync("/account/second-step/codes", Cancel)).Select(match => match.Groups[1].Value).ToList();
        Assert.Equal(10, codes.Distinct().Count());
        // Told once.
        Assert.Equal(HttpStatusCode.SeeOther, (await visiting.Browser.GetAsync("/account/second-step/codes", Cancel)).StatusCode);

        using var again = new Visiting(hansa);
        Assert.StartsWith("/sign-in/second-step", (await again.SignInAsync(account.Email)).Headers.Location!.OriginalString, StringComparison.Ordinal);
        Assert.False(await again.IsInAsync());
        // The code that turned it on was used.
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await CodeAsync(again, Totp.CodeOf(key, step))).StatusCode);
        Assert.Equal(HttpStatusCode.SeeOther, (await CodeAsync(again, Totp.CodeOf(key, step + 1))).StatusCode);
        Assert.True(await again.IsInAsync());

        using var replay = new Visiting(hansa);
        await replay.SignInAsync(account.Email);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await CodeAsync(replay, Totp.CodeOf(key, step + 1))).StatusCode);
        Assert.Equal(HttpStatusCode.SeeOther, (await CodeAsync(replay, codes[3].ToUpperInvariant().Replace("-", " ", StringComparison.Ordinal))).StatusCode);

        using var paper = new Visiting(hansa);
        await paper.SignInAsync(account.Email);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await CodeAsync(paper, codes[3])).StatusCode);
        Assert.False(await paper.IsInAsync());
    }

    [Fact]
    public async Task SecondStep_CodesGuessed_LockTheAddress()
    {
        var account = await hansa.AccountAsync(Role.Reader);
        await using (var db = hansa.Register.Db())
        {
            await db.Accounts.Where(one => one.AccountId == account.AccountId)
                .ExecuteUpdateAsync(set => set.SetProperty(one => one.TwoFactor, true).SetProperty(one => one.AuthenticatorKey, Totp.Write(new byte[20])), Cancel);
        }

        using var visiting = new Visiting(hansa);
        await visiting.SignInAsync(account.Email);
        var words = "";
        for (var attempt = 0; attempt <= SignInAttempts.Most; attempt++)
        {
            words = await TextOfAsync(await CodeAsync(visiting, "абвгд"));
        }

        Assert.Contains("вход с этим адресом закрыт", words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SecondStep_WithoutThePassword_ShowsNothing()
    {
        Assert.Equal("/sign-in", (await hansa.Browser().GetAsync("/sign-in/second-step", Cancel)).Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task Token_Made_IsToldOnceAndOpensPages()
    {
        using var visiting = await SignedInAsync(Role.Administrator);
        await visiting.SendAsync("/account", "/account/tokens", ("program", "выгрузка"), ("days", "30"));
        var page = await visiting.Browser.GetStringAsync("/account", Cancel);
        var token = Regex.Match(page, "hansa_[\\w-]{43}").Value;
        Assert.NotEqual("", token);
        Assert.DoesNotContain(token, await visiting.Browser.GetStringAsync("/account", Cancel), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await WithTokenAsync(token)).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await WithTokenAsync(token + "x")).StatusCode);
        await visiting.SendAsync("/account", Regex.Match(page, "/account/tokens/[0-9a-f-]{36}/revoke").Value);
        Assert.Equal(HttpStatusCode.Unauthorized, (await WithTokenAsync(token)).StatusCode);
    }

    private async Task<HttpResponseMessage> WithTokenAsync(string token)
    {
        using var program = hansa.Browser();
        program.DefaultRequestHeaders.Authorization = new("Bearer", token);
        return await program.GetAsync("/people", Cancel);
    }

    private static Task<HttpResponseMessage> CodeAsync(Visiting visiting, string code) => visiting.SendAsync("/sign-in/second-step", "/sign-in/second-step", ("code", code));

    private async Task<Visiting> SignedInAsync(Role role)
    {
        var visiting = new Visiting(hansa);
        await visiting.SignInAsync((await hansa.AccountAsync(role)).Email);
        return visiting;
    }

    private async Task<Account> OfAsync(Guid id)
    {
        await using var db = hansa.Register.Db();
        return await db.Accounts.AsNoTracking().SingleAsync(account => account.AccountId == id, Cancel);
    }

    private static async Task<string> TextOfAsync(HttpResponseMessage answer) => WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(Cancel));

    [GeneratedRegex("/account/sessions/[0-9a-f-]{36}/end")]
    private static partial Regex EndOf();

    [GeneratedRegex("<code class=\"user-select-all\">([a-z0-9]{5}-[a-z0-9]{5})</code>")]
    private static partial Regex CodeOf();
}

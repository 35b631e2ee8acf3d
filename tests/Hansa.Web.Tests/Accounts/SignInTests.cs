using System.Net;
using Hansa.App.Accounts;
using Hansa.Core.Permissions;
using Hansa.Tests.Web;

namespace Hansa.Web.Tests.Accounts;

public sealed class SignInTests(RunningHansa hansa) : IClassFixture<RunningHansa>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task SignIn_UnknownAddressAndWrongPassword_AreToldAlike()
    {
        var account = await hansa.AccountAsync(Role.Reader);
        using var visiting = new Visiting(hansa);
        var wrong = await visiting.SignInAsync(account.Email, "не тот пароль");
        var unknown = await visiting.SignInAsync("nobody@example.org", "не тот пароль");
        Assert.Equal((HttpStatusCode.UnprocessableEntity, HttpStatusCode.UnprocessableEntity), (wrong.StatusCode, unknown.StatusCode));
        Assert.Equal(await PageOfAsync(wrong, account.Email), await PageOfAsync(unknown, "nobody@example.org"));
        Assert.Contains("Почта или пароль не подходят", await PageOfAsync(wrong, ""), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task SignIn_FiveWrong_LocksKnownAndUnknownAlike(bool known)
    {
        var email = known ? (await hansa.AccountAsync(Role.Reader)).Email : $"{Guid.NewGuid():N}@example.org";
        using var visiting = new Visiting(hansa);
        for (var attempt = 0; attempt < SignInAttempts.Most; attempt++)
        {
            Assert.Contains("не подходят", await PageOfAsync(await visiting.SignInAsync(email, "не тот пароль"), ""), StringComparison.Ordinal);
        }

        // The right one does not help until the lock is over.
        var locked = await PageOfAsync(await visiting.SignInAsync(email), "");
        Assert.Contains("Попробуйте снова через 10 минут", locked, StringComparison.Ordinal);
        Assert.False(await visiting.IsInAsync());
    }

    [Fact]
    public async Task SignIn_RightOneBetween_StartsCountingAnew()
    {
        var account = await hansa.AccountAsync(Role.Reader);
        using var visiting = new Visiting(hansa);
        for (var round = 0; round < 2; round++)
        {
            for (var attempt = 1; attempt < SignInAttempts.Most; attempt++)
            {
                await visiting.SignInAsync(account.Email, "не тот пароль");
            }

            Assert.Equal(HttpStatusCode.SeeOther, (await visiting.SignInAsync(account.Email)).StatusCode);
            await visiting.SendAsync("/account", "/sign-out");
        }
    }

    [Theory]
    [InlineData("https://example.com/")]
    [InlineData("//example.com/")]
    [InlineData("/\\example.com")]
    [InlineData("\\\\example.com")]
    [InlineData("javascript:alert(1)")]
    [InlineData("/%0d%0aLocation:https://example.com", "/%0d%0aLocation:https://example.com")]
    [InlineData("/account?tab=1", "/account?tab=1")]
    public async Task SignIn_WayBack_StaysOnThisSite(string back, string goes = "/")
    {
        var account = await hansa.AccountAsync(Role.Reader);
        using var visiting = new Visiting(hansa);
        Assert.Equal(goes, (await visiting.SignInAsync(account.Email, back: back)).Headers.Location!.OriginalString);
        var page = await new Visiting(hansa).Browser.GetStringAsync("/sign-in?back=" + Uri.EscapeDataString(back));
        Assert.Contains($"name=\"back\" value=\"{WebUtility.HtmlEncode(goes)}\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SignIn_PreparedSession_IsNotTakenOver()
    {
        var (first, second) = (await hansa.AccountAsync(Role.Reader), await hansa.AccountAsync(Role.Reader));
        using var visiting = new Visiting(hansa);
        await visiting.SignInAsync(first.Email);
        var prepared = visiting.Session!;
        using var victim = new Visiting(hansa);
        victim.PutBack(prepared);
        await victim.SendAsync("/account", "/sign-in", ("email", second.Email), ("password", RunningHansa.Password));
        Assert.NotEqual(prepared, victim.Session);
        Assert.Contains(second.Email, await victim.Browser.GetStringAsync("/account"), StringComparison.Ordinal);
        // What was prepared leads nowhere any more.
        Assert.False(await visiting.IsInAsync());
    }

    [Fact]
    public async Task SignOut_CookieKeptAside_OpensNothing()
    {
        var account = await hansa.AccountAsync(Role.Reader);
        using var visiting = new Visiting(hansa);
        await visiting.SignInAsync(account.Email);
        var session = visiting.Session!;
        Assert.Equal(HttpStatusCode.SeeOther, (await visiting.SendAsync("/account", "/sign-out")).StatusCode);
        Assert.Null(visiting.Session);
        visiting.PutBack(session);
        Assert.False(await visiting.IsInAsync());
    }

    [Fact]
    public async Task SignIn_ClosedAccount_IsOutAtOnceAndNotLetIn()
    {
        var account = await hansa.AccountAsync(Role.Reader);
        using var visiting = new Visiting(hansa);
        await visiting.SignInAsync(account.Email);
        Assert.True(await visiting.IsInAsync());
        await new AccountBook(new App.Registers.RegisterWork(hansa.Register, RunningHansa.RegionId, "Проверка")).CloseAsync(account.AccountId, cancel: Cancel);
        Assert.False(await visiting.IsInAsync());
        Assert.Contains("не подходят", await PageOfAsync(await visiting.SignInAsync(account.Email), ""), StringComparison.Ordinal);
    }

    [Fact]
    public async Task SignIn_RoleChanged_CountsWithTheNextRequest()
    {
        var account = await hansa.AccountAsync(Role.Administrator);
        using var visiting = new Visiting(hansa);
        await visiting.SignInAsync(account.Email);
        Assert.Equal(HttpStatusCode.OK, (await visiting.Browser.GetAsync("/people", Cancel)).StatusCode);
        await new AccountBook(new App.Registers.RegisterWork(hansa.Register, RunningHansa.RegionId, "Проверка"))
            .ChangeAsync(account.AccountId, null, new AccountSheet(account.Name, account.Email, Role.Reader), Cancel);
        Assert.Equal(HttpStatusCode.Forbidden, (await visiting.Browser.GetAsync("/people", Cancel)).StatusCode);
    }

    [Theory]
    [InlineData("\ud800@example.org", "\udfff")]
    [InlineData("", "")]
    [InlineData("a@b\0c", "\0", HttpStatusCode.BadRequest)]
    public async Task SignIn_Nonsense_IsRefusedInWords(string email, string password, HttpStatusCode status = HttpStatusCode.UnprocessableEntity)
    {
        using var visiting = new Visiting(hansa);
        var answer = await visiting.SignInAsync(email, password);
        Assert.Equal(status, answer.StatusCode);
        Assert.Contains("<h1", await answer.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
    }

    // The page without what differs by chance: tokens, and the address as typed.
    private static async Task<string> PageOfAsync(HttpResponseMessage answer, string email)
    {
        var page = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(Cancel));
        var token = System.Text.RegularExpressions.Regex.Replace(page, "CfDJ8[\\w-]+", "");
        return email.Length == 0 ? token : token.Replace(email, "", StringComparison.Ordinal);
    }
}

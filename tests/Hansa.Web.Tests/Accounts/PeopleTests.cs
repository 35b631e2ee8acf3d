using System.Net;
using System.Text.RegularExpressions;
using Hansa.App.Accounts;
using Hansa.Core.Permissions;
using Hansa.Tests.Web;
using Microsoft.EntityFrameworkCore;

namespace Hansa.Web.Tests.Accounts;

public sealed class PeopleTests(RunningHansa hansa) : IClassFixture<RunningHansa>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task People_Added_SignInWithThePasswordToldOnce()
    {
        using var visiting = await AdministratorAsync();
        var email = $"{Guid.NewGuid():N}@example.org";
        var answer = await visiting.SendAsync("/people/new", "/people/new", ("name", "Новый читатель"), ("email", email), ("role", "reader"), ("body", ""), ("language", "ru"), ("version", ""));
        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        var person = answer.Headers.Location!.OriginalString;
        var told = await visiting.Browser.GetAsync(person, Cancel);
        Assert.Equal("no-store", told.Headers.CacheControl!.ToString());
        var password = Regex.Match(await told.Content.ReadAsStringAsync(Cancel), "<code class=\"user-select-all\">([a-z0-9-]+)</code>").Groups[1].Value;
        Assert.DoesNotContain(password, await visiting.Browser.GetStringAsync(person, Cancel), StringComparison.Ordinal);
        using var reader = new Visiting(hansa);
        Assert.Equal(HttpStatusCode.SeeOther, (await reader.SignInAsync(email, password)).StatusCode);
    }

    [Fact]
    public async Task People_WrongForm_KeepsWhatWasTyped()
    {
        using var visiting = await AdministratorAsync();
        var answer = await visiting.SendAsync("/people/new", "/people/new", ("name", "Без роли и адреса"), ("email", "адреса нет"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var page = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(Cancel));
        Assert.Contains("value=\"Без роли и адреса\"", page, StringComparison.Ordinal);
        Assert.Contains("Не выбрана роль", page, StringComparison.Ordinal);
        Assert.Contains("не похоже на адрес", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task People_ClosedAndOpened_AreOutAndInAgain()
    {
        using var visiting = await AdministratorAsync();
        var account = await hansa.AccountAsync(Role.Reader);
        using var reader = new Visiting(hansa);
        await reader.SignInAsync(account.Email);
        await visiting.SendAsync("/account", $"/people/{account.AccountId}/close");
        Assert.False(await reader.IsInAsync());
        Assert.DoesNotContain(account.Email, await visiting.Browser.GetStringAsync("/people", Cancel), StringComparison.Ordinal);
        Assert.Contains(account.Email, await visiting.Browser.GetStringAsync("/people?closed=1", Cancel), StringComparison.Ordinal);
        await visiting.SendAsync("/account", $"/people/{account.AccountId}/open");
        Assert.Equal(HttpStatusCode.SeeOther, (await reader.SignInAsync(account.Email)).StatusCode);
    }

    [Fact]
    public async Task People_PasswordReset_LiftsTheLockAndEndsSessions()
    {
        using var visiting = await AdministratorAsync();
        var account = await hansa.AccountAsync(Role.Reader);
        using var reader = new Visiting(hansa);
        await reader.SignInAsync(account.Email);
        using var guesser = new Visiting(hansa);
        for (var attempt = 0; attempt < SignInAttempts.Most; attempt++)
        {
            await guesser.SignInAsync(account.Email, "мимо");
        }

        Assert.Contains("Вход закрыт до", await visiting.Browser.GetStringAsync("/people", Cancel), StringComparison.Ordinal);
        var answer = await visiting.SendAsync("/account", $"/people/{account.AccountId}/password");
        var page = await visiting.Browser.GetStringAsync(answer.Headers.Location!.OriginalString, Cancel);
        Assert.False(await reader.IsInAsync());
        Assert.Equal(HttpStatusCode.SeeOther, (await guesser.SignInAsync(account.Email, Regex.Match(page, "<code class=\"user-select-all\">([a-z0-9-]+)</code>").Groups[1].Value)).StatusCode);
    }

    [Fact]
    public async Task Person_ChangedMeanwhile_IsNotOverwritten()
    {
        using var visiting = await AdministratorAsync();
        var account = await hansa.AccountAsync(Role.Reader);
        (string, string)[] fields = [("email", account.Email), ("role", "reader"), ("language", "ru"), ("version", $"{account.Version}")];
        Assert.Equal(HttpStatusCode.SeeOther, (await visiting.SendAsync("/account", $"/people/{account.AccountId}", [.. fields, ("name", "Первое имя")])).StatusCode);
        var second = await visiting.SendAsync("/account", $"/people/{account.AccountId}", [.. fields, ("name", "Второе имя")]);
        Assert.Equal(HttpStatusCode.Conflict, second.StatusCode);
        Assert.Contains("value=\"Второе имя\"", WebUtility.HtmlDecode(await second.Content.ReadAsStringAsync(Cancel)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pages_OfPeople_ShowNoSecret()
    {
        using var visiting = await AdministratorAsync();
        var account = await hansa.AccountAsync(Role.Reader);
        await using var db = hansa.Register.Db();
        await db.Accounts.Where(one => one.AccountId == account.AccountId)
            .ExecuteUpdateAsync(set => set.SetProperty(one => one.TwoFactor, true).SetProperty(one => one.AuthenticatorKey, "SECRETKEYSECRETKEY"), Cancel);
        foreach (var page in (string[])["/people", $"/people/{account.AccountId}"])
        {
            var text = await visiting.Browser.GetStringAsync(page, Cancel);
            foreach (var secret in (string[])[account.PasswordHash!, account.SecurityStamp, "SECRETKEYSECRETKEY"])
            {
                Assert.DoesNotContain(secret, WebUtility.HtmlDecode(text), StringComparison.Ordinal);
            }
        }
    }

    // Whoever keeps no accounts cannot find out which there are.
    [Theory]
    [InlineData(Role.Coordinator)]
    [InlineData(Role.Reader)]
    public async Task Person_ForOthers_IsForbiddenWhetherThereIsOneOrNot(Role role)
    {
        var account = await hansa.AccountAsync(Role.Reader);
        var browser = await hansa.SignedInAsync(role);
        foreach (var id in (Guid[])[account.AccountId, Guid.NewGuid()])
        {
            Assert.Equal(HttpStatusCode.Forbidden, (await browser.GetAsync($"/people/{id}", Cancel)).StatusCode);
        }
    }

    private async Task<Visiting> AdministratorAsync()
    {
        var visiting = new Visiting(hansa);
        await visiting.SignInAsync((await hansa.AccountAsync(Role.Administrator)).Email);
        return visiting;
    }
}

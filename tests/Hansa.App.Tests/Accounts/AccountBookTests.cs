using Hansa.App.Accounts;
using Hansa.App.Directories;
using Hansa.App.Registers;
using Hansa.Core.Permissions;
using Hansa.Tests.Registers;
using Microsoft.EntityFrameworkCore;

namespace Hansa.App.Tests.Accounts;

public sealed class AccountBookTests(FreshRegister fresh) : IClassFixture<FreshRegister>, IAsyncLifetime
{
    private const string Region = "RU-SMO";
    private const string Password = "три синих трамвая";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private Register Register => fresh.Register;

    private AccountBook Book => new(new RegisterWork(Register, Region, "Проверка"));

    public async ValueTask InitializeAsync() => await FirstAdministrator.RegionAsync(Register, Region, Cancel);

    public async ValueTask DisposeAsync()
    {
        await using var db = Register.Db();
        await db.Accounts.ExecuteDeleteAsync(CancellationToken.None);
        await db.SignInAttempts.ExecuteDeleteAsync(CancellationToken.None);
    }

    [Fact]
    public async Task Add_WithoutPassword_MakesOneThatMustBeChanged()
    {
        var (made, problem) = await Book.AddAsync(new AccountSheet(" Иванова Мария ", "Ivanova@Example.org", Role.Coordinator), null, Cancel);
        Assert.Null(problem);
        var account = await OfAsync(made!.AccountId);
        Assert.Equal(("Иванова Мария", "ivanova@example.org", true), (account.Name, account.EmailKey, account.PasswordTemporary));
        Assert.True(AccountSecrets.Fits(account.PasswordHash, made.OneTimePassword!));
        Assert.Equal(0, await Register.Source.CountAsync($"audit where before::text like '%{account.SecurityStamp}%' or after::text like '%{account.SecurityStamp}%' or after::text like '%hash%'"));
        Assert.Equal(1, await Register.Source.CountAsync("audit where subject = 'account' and action = 'add' and after ->> 'email' = 'Ivanova@Example.org'"));
    }

    [Fact]
    public async Task Add_CoordinatorOfOneBody_IsRefused()
    {
        var (made, problem) = await Book.AddAsync(new AccountSheet("Имя", "a@example.org", Role.Coordinator, Guid.CreateVersion7()), Password, Cancel);
        Assert.Null(made);
        Assert.Equal("account.coordinator-of-body", problem!.Code);
    }

    [Theory]
    [InlineData("", "a@example.org", Role.Reader, "account.name-empty")]
    [InlineData("Имя", "нет адреса", Role.Reader, "account.email-wrong")]
    [InlineData("Имя", "a@example.org", Role.Reporter, "account.body-missing")]
    [InlineData("Имя", "a@example.org", Role.Link, "account.role-unknown")]
    [InlineData("Имя", "a@example.org", (Role)77, "account.role-unknown")]
    public async Task Add_WrongSheet_IsRefused(string name, string email, Role role, string code) =>
        Assert.Equal(code, (await Book.AddAsync(new AccountSheet(name, email, role), Password, Cancel)).Problem?.Code);

    [Fact]
    public async Task Add_UnknownBody_KnownAddress_WeakPassword_AreRefused()
    {
        Assert.Equal("account.body-unknown", (await Book.AddAsync(new AccountSheet("Имя", "b@example.org", Role.Head, Guid.NewGuid()), Password, Cancel)).Problem?.Code);
        Assert.Equal("account.password-short", (await Book.AddAsync(new AccountSheet("Имя", "b@example.org", Role.Reader), "коротко", Cancel)).Problem?.Code);
        Assert.Null((await Book.AddAsync(new AccountSheet("Имя", "b@example.org", Role.Reader), Password, Cancel)).Problem);
        Assert.Equal("account.email-taken", (await Book.AddAsync(new AccountSheet("Другое имя", " B@EXAMPLE.ORG", Role.Reader), Password, Cancel)).Problem?.Code);
    }

    [Fact]
    public async Task Close_LastAdministrator_IsRefusedUntilThereIsAnother()
    {
        var first = await AddAsync(Role.Administrator);
        Assert.Equal("account.last-administrator", (await Book.CloseAsync(first.AccountId, null, Cancel))?.Code);
        Assert.Equal("account.last-administrator", (await Book.ChangeAsync(first.AccountId, null, new AccountSheet("Имя", first.Email, Role.Reader), Cancel))?.Code);
        var second = await AddAsync(Role.Administrator);
        var both = await Task.WhenAll(Book.CloseAsync(first.AccountId, null, Cancel), Book.CloseAsync(second.AccountId, null, Cancel));
        Assert.Equal("account.last-administrator", Assert.Single(both, problem => problem is not null)!.Code);
    }

    [Fact]
    public async Task Close_Account_EndsSessionsAndTokens_OpenLetsBackIn()
    {
        var account = await AddAsync(Role.Reader);
        var session = await new AccountSessions(Register).BeginAsync(account, "Браузер", "127.0.0.1", Cancel);
        var (token, _) = await new AccessTokens(new RegisterWork(Register, Region, "Проверка")).MakeAsync(account.AccountId, "выгрузка", 30, Cancel);
        Assert.NotNull(await Visitors.OfSessionAsync(Register, Region, account.AccountId, session, account.SecurityStamp, Cancel));
        Assert.NotNull(await Visitors.OfTokenAsync(Register, token!, Cancel));
        Assert.Null(await Book.CloseAsync(account.AccountId, null, Cancel));
        Assert.Null(await Visitors.OfSessionAsync(Register, Region, account.AccountId, session, account.SecurityStamp, Cancel));
        Assert.Null(await Visitors.OfTokenAsync(Register, token!, Cancel));
        Assert.Null(await Book.OpenAsync(account.AccountId, null, Cancel));
        Assert.Null(await Visitors.OfTokenAsync(Register, token!, Cancel));
    }

    [Fact]
    public async Task Change_FromAnOldVersion_IsAConflict()
    {
        var account = await AddAsync(Role.Reader);
        Assert.Null(await Book.ChangeAsync(account.AccountId, account.Version, new AccountSheet("Новое имя", account.Email, Role.Coordinator), Cancel));
        Assert.Equal("register.conflict", (await Book.ChangeAsync(account.AccountId, account.Version, new AccountSheet("Еще одно", account.Email, Role.Reader), Cancel))?.Code);
        Assert.Equal(("Новое имя", Role.Coordinator), ((await OfAsync(account.AccountId)).Name, (await OfAsync(account.AccountId)).Role));
    }

    [Fact]
    public async Task ChangePassword_Own_EndsOtherSessionsOnly()
    {
        var account = await AddAsync(Role.Reader);
        var sessions = new AccountSessions(Register);
        var (here, there) = (await sessions.BeginAsync(account, "", "", Cancel), await sessions.BeginAsync(account, "", "", Cancel));
        Assert.Equal("account.password-wrong", (await Book.ChangePasswordAsync(account.AccountId, here, "не тот", "четыре зеленых слона", Cancel)).Problem?.Code);
        Assert.Equal("account.password-same", (await Book.ChangePasswordAsync(account.AccountId, here, Password, Password, Cancel)).Problem?.Code);
        var (stamp, problem) = await Book.ChangePasswordAsync(account.AccountId, here, Password, "четыре зеленых слона", Cancel);
        Assert.Null(problem);
        Assert.NotNull(await Visitors.OfSessionAsync(Register, Region, account.AccountId, here, stamp!, Cancel));
        Assert.Null(await Visitors.OfSessionAsync(Register, Region, account.AccountId, here, account.SecurityStamp, Cancel));
        Assert.Null(await Visitors.OfSessionAsync(Register, Region, account.AccountId, there, stamp!, Cancel));
    }

    [Fact]
    public async Task Token_ExpiredRevokedOrUnknown_OpensNothing()
    {
        var account = await AddAsync(Role.Reader);
        var tokens = new AccessTokens(new RegisterWork(Register, Region, "Проверка"));
        Assert.Equal("account.token-days", (await tokens.MakeAsync(account.AccountId, "а", 1000, Cancel)).Problem?.Code);
        Assert.Equal("account.token-name-empty", (await tokens.MakeAsync(account.AccountId, " ", 10, Cancel)).Problem?.Code);
        var (token, _) = await tokens.MakeAsync(account.AccountId, "выгрузка", 10, Cancel);
        Assert.StartsWith(AccessTokens.Prefix, token, StringComparison.Ordinal);
        Assert.Null(await Visitors.OfTokenAsync(Register, token + "x", Cancel));
        Assert.Equal(account.AccountId, (await Visitors.OfTokenAsync(Register, token!, Cancel))!.AccountId);
        await tokens.RevokeAsync(Guid.Empty, (await tokens.ListAsync(account.AccountId, Cancel))[0].TokenId, Cancel);
        Assert.NotNull(await Visitors.OfTokenAsync(Register, token!, Cancel));
        await tokens.RevokeAsync(account.AccountId, (await tokens.ListAsync(account.AccountId, Cancel))[0].TokenId, Cancel);
        Assert.Null(await Visitors.OfTokenAsync(Register, token!, Cancel));
        var (late, _) = await tokens.MakeAsync(account.AccountId, "выгрузка", 10, Cancel);
        await Register.Source.AskAsync("update access_token set expires_at = created_at + interval '1 microsecond'");
        Assert.Null(await Visitors.OfTokenAsync(Register, late!, Cancel));
    }

    [Fact]
    public async Task FirstAdministrator_TwoAtOnce_OneIsMade()
    {
        var first = new FirstAdministrator(Register);
        Assert.Equal("account.region-unknown", (await first.MakeAsync("XX-1", "Имя", "first@example.org", Password, "ru", Cancel)).Problem?.Code);
        var both = await Task.WhenAll(
            first.MakeAsync("ru-smo", "Имя", "first@example.org", Password, "ru", Cancel), first.MakeAsync(Region, "Имя", "second@example.org", Password, "ru", Cancel));
        Assert.Equal("account.not-first", Assert.Single(both, one => one.Made is null).Problem!.Code);
        Assert.False(await first.IsWantedAsync(Cancel));
    }

    private async Task<Account> AddAsync(Role role)
    {
        var (made, problem) = await Book.AddAsync(new AccountSheet("Имя " + role, $"{Register.Ids.Next():N}@example.org", role), Password, Cancel);
        Assert.Null(problem);
        return await OfAsync(made!.AccountId);
    }

    private async Task<Account> OfAsync(Guid id)
    {
        await using var db = Register.Db();
        return await db.Accounts.AsNoTracking().SingleAsync(account => account.AccountId == id, Cancel);
    }
}

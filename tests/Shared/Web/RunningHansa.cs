using System.Net;
using Hansa.App.Accounts;
using Hansa.App.Directories;
using Hansa.App.Registers;
using Hansa.Core.Accounts;
using Hansa.Core.Permissions;
using Hansa.Tests.Registers;
using Hansa.Web;
using Hansa.Web.Security;
using Microsoft.AspNetCore.Builder;

namespace Hansa.Tests.Web;

/// <summary>Hansa on a free port of this machine over a register of its own, with the region RU-SMO in it.</summary>
public class RunningHansa(RegisterServer server) : IAsyncLifetime
{
    public const string RegionId = "RU-SMO";
    public const string Password = "очень длинный пароль 7";

    // In earnest it takes long on purpose.
    private static readonly string s_hash = PasswordHash.Make(Password, new byte[PasswordHash.SaltLength], iterations: 100);
    private WebApplication _app = null!;

    public Register Register { get; private set; } = null!;

    public Uri Address { get; private set; } = null!;

    public IServiceProvider Services => _app.Services;

    /// <summary>All tests of a class come from one address.</summary>
    protected virtual WebLimits Limits { get; } = new(SignIns: 10_000, Links: 10_000);

    /// <summary>False for an installation that nobody has visited yet.</summary>
    protected virtual bool HasAdministrator => true;

    public async ValueTask InitializeAsync()
    {
        Register = await server.RegisterAsync();
        await using (var db = Register.Db())
        {
            db.Regions.Add(new Region { RegionId = RegionId, Name = """{"nominative": "Смоленская область", "genitive": "Смоленской области"}""" });
            await db.SaveChangesAsync();
        }

        if (HasAdministrator)
        {
            await AccountAsync(Role.Administrator);
        }

        _app = WebServer.Make(Register, "http://127.0.0.1:0", Limits);
        await _app.StartAsync();
        Address = new Uri(_app.Urls.Single());
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        if (_app is not null)
        {
            await _app.StopAsync();
            await _app.DisposeAsync();
        }

        if (Register is not null)
        {
            await Register.DisposeAsync();
        }
    }

    /// <summary>A browser without a screen: keeps cookies, follows no redirect, asks for Russian.</summary>
    public HttpClient Browser()
    {
        var client = new HttpClient(new HttpClientHandler { CookieContainer = new CookieContainer(), AllowAutoRedirect = false }) { BaseAddress = Address };
        client.DefaultRequestHeaders.AcceptLanguage.ParseAdd("ru");
        return client;
    }

    /// <summary>Makes an account and signs it in.</summary>
    public async Task<HttpClient> SignedInAsync(Role role, Guid? organizationId = null)
    {
        var account = await AccountAsync(role, organizationId);
        var browser = Browser();
        var answer = await browser.SendFormAsync("/sign-in", "/sign-in", ("email", account.Email), ("password", Password));
        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        return browser;
    }

    public async Task<Account> AccountAsync(Role role, Guid? organizationId = null)
    {
        var id = Register.Ids.Next();
        var email = $"{role}-{id:N}@example.org".ToLowerInvariant();
        var account = new Account
        {
            RegionId = RegionId, AccountId = id, Name = $"Проверяющий {role}", Email = email, EmailKey = email, Role = role,
            OrganizationId = organizationId, SecurityStamp = $"stamp-{id:N}", CreatedAt = Register.Time.GetUtcNow(),
        };
        account.PasswordHash = s_hash;
        await using var db = Register.Db();
        db.Accounts.Add(account);
        await db.SaveChangesAsync();
        return account;
    }
}

using System.Collections.Concurrent;
using System.Net;
using Hansa.App.Registers;
using Hansa.App.Samples;
using Hansa.EndToEnd.Tests.Browsing;
using Hansa.Tests.Registers;
using Hansa.Web;
using Hansa.Tests.Web;
using Microsoft.AspNetCore.Builder;
using Cookie = Microsoft.Playwright.Cookie;

namespace Hansa.EndToEnd.Tests.Sample;

/// <summary>Hansa on a free port over a register of its own with the sample region in it.</summary>
public sealed class SampleHansa(RegisterServer server) : IAsyncLifetime
{
    private readonly ConcurrentDictionary<string, Lazy<Task<Cookie[]>>> _sessions = new();
    private WebApplication? _app;

    public Register Register { get; private set; } = null!;

    public Uri Address { get; private set; } = null!;

    public IServiceProvider Services => _app!.Services;

    internal SampleThings Things { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        if (Chromium.Path is null)
        {
            return;
        }

        var (register, problem) = await Register.OpenAsync(await SampleRegister.CopyAsync(server), TimeProvider.System);
        Assert.Null(problem);
        Register = register!;
        Things = new SampleThings(Register);
        _app = WebServer.Make(Register, "http://127.0.0.1:0");
        await _app.StartAsync();
        Address = new Uri(_app.Urls.Single());
    }

    /// <summary>Gives the clerk the session of that person, signed in once for all pages; null leaves them a stranger.</summary>
    internal async Task SignInAsync(Clerk clerk, string? person)
    {
        if (person is not null)
        {
            await clerk.Browser.AddCookiesAsync(await _sessions.GetOrAdd(person, name => new Lazy<Task<Cookie[]>>(() => OpenSessionAsync(name))).Value);
        }
    }

    /// <summary>Whoever is signed in is so no longer, and learns it by the next thing they do.</summary>
    internal async Task EndSessionsAsync()
    {
        await using var command = Register.Source.CreateCommand("update account_session set ended_at = now() where ended_at is null");
        Assert.True(await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken) > 0);
        _sessions.Clear();
    }

    private async Task<Cookie[]> OpenSessionAsync(string person)
    {
        var jar = new CookieContainer();
        using var client = new HttpClient(new HttpClientHandler { CookieContainer = jar, AllowAutoRedirect = false }) { BaseAddress = Address };
        var answer = await client.SendFormAsync("/sign-in", "/sign-in", ("email", SamplePeople.Of(person).Email), ("password", DemoAccounts.Password));
        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        // Each clerk's browser has a language of its own.
        return [.. jar.GetAllCookies().Where(cookie => cookie.Name != "hansa-language").Select(cookie => new Cookie { Name = cookie.Name, Value = cookie.Value, Url = Address.ToString() })];
    }

    public async ValueTask DisposeAsync()
    {
        if (_app is not null)
        {
            await _app.StopAsync();
            await _app.DisposeAsync();
            await Register.DisposeAsync();
        }
    }
}

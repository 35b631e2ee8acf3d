using System.Net;
using Hansa.App.Registers;
using Hansa.EndToEnd.Tests.Sample;
using Hansa.Tests.Registers;
using Hansa.Tests.Web;
using Hansa.Web;
using Microsoft.AspNetCore.Builder;

namespace Hansa.Web.Tests.Sample;

/// <summary>Hansa on a free port over the sample region: a copy of its own for each class.</summary>
public sealed class RunningSample(RegisterServer server) : IAsyncLifetime
{
    public const string RegionId = "RU-SMO";
    private WebApplication _app = null!;

    public Register Register { get; private set; } = null!;

    public Uri Address { get; private set; } = null!;

    public IServiceProvider Services => _app.Services;

    public async ValueTask InitializeAsync()
    {
        var (register, problem) = await Register.OpenAsync(await SampleRegister.CopyAsync(server), TimeProvider.System);
        Assert.Null(problem);
        Register = register!;
        _app = WebServer.Make(Register, "http://127.0.0.1:0");
        await _app.StartAsync();
        Address = new Uri(_app.Urls.Single());
    }

    public async ValueTask DisposeAsync()
    {
        if (_app is not null)
        {
            await _app.DisposeAsync();
            await Register.DisposeAsync();
        }
    }

    public HttpClient Browser(string language = "ru")
    {
        var client = new HttpClient(new HttpClientHandler { CookieContainer = new CookieContainer(), AllowAutoRedirect = false }) { BaseAddress = Address };
        client.DefaultRequestHeaders.AcceptLanguage.ParseAdd(language);
        return client;
    }

    /// <param name="person">Coordinator, head, reporter, reader …: the key of one of the people of the sample region.</param>
    public async Task<HttpClient> SignedInAsync(string person = "coordinator", string language = "ru")
    {
        var browser = Browser(language);
        var answer = await browser.SendFormAsync("/sign-in", "/sign-in", ("email", SamplePeople.Of(person).Email), ("password", SamplePeople.Password));
        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        return browser;
    }

    /// <summary>The first value of the first row.</summary>
    public async Task<T> AskAsync<T>(string sql)
    {
        await using var command = Register.Source.CreateCommand(sql);
        return (T)(await command.ExecuteScalarAsync())!;
    }
}

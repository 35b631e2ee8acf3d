using System.Net;
using Hansa.Tests.Web;

namespace Hansa.Web.Tests.Accounts;

/// <summary>A browser whose cookies can be looked at, taken along and put back.</summary>
internal sealed class Visiting : IDisposable
{
    private readonly HttpClientHandler _handler = new() { AllowAutoRedirect = false };

    public Visiting(RunningHansa hansa)
    {
        Browser = new HttpClient(_handler) { BaseAddress = hansa.Address };
        Browser.DefaultRequestHeaders.AcceptLanguage.ParseAdd("ru");
    }

    public HttpClient Browser { get; }

    public string? Session => _handler.CookieContainer.GetAllCookies()["hansa-session"]?.Value;

    public void PutBack(string session) => _handler.CookieContainer.Add(Browser.BaseAddress!, new Cookie("hansa-session", session));

    public void Forget(string cookie) => _handler.CookieContainer.GetAllCookies().Where(one => one.Name == cookie).ToList().ForEach(static one => one.Expired = true);

    public Task<HttpResponseMessage> SignInAsync(string email, string password = RunningHansa.Password, string? back = null) =>
        Browser.SendFormAsync("/sign-in", "/sign-in", ("email", email), ("password", password), ("back", back ?? "/"));

    public Task<HttpResponseMessage> SendAsync(string page, string action, params (string Name, string Value)[] fields) => Browser.SendFormAsync(page, action, fields);

    /// <summary>Is somebody signed in.</summary>
    public async Task<bool> IsInAsync() => (await Browser.GetAsync("/account")).StatusCode == HttpStatusCode.OK;

    public void Dispose() => Browser.Dispose();
}

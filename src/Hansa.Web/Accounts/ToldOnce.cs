using System.Security.Cryptography;
using Hansa.Web.Security;
using Hansa.Web.Visits;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;

namespace Hansa.Web.Accounts;

/// <summary>
/// A secret that the next page tells once: a password made up, codes of recovery, a token. It waits in a sealed cookie of the
/// session that made it, so that a reload or the way back does not make another.
/// </summary>
internal sealed class ToldOnce(IDataProtectionProvider protection)
{
    private const string Cookie = "hansa-once";
    private static readonly TimeSpan s_lasts = TimeSpan.FromMinutes(2);

    public void Leave(Visit visit, string path, string secret) => new HostCookies().AppendResponseCookie(
        visit.Http, Cookie, SealOf(visit, path).Protect(secret, s_lasts), Options(visit.Http));

    /// <summary>Null when there is nothing to tell on this page.</summary>
    public string? Take(Visit visit, string path)
    {
        var cookies = new HostCookies();
        if (cookies.GetRequestCookie(visit.Http, Cookie) is not { Length: > 0 } waiting)
        {
            return null;
        }

        cookies.DeleteCookie(visit.Http, Cookie, Options(visit.Http));
        SecurityHeaders.KeepNowhere(visit.Http);
        try
        {
            return SealOf(visit, path).Unprotect(waiting);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private ITimeLimitedDataProtector SealOf(Visit visit, string path) =>
        protection.CreateProtector("Hansa.ToldOnce", visit.Person.SessionId?.ToString("D") ?? "", path).ToTimeLimitedDataProtector();

    private static CookieOptions Options(HttpContext http) =>
        new() { HttpOnly = true, SameSite = SameSiteMode.Lax, Secure = http.Request.IsHttps, MaxAge = s_lasts, Path = "/" };
}

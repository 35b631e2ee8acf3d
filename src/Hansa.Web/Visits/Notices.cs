using Microsoft.AspNetCore.Http;

namespace Hansa.Web.Visits;

/// <summary>What is said once on the next page. The cookie holds the key of a sentence, which anybody may see or forge without gain.</summary>
internal static class Notices
{
    private const string Cookie = "hansa-notice";

    public static void Leave(HttpContext http, string key) =>
        http.Response.Cookies.Append(Cookie, key, new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Lax, Secure = http.Request.IsHttps, MaxAge = TimeSpan.FromMinutes(1) });

    public static string? Take(HttpContext http)
    {
        // A part of a page would swallow what the page is to say.
        if (!HttpMethods.IsGet(http.Request.Method) || http.Request.Headers.ContainsKey("HX-Request") || http.Request.Cookies[Cookie] is not { Length: > 0 and < 100 } key)
        {
            return null;
        }

        http.Response.Cookies.Delete(Cookie);
        return Words.WebWords.Has(key) ? key : null;
    }
}

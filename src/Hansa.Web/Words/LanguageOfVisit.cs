using Hansa.Core.Text;
using Hansa.Web.Accounts;
using Hansa.Web.Visits;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Hansa.Web.Words;

/// <summary>Russian unless the visitor chose English, or the browser asks for no Russian at all but for English.</summary>
internal static class LanguageOfVisit
{
    private const string Cookie = "hansa-language";

    public static Language Of(HttpContext http) => http.Request.Cookies[Cookie] switch
    {
        "ru" => Language.Russian,
        "en" => Language.English,
        _ => OfBrowser(http.Request.Headers.AcceptLanguage.ToString()),
    };

    /// <summary>The switch is a link, so that it works everywhere; it changes nothing but the visitor’s own cookie.</summary>
    public static void MapLanguage(this IEndpointRouteBuilder pages) =>
        pages.MapGet("/language/{code:regex(^(ru|en)$)}", static (Visit visit, string code, string? back) =>
        {
            Write(visit.Http, code);
            return visit.To(LocalPath.Of(back));
        }).WithTemporaryPassword();

    /// <summary>The language of an account, unless its person chose another in this browser.</summary>
    public static void Begin(HttpContext http, string code)
    {
        if (!http.Request.Cookies.ContainsKey(Cookie))
        {
            Write(http, code);
        }
    }

    /// <summary>From now on pages are in this language.</summary>
    public static void Write(HttpContext http, string code) => http.Response.Cookies.Append(
        Cookie,
        code,
        new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Lax, Secure = http.Request.IsHttps, MaxAge = TimeSpan.FromDays(400), IsEssential = true });

    private static Language OfBrowser(string accepted) =>
        accepted.Contains("en", StringComparison.OrdinalIgnoreCase) && !accepted.Contains("ru", StringComparison.OrdinalIgnoreCase)
            ? Language.English
            : Language.Russian;
}

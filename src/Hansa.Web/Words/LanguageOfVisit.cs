using Hansa.Core.Text;
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
            visit.Http.Response.Cookies.Append(
                Cookie,
                code,
                new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Lax, Secure = visit.Http.Request.IsHttps, MaxAge = TimeSpan.FromDays(400), IsEssential = true });
            return visit.To(LocalPath.Of(back));
        });

    private static Language OfBrowser(string accepted) =>
        accepted.Contains("en", StringComparison.OrdinalIgnoreCase) && !accepted.Contains("ru", StringComparison.OrdinalIgnoreCase)
            ? Language.English
            : Language.Russian;
}

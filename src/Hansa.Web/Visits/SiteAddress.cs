using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Hansa.Web.Visits;

/// <summary>Where this register stands in the browser, for letters and links.</summary>
internal static class SiteAddress
{
    /// <summary>As HANSA_SITE says, else as this request was addressed; without a slash at its end.</summary>
    public static string Of(HttpContext http) =>
        http.RequestServices.GetRequiredService<IConfiguration>()["HANSA_SITE"] is { Length: > 0 } site
            ? site.TrimEnd('/')
            : $"{http.Request.Scheme}://{http.Request.Host}";
}

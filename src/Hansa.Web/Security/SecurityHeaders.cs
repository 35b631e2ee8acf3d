using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Hansa.Web.Security;

/// <summary>What browsers are told to refuse, with every answer.</summary>
internal static class SecurityHeaders
{
    // Scripts and styles come as files of this site, never from within a page: injected markup runs nothing. Pictures in
    // data: are those of Tabler’s styles.
    private const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; "
        + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private const string Devices =
        "accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), midi=(), payment=(), usb=()";

    private static readonly object s_notKept = new();

    /// <summary>A page that tells a secret: no browser keeps it, not even for the way back.</summary>
    public static void KeepNowhere(HttpContext http) => http.Items[s_notKept] = true;

    public static void UseHansaSecurityHeaders(this WebApplication app) => app.Use(static (http, next) =>
    {
        http.Response.OnStarting(static state =>
        {
            var http = (HttpContext)state;
            var headers = http.Response.Headers;
            headers.ContentSecurityPolicy = Policy;
            headers.XContentTypeOptions = "nosniff";
            headers.XFrameOptions = "DENY";
            headers["Referrer-Policy"] = "same-origin";
            headers["Permissions-Policy"] = Devices;
            headers["Cross-Origin-Opener-Policy"] = "same-origin";
            headers["Cross-Origin-Resource-Policy"] = "same-origin";
            if (http.Request.IsHttps)
            {
                headers.StrictTransportSecurity = "max-age=31536000";
            }

            if (http.Items.ContainsKey(s_notKept))
            {
                headers.CacheControl = "no-store";
            }
            else if (headers.CacheControl.Count == 0 || headers.CacheControl.ToString().Contains("no-store", StringComparison.Ordinal))
            {
                // Asked for anew with every visit, but kept for the way back: what was typed on a page is still there then.
                // The protection of forms would have it kept nowhere.
                headers.CacheControl = "private, no-cache";
                headers.Pragma = default;
            }

            return Task.CompletedTask;
        }, http);
        return next(http);
    });
}

using System.Globalization;
using System.Threading.RateLimiting;
using Hansa.Core.Problems;
using Hansa.Web.Visits;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.DependencyInjection;

namespace Hansa.Web.Security;

/// <summary>How often one address may try what others guess at.</summary>
/// <param name="SignIns">Attempts to sign in, in a minute; a whole office may stand behind one address.</param>
/// <param name="Links">Openings of links, in a minute.</param>
public sealed record WebLimits(int SignIns = 60, int Links = 60);

internal static class RateLimits
{
    /// <summary>Endpoints that look at a password or a code.</summary>
    public const string SignIn = "sign-in";

    /// <summary>Endpoints that look at a link’s token.</summary>
    public const string Links = "links";

    private static readonly TimeSpan s_window = TimeSpan.FromMinutes(1);

    public static void AddHansaRateLimits(this IServiceCollection services, WebLimits limits) => services.AddRateLimiter(options =>
    {
        options.AddPolicy(SignIn, http => ByAddress(http, SignIn, limits.SignIns));
        options.AddPolicy(Links, http => ByAddress(http, Links, limits.Links));
        options.OnRejected = static async (refused, cancel) =>
        {
            var http = refused.HttpContext;
            http.Response.Headers.RetryAfter = ((int)s_window.TotalSeconds).ToString(CultureInfo.InvariantCulture);
            await http.RequestServices.GetRequiredService<Visit>().Refuse(new Problem("web.too-often", Severity.Error)).ExecuteAsync(http);
        };
    });

    // Slides in six steps: no burst at the turn of the minute.
    private static RateLimitPartition<string> ByAddress(HttpContext http, string policy, int most) => RateLimitPartition.GetSlidingWindowLimiter(
        $"{policy} {http.Connection.RemoteIpAddress}",
        _ => new SlidingWindowRateLimiterOptions { PermitLimit = most, Window = s_window, SegmentsPerWindow = 6, QueueLimit = 0 });
}

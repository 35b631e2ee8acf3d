using System.Net;
using Microsoft.AspNetCore.Http;

namespace Hansa.Web.Security;

/// <summary>Does a request come from this very machine.</summary>
internal static class Loopback
{
    private static readonly string[] s_forwarded = ["X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto", "X-Original-For", "X-Original-Host", "X-Original-Proto", "X-Real-IP", "Forwarded", "Via"];

    /// <summary>
    /// From the machine’s own address, to its own name (not by way of a foreign name that points here), and through no proxy,
    /// behind which everybody would look like a neighbour.
    /// </summary>
    public static bool Is(HttpContext http) =>
        http.Connection.RemoteIpAddress is { } from && IPAddress.IsLoopback(from)
        && (http.Request.Host.Host == "localhost" || (IPAddress.TryParse(http.Request.Host.Host.Trim('[', ']'), out var named) && IPAddress.IsLoopback(named)))
        && !s_forwarded.Any(http.Request.Headers.ContainsKey);
}

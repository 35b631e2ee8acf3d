using System.Security.Claims;
using Hansa.App.Accounts;
using Hansa.App.Registers;
using Hansa.App.Rounds;
using Hansa.Core.Permissions;
using Hansa.Core.Problems;
using Hansa.Core.Text;
using Hansa.Web.Visits;
using Hansa.Web.Words;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Hansa.Web.Accounts;

/// <summary>A browser that came by a body’s link: looked up with every request, so that a link revoked is one that has ended.</summary>
internal sealed class LinkCookies(Register register) : CookieAuthenticationEvents
{
    public const string Scheme = "Link";
    public const string Cookie = "hansa-link";

    private const string Token = "token";

    /// <summary>The browser came by a link and is not signed in.</summary>
    public static bool IsMeant(HttpContext http)
    {
        var cookies = new HostCookies();
        return cookies.GetRequestCookie(http, Cookie) is not null && cookies.GetRequestCookie(http, SessionCookies.Cookie) is null;
    }

    public static Problem Ended { get; } = new("link.not-found", Severity.Error);

    public static Task EnterAsync(HttpContext http, string token, LinkedBody link) => http.SignInAsync(
        Scheme,
        new ClaimsPrincipal(new ClaimsIdentity([new Claim(ClaimTypes.NameIdentifier, link.SubmissionLinkId.ToString("D")), new Claim(Token, token)], Scheme)),
        new AuthenticationProperties { IsPersistent = true, ExpiresUtc = link.ExpiresAt });

    public override async Task ValidatePrincipal(CookieValidatePrincipalContext context)
    {
        if (context.Principal?.FindFirstValue(Token) is not { } token || await SubmissionLinks.FindAsync(register, token, context.HttpContext.RequestAborted) is not { } link)
        {
            context.RejectPrincipal();
            return;
        }

        // Stored under what was done, so in the register’s own language.
        var name = WebWords.Say("link.person", Language.Russian, link.Body);
        context.HttpContext.Features.Set(new Visitor(link.RegionId, Guid.Empty, name, "", Role.Link, link.OrganizationId, []) { RoundId = link.RoundId });
    }

    // Signing in is not what helps here, and what was typed stays on the page.
    public override Task RedirectToLogin(RedirectContext<CookieAuthenticationOptions> context)
    {
        var http = context.HttpContext;
        if (SessionCookies.IsScript(http.Request))
        {
            http.Response.Headers[SessionCookies.Header] = SignInPages.Path;
            http.Response.StatusCode = StatusCodes.Status401Unauthorized;
            return Task.CompletedTask;
        }

        return VisitOf(http).Refuse(Ended).ExecuteAsync(http);
    }

    public override Task RedirectToAccessDenied(RedirectContext<CookieAuthenticationOptions> context) => VisitOf(context.HttpContext).Forbidden().ExecuteAsync(context.HttpContext);

    private static Visit VisitOf(HttpContext http) => http.RequestServices.GetRequiredService<Visit>();
}

using Hansa.App.Accounts;
using Hansa.App.Registers;
using Hansa.Web.Visits;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Hansa.Web.Accounts;

/// <summary>What happens to the cookie of a session: looked up with every request, answered for when it is missing.</summary>
internal sealed class SessionCookies(Register register) : CookieAuthenticationEvents
{
    public const string Cookie = "hansa-session";

    /// <summary>Says to a script that the visitor must sign in; the page keeps what was typed meanwhile.</summary>
    public const string Header = "Hansa-Sign-In";

    public override async Task ValidatePrincipal(CookieValidatePrincipalContext context)
    {
        var visitor = SessionClaims.Read(context.Principal) is { } session
            ? await Visitors.OfSessionAsync(register, session.Region, session.Account, session.Session, session.Stamp, context.HttpContext.RequestAborted)
            : null;
        if (visitor is null)
        {
            context.RejectPrincipal();
            await context.HttpContext.SignOutAsync(context.Scheme.Name);
            return;
        }

        context.HttpContext.Features.Set(visitor);
    }

    public override async Task RedirectToLogin(RedirectContext<CookieAuthenticationOptions> context)
    {
        var http = context.HttpContext;
        if (IsScript(http.Request))
        {
            http.Response.StatusCode = StatusCodes.Status401Unauthorized;
            http.Response.Headers[Header] = SignInPages.Path;
            return;
        }

        if (HttpMethods.IsPost(http.Request.Method))
        {
            var visit = http.RequestServices.GetRequiredService<Visit>();
            var carried = await http.RequestServices.GetRequiredService<CarriedForms>().TakeAsync(http);
            await SignInPages.AskAgain(visit, carried, PageBefore(http.Request)).ExecuteAsync(http);
            return;
        }

        await base.RedirectToLogin(context);
    }

    /// <summary>Asked by a script, which would put a page of sign-in in the middle of its own.</summary>
    public static bool IsScript(HttpRequest request) => request.Headers.ContainsKey("HX-Request") || request.Headers.ContainsKey(Header);

    private static string PageBefore(HttpRequest request) =>
        Uri.TryCreate(request.Headers.Referer.ToString(), UriKind.Absolute, out var page) && page.Authority == request.Host.Value ? LocalPath.Of(page.PathAndQuery) : "/";

    public override Task RedirectToAccessDenied(RedirectContext<CookieAuthenticationOptions> context) =>
        context.HttpContext.RequestServices.GetRequiredService<Visit>().Forbidden().ExecuteAsync(context.HttpContext);
}

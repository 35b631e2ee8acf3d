using Hansa.Core.Problems;
using Hansa.Web.Errors;
using Hansa.Web.Visits;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;

namespace Hansa.Web.Security;

/// <summary>Requests that are refused before any page looks at them: too large, or without the token of a form of this site.</summary>
internal static class ForgedForms
{
    public static void UseHansaFormProtection(this WebApplication app)
    {
        // The protection reads the form to find its token, and would call one that is too large a forged one.
        app.Use(static (http, next) => http.Request.ContentLength > http.Features.Get<IHttpMaxRequestBodySizeFeature>()?.MaxRequestBodySize
            ? RefuseAsync(http, new Problem("web.too-large", Severity.Error))
            : next(http));
        app.UseAntiforgery();
        // By itself it lets a page run that does not read its form: one whose button says it all.
        app.Use(static (http, next) => http.Features.Get<IAntiforgeryValidationFeature>() is { IsValid: false } ? RefuseAsync(http, Refusals.BadForm) : next(http));
    }

    private static Task RefuseAsync(HttpContext http, Problem problem) => http.RequestServices.GetRequiredService<Visit>().Refuse(problem).ExecuteAsync(http);
}

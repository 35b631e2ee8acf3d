using Hansa.Web.Visits;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Hansa.Web.Accounts;

/// <summary>What is open to somebody who has not changed a password made up for them.</summary>
internal sealed class OpenToTemporaryPassword;

/// <summary>Whoever signs in with a password that another has seen changes it before anything else.</summary>
internal static class TemporaryPasswords
{
    public static void UseTemporaryPasswords(this WebApplication app) => app.Use(static (http, next) =>
    {
        if (http.Features.Get<App.Accounts.Visitor>() is not { PasswordTemporary: true } || http.GetEndpoint() is not { } page || page.Metadata.GetMetadata<OpenToTemporaryPassword>() is not null)
        {
            return next(http);
        }

        var visit = (Visit)http.RequestServices.GetService(typeof(Visit))!;
        return visit.To(OwnAccountPages.PasswordPath).ExecuteAsync(http);
    });

    public static TBuilder WithTemporaryPassword<TBuilder>(this TBuilder endpoint)
        where TBuilder : IEndpointConventionBuilder => endpoint.WithMetadata(new OpenToTemporaryPassword());
}

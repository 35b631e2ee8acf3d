using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Hansa.Web.Visits;

/// <summary>Which right an endpoint asks for, where it concerns the region as a whole.</summary>
/// <param name="Action">Of permissions.tsv.</param>
internal sealed record AskedRight(string Action);

internal static class Rights
{
    /// <summary>Answers only those who may do this for the region.</summary>
    public static TBuilder For<TBuilder>(this TBuilder endpoints, string action)
        where TBuilder : IEndpointConventionBuilder =>
        endpoints.WithMetadata(new AskedRight(action)).AddEndpointFilter(async (context, next) =>
        {
            var visit = context.HttpContext.RequestServices.GetRequiredService<Visit>();
            return visit.Person.May(action) ? await next(context) : visit.Forbidden();
        });
}

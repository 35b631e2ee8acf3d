using Hansa.App.Accounts;
using Hansa.Core.Permissions;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Hansa.Web.Accounts;

/// <summary>A page that bodies without an account need too. All others are closed to links, whatever they forget to ask.</summary>
internal sealed class OpenToLinks;

internal static class LinkDoors
{
    public static TBuilder OpenToLinks<TBuilder>(this TBuilder endpoint)
        where TBuilder : IEndpointConventionBuilder => endpoint.WithMetadata(new OpenToLinks());

    /// <summary>Of all pages that ask for a visitor.</summary>
    public static AuthorizationPolicy Policy { get; } = new AuthorizationPolicyBuilder().RequireAuthenticatedUser().RequireAssertion(static context =>
        context.Resource is HttpContext http
        && (http.Features.Get<Visitor>() is { Role: not Role.Link } || http.GetEndpoint()?.Metadata.GetMetadata<OpenToLinks>() is not null)).Build();
}

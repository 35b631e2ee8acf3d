using System.Security.Claims;
using System.Text.Encodings.Web;
using Hansa.App.Accounts;
using Hansa.App.Registers;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace Hansa.Web.Accounts;

/// <summary>A program that comes with a person’s token, <c>Authorization: Bearer hansa_…</c>, to read what the person may see.</summary>
internal sealed class TokenSignIn(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder, Register register)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public const string SchemeName = "Token";

    private const string Bearer = "Bearer ";

    public static bool IsMeant(HttpRequest request) => request.Headers.Authorization.ToString().StartsWith(Bearer, StringComparison.OrdinalIgnoreCase);

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (!HttpMethods.IsGet(Request.Method) && !HttpMethods.IsHead(Request.Method))
        {
            return AuthenticateResult.Fail("A token reads and changes nothing.");
        }

        var token = IsMeant(Request) ? Request.Headers.Authorization.ToString()[Bearer.Length..].Trim() : "";
        if (!token.StartsWith(AccessTokens.Prefix, StringComparison.Ordinal) || await Visitors.OfTokenAsync(register, token, Context.RequestAborted) is not { } visitor)
        {
            return AuthenticateResult.Fail("The token is unknown, expired or revoked.");
        }

        Context.Features.Set(visitor);
        var identity = new ClaimsIdentity([new Claim(ClaimTypes.NameIdentifier, visitor.AccountId.ToString("D"))], SchemeName);
        return AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(identity), SchemeName));
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        Response.StatusCode = StatusCodes.Status401Unauthorized;
        Response.Headers[HeaderNames.WWWAuthenticate] = "Bearer";
        return Task.CompletedTask;
    }
}

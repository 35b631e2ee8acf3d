using System.Security.Claims;
using Hansa.App.Accounts;
using Hansa.App.Registers;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Hansa.Web.Accounts;

/// <summary>Identity’s sign-in, with every session written down: it can be seen, and ended, from elsewhere.</summary>
internal sealed class AccountSignIn(
    UserManager<Account> users, IHttpContextAccessor contexts, IUserClaimsPrincipalFactory<Account> claims, IOptions<IdentityOptions> options,
    ILogger<SignInManager<Account>> log, IAuthenticationSchemeProvider schemes, IUserConfirmation<Account> confirmation, Register register)
    : SignInManager<Account>(users, contexts, claims, options, log, schemes, confirmation)
{
    /// <summary>How long a session lives that nobody uses.</summary>
    public static readonly TimeSpan Idle = TimeSpan.FromHours(12);

    /// <summary>How long on a computer that only one person uses.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromDays(14);

    // A session begins with a key of its own whatever cookie came along, and ends the one before: nobody can prepare one for
    // somebody else.
    public override async Task SignInWithClaimsAsync(Account user, AuthenticationProperties? authenticationProperties, IEnumerable<Claim> additionalClaims)
    {
        var properties = authenticationProperties ?? new AuthenticationProperties();
        properties.ExpiresUtc = register.Time.GetUtcNow() + (properties.IsPersistent ? Kept : Idle);
        var sessions = new AccountSessions(register);
        if (Context.Features.Get<Visitor>() is { SessionId: { } before } visitor)
        {
            await sessions.EndAsync(visitor.RegionId, visitor.AccountId, before, Context.RequestAborted);
        }

        var session = await sessions.BeginAsync(
            user, Context.Request.Headers.UserAgent.ToString(), Context.Connection.RemoteIpAddress?.ToString() ?? "", Context.RequestAborted);
        await base.SignInWithClaimsAsync(user, properties, [.. additionalClaims, SessionClaims.OfSession(session)]);
        await new SignInAttempts(register).ForgetAsync(user.Email, Context.RequestAborted);
    }
}

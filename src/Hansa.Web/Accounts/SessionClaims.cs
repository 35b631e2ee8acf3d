using System.Security.Claims;
using Hansa.App.Accounts;
using Microsoft.AspNetCore.Identity;

namespace Hansa.Web.Accounts;

/// <summary>What a session’s cookie holds: keys only. Name, role and body are asked for anew with every request.</summary>
internal sealed class SessionClaims : IUserClaimsPrincipalFactory<Account>
{
    private const string Session = "session";
    private const string Stamp = "stamp";

    public Task<ClaimsPrincipal> CreateAsync(Account user) => Task.FromResult(new ClaimsPrincipal(new ClaimsIdentity(
        [new Claim(ClaimTypes.NameIdentifier, AccountKey.Of(user)), new Claim(Stamp, user.SecurityStamp)], IdentityConstants.ApplicationScheme)));

    public static Claim OfSession(Guid session) => new(Session, session.ToString("D"));

    /// <summary>The same session with another stamp: the password was changed in it.</summary>
    public static ClaimsPrincipal WithStamp(ClaimsPrincipal principal, string stamp) => new(new ClaimsIdentity(
        [.. principal.Claims.Where(claim => claim.Type != Stamp), new Claim(Stamp, stamp)], IdentityConstants.ApplicationScheme));

    public static (string Region, Guid Account, Guid Session, string Stamp)? Read(ClaimsPrincipal? principal) =>
        AccountKey.TryRead(principal?.FindFirstValue(ClaimTypes.NameIdentifier), out var region, out var account)
        && Guid.TryParseExact(principal?.FindFirstValue(Session), "D", out var session) && principal?.FindFirstValue(Stamp) is { } stamp
            ? (region, account, session, stamp)
            : null;
}

using System.Globalization;
using System.Security.Claims;
using Hansa.App.Accounts;
using Hansa.Core.Permissions;

namespace Hansa.Web.Visits;

/// <summary>Who is signed in.</summary>
/// <param name="OrganizationId">Whom the role is for, with all below; null is the whole region.</param>
public sealed record Person(string RegionId, Guid AccountId, string Name, string Email, Role Role, Guid? OrganizationId)
{
    /// <summary>As the audit and the history of rows name the person.</summary>
    public string Actor => $"{Name} <{Email}>";

    internal IEnumerable<Claim> Claims()
    {
        yield return new Claim("region", RegionId);
        yield return new Claim(ClaimTypes.NameIdentifier, AccountId.ToString("D", CultureInfo.InvariantCulture));
        yield return new Claim(ClaimTypes.Name, Name);
        yield return new Claim(ClaimTypes.Email, Email);
        yield return new Claim(ClaimTypes.Role, Role.ToString());
        if (OrganizationId is { } organization)
        {
            yield return new Claim("organization", organization.ToString("D", CultureInfo.InvariantCulture));
        }
    }

    internal static Person Of(Account account) =>
        new(account.RegionId, account.AccountId, account.Name, account.Email, account.Role, account.OrganizationId);

    /// <summary>Null where nobody is signed in.</summary>
    internal static Person? Of(ClaimsPrincipal principal) =>
        principal.Identity is { IsAuthenticated: true } && principal.FindFirstValue("region") is { } region
            ? new Person(
                region,
                Guid.Parse(principal.FindFirstValue(ClaimTypes.NameIdentifier)!),
                principal.FindFirstValue(ClaimTypes.Name) ?? "",
                principal.FindFirstValue(ClaimTypes.Email) ?? "",
                Enum.Parse<Role>(principal.FindFirstValue(ClaimTypes.Role)!),
                principal.FindFirstValue("organization") is { } organization ? Guid.Parse(organization) : null)
            : null;
}

using Hansa.App.Directories;
using Hansa.Web.Fields;

namespace Hansa.Web.Organizations;

/// <summary>The forms of an organization’s page, filled with what is kept.</summary>
internal static class OrganizationForm
{
    private const int SpareAddresses = 2;

    public static Typed Of(OrganizationCard card) => Typed.Of(
    [
        ("name", card.Name),
        ("short", card.ShortName),
        ("kind", card.Kind.ToString()),
        ("parent", card.Parent?.ToString()),
        .. card.Addresses.SelectMany(static line => new (string, string?)[] { ("email", line.Email), ("person", line.Person) }),
        .. Enumerable.Range(0, SpareAddresses).SelectMany(static _ => new (string, string?)[] { ("email", ""), ("person", "") }),
    ]);
}

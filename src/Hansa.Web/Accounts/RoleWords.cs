using Hansa.App.Accounts;
using Hansa.Core.Permissions;

namespace Hansa.Web.Accounts;

/// <summary>Keys of the names of roles.</summary>
internal static class RoleWords
{
    /// <summary>Roles that accounts have, the one that is asked for most first.</summary>
    public static IReadOnlyList<Role> OfAccounts { get; } = [Role.Reporter, Role.Head, Role.Coordinator, Role.Reader, Role.Administrator];

    public static string NameOf(Role role) => AccountWords.NameOf(role);

    public static string KeyOf(Role role) => "role." + NameOf(role);

    /// <summary>What it may, in a sentence.</summary>
    public static string TextKeyOf(Role role) => KeyOf(role) + ".text";

    public static Role? Read(string? name) => OfAccounts.Where(role => NameOf(role) == name).Select(static role => (Role?)role).FirstOrDefault();
}

using Hansa.App.Registers;
using Hansa.Core.Permissions;

namespace Hansa.App.Accounts;

/// <summary>Roles of accounts as they are stored and typed.</summary>
public static class AccountWords
{
    public static IReadOnlyList<string> Roles { get; } = [.. Enum.GetValues<Role>().Where(static role => role != Role.Link).Select(NameOf)];

    public static string NameOf(Role role) => KebabEnum.NameOf(role);

    /// <exception cref="KeyNotFoundException">It is none of <see cref="Roles"/>.</exception>
    public static Role Read(string name) => KebabEnum.ValueOf<Role>(name);
}

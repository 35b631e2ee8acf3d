using System.Collections.Frozen;
using Hansa.Core.Text;

namespace Hansa.Core.Permissions;

/// <summary>A line of the matrix for one role.</summary>
/// <param name="Action">One of <see cref="Actions"/>.</param>
/// <param name="State">Of what it is done to; <see cref="PermissionMatrix.NoState"/> where that has none.</param>
/// <param name="Bodies">For which bodies it is allowed.</param>
public sealed record Permission(Role Role, string Action, string State, IReadOnlyList<Relation> Bodies);

/// <summary>Who may do what: permissions.tsv, read on first use. What stands in no line is not allowed.</summary>
public static class PermissionMatrix
{
    /// <summary>The state of an action that knows none.</summary>
    public const string NoState = "-";

    private const string Nobody = "-";

    private static readonly Lazy<IReadOnlyList<Permission>> s_lines = new(() => [.. Read()]);

    private static readonly Lazy<FrozenSet<(Role, string, string, Relation)>> s_allowed = new(() =>
        s_lines.Value.SelectMany(line => line.Bodies, (line, body) => (line.Role, line.Action, line.State, body)).ToFrozenSet());

    private static readonly Lazy<FrozenSet<string>> s_actions = new(() => s_lines.Value.Select(line => line.Action).ToFrozenSet(StringComparer.Ordinal));

    /// <summary>Every line once a role, in the order of the file.</summary>
    public static IReadOnlyList<Permission> Lines => s_lines.Value;

    /// <param name="action">One of <see cref="Actions"/>.</param>
    /// <param name="state">As stored: draft, submitted, open …; null where the action knows none. False for an unknown state.</param>
    /// <param name="relation">How the body stands to the one the role is for.</param>
    /// <exception cref="ArgumentException">There is no such action.</exception>
    public static bool Allows(Role role, string action, string? state, Relation relation) =>
        s_actions.Value.Contains(action)
            ? s_allowed.Value.Contains((role, action, state ?? NoState, relation))
            : throw new ArgumentException($"permissions.tsv has no action «{action}».", nameof(action));

    private static IEnumerable<Permission> Read() =>
        from cells in WordTable.Rows("permissions.tsv")
        from role in Enum.GetValues<Role>()
        select new Permission(role, cells[0], cells[1], Bodies(cells[2 + (int)role]));

    private static Relation[] Bodies(string cell) =>
        cell == Nobody ? [] : [.. WordTable.Words(cell).Select(static word => Enum.Parse<Relation>(word, ignoreCase: true))];
}

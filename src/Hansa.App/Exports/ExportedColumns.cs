using Hansa.App.Backups;

namespace Hansa.App.Exports;

/// <summary>
/// What an export tells of a table: everything but what lets somebody in. Accounts come along with their names and roles,
/// without a password and closed; sessions, tokens, links and the keys of cookies stay behind. A backup carries all of it.
/// </summary>
internal static class ExportedColumns
{
    // Of no use to anybody but whoever wants to get in.
    private static readonly string[] s_tables = ["access_token", "account_session", "protection_key", "sign_in_attempt", "submission_link"];

    private static readonly Dictionary<(string Table, string Column), string> s_without = new()
    {
        [("account", "password_hash")] = "null::text",
        [("account", "password_temporary")] = "true",
        [("account", "security_stamp")] = "''",
        [("account", "authenticator_key")] = "null::text",
        [("account", "authenticator_step")] = "0",
        [("account", "two_factor")] = "false",
        [("account", "recovery_codes")] = "'{}'::text[]",
        // The same with every export; one that was closed stays so from its day.
        [("account", "closed_at")] = "coalesce(closed_at, created_at)",
        // The letter that brings a link holds its token.
        [("letter", "text")] = "regexp_replace(text, '(/link/)[A-Za-z0-9_-]{20,}', '\\1…', 'g')",
    };

    public static bool Carries(StoredTable table) => !s_tables.Contains(table.Name);

    /// <summary>For a select: each column under its own name.</summary>
    public static string Of(StoredTable table) => string.Join(
        ", ",
        table.Columns.Select(column => s_without.TryGetValue((table.Name, column), out var instead) ? $"{instead} as {StoredTable.Quote(column)}" : StoredTable.Quote(column)));
}

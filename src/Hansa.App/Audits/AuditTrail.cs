using Npgsql;
using NpgsqlTypes;

namespace Hansa.App.Audits;

/// <summary>Something done, to be written into the audit.</summary>
/// <param name="Action">import, replace, withdraw, change …</param>
/// <param name="Subject">The table of what was changed.</param>
/// <param name="Before">JSON; null for what was made.</param>
/// <param name="After">JSON; null for what was taken away.</param>
public sealed record Deed(string Action, string Subject, Guid? SubjectId, string? Before, string? After);

/// <summary>Appends to the audit. Whoever appends holds the end of the region’s chain until the transaction ends: do it last.</summary>
public static class AuditTrail
{
    /// <param name="connection">In the transaction of what was done.</param>
    public static async Task AppendAsync(
        NpgsqlConnection connection, string regionId, DateTimeOffset at, string actor, IReadOnlyCollection<Deed> deeds, CancellationToken cancel)
    {
        if (deeds.Count == 0)
        {
            return;
        }

        await using var command = new NpgsqlCommand(
            """
            insert into audit (region_id, at, actor, action, subject, subject_id, before, after)
            select $1, $2, $3, d.action, d.subject, d.subject_id, d.before, d.after
            from unnest($4, $5, $6, $7, $8) with ordinality d (action, subject, subject_id, before, after, place)
            order by d.place
            """,
            connection);
        command.Parameters.Add(new() { Value = regionId });
        command.Parameters.Add(new() { Value = at });
        command.Parameters.Add(new() { Value = actor });
        command.Parameters.Add(new() { Value = deeds.Select(deed => deed.Action).ToArray() });
        command.Parameters.Add(new() { Value = deeds.Select(deed => deed.Subject).ToArray() });
        command.Parameters.Add(new() { Value = deeds.Select(deed => deed.SubjectId).ToArray() });
        command.Parameters.Add(new() { Value = deeds.Select(deed => deed.Before).ToArray(), NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Jsonb });
        command.Parameters.Add(new() { Value = deeds.Select(deed => deed.After).ToArray(), NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Jsonb });
        await command.ExecuteNonQueryAsync(cancel);
    }
}

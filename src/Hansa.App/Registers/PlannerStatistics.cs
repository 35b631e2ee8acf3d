using Npgsql;

namespace Hansa.App.Registers;

/// <summary>
/// What PostgreSQL knows of its tables when it plans a query. It counts them by itself, but a minute late: until then a
/// table that was filled at once counts as small, and each look at one row of it may read all of a region.
/// </summary>
internal static class PlannerStatistics
{
    // A table of fewer pages is read quickly in any way.
    private const int SmallPages = 30;

    /// <summary>Has those tables counted that have grown by half since they were last.</summary>
    /// <param name="connection">In no transaction, for what is not committed counts little.</param>
    public static async Task RefreshAsync(NpgsqlConnection connection, CancellationToken cancel)
    {
        string? grown;
        await using (var command = new NpgsqlCommand(
            $"""
            select string_agg(c.oid::regclass::text, ', ') from pg_class c
            where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace
              and pg_relation_size(c.oid) / current_setting('block_size')::int > {SmallPages} + 1.5 * c.relpages
            """,
            connection))
        {
            grown = await command.ExecuteScalarAsync(cancel) as string;
        }

        if (grown is not null)
        {
            await using var analyze = new NpgsqlCommand("analyze " + grown, connection) { CommandTimeout = 0 };
            await analyze.ExecuteNonQueryAsync(cancel);
        }
    }
}

using Hansa.App.Audits;
using Hansa.App.Registers;
using Npgsql;

namespace Hansa.App.Imports;

/// <summary>The steps of a withdrawal, within its transaction.</summary>
internal sealed class WithdrawalSteps(NpgsqlConnection connection, RegisterDb db, Import import, DateTimeOffset now, string actor)
{
    private static readonly (string Table, string Key)[] s_directories = [("organization", "organization_id"), ("field", "field_id")];

    private readonly string _stateBefore = KebabEnum.NameOf(import.State);

    public DateTimeOffset Now => now;

    public int Tellings { get; private set; }

    /// <returns>The activities that were told of.</returns>
    public async Task<HashSet<Guid>> DeleteTellingsAsync(CancellationToken cancel)
    {
        var told = await IdsAsync("delete from telling where region_id = $1 and import_id = $2 returning activity_id", cancel);
        Tellings = told.Count;

        // Also those that were merged away: their tellings speak for another activity now.
        var made = await IdsAsync("select activity_id from activity where region_id = $1 and import_id = $2", cancel);
        return [.. told, .. made];
    }

    /// <summary>What this import replaced counts again; if it was itself replaced, its successor has replaced that too.</summary>
    public async Task<IReadOnlyList<Import>> EndAsync(IReadOnlyList<Import> restored, CancellationToken cancel)
    {
        var successor = import.ReplacedBy;
        (import.State, import.ReplacedBy, import.EndedAt, import.EndedBy) = (ImportState.Withdrawn, null, now, actor);
        await db.SaveChangesAsync(cancel);
        foreach (var older in restored)
        {
            if (successor is not null)
            {
                older.ReplacedBy = successor;
            }
            else
            {
                (older.State, older.ReplacedBy, older.EndedAt, older.EndedBy) = (ImportState.Current, null, null, null);
            }
        }

        await db.SaveChangesAsync(cancel);
        return successor is null ? restored : [];
    }

    public async Task<HashSet<Guid>> CountAgainAsync(IReadOnlyList<Import> again, CancellationToken cancel)
    {
        var ids = again.Select(older => older.ImportId).ToArray();
        await using var command = new NpgsqlCommand(
            "update telling set is_current = true where region_id = $1 and import_id = any($2) returning activity_id", connection)
        {
            Parameters = { new() { Value = import.RegionId }, new() { Value = ids } },
        };
        return await ReadAsync(command, cancel);
    }

    /// <summary>Deletes what nobody tells of any more, but for what a person has edited: that is dropped and kept.</summary>
    public async Task<int> DeleteActivitiesAsync(HashSet<Guid> touched, CancellationToken cancel)
    {
        await ExecuteAsync(
            """
            update activity a set import_id = t.import_id
            from (
              select distinct on (t.activity_id) t.activity_id, t.import_id
              from telling t join import i using (region_id, import_id)
              where t.region_id = $1 and t.activity_id in (select activity_id from activity where region_id = $1 and import_id = $2)
              order by t.activity_id, i.imported_at, i.import_id
            ) t
            where a.region_id = $1 and a.activity_id = t.activity_id
            """,
            cancel, import.RegionId, import.ImportId);
        var deleted = await IdsAsync(
            """
            with recursive untold as (
              select activity_id from activity a
              where region_id = $1 and import_id = $2 and edited = '{}'
                and not exists (select from telling t where t.region_id = $1 and t.activity_id = a.activity_id)
            ), needed as (
              select merged_into as activity_id from activity where region_id = $1 and merged_into is not null and activity_id not in (select activity_id from untold)
              union
              select a.merged_into from activity a join needed n using (activity_id) where a.region_id = $1 and a.merged_into is not null
            )
            delete from activity where region_id = $1 and activity_id in (select activity_id from untold except select activity_id from needed)
            returning activity_id
            """,
            cancel);
        touched.ExceptWith(deleted);
        return deleted.Count;
    }

    /// <summary>Proposals of this import that nobody has confirmed and nothing else points to.</summary>
    public async Task DeleteDirectoryEntriesAsync(CancellationToken cancel)
    {
        foreach (var (table, key) in s_directories)
        {
            foreach (var id in await IdsAsync($"select {key} from {table} where region_id = $1 and import_id = $2 and proposed order by {key} desc", cancel))
            {
                await DeleteUnlessNeededAsync(table, key, id, cancel);
            }
        }
    }

    public Deed Deed(int deleted) => new(
        "withdraw",
        "import",
        import.ImportId,
        $$"""{"state": "{{_stateBefore}}"}""",
        $$"""{"state": "withdrawn", "tellings": {{Tellings}}, "activities": {{deleted}}}""");

    // Whatever else points to it, of this schema or a later one, keeps it; the withdrawn record itself does not.
    private async Task DeleteUnlessNeededAsync(string table, string key, Guid id, CancellationToken cancel)
    {
        await ExecuteAsync("savepoint entry", cancel);
        try
        {
            if (table == "organization")
            {
                await ExecuteAsync("update import set organization_id = null where region_id = $1 and import_id = $2 and organization_id = $3", cancel, import.RegionId, import.ImportId, id);
            }

            await ExecuteAsync($"delete from {table} where region_id = $1 and {key} = $2", cancel, import.RegionId, id);
        }
        catch (PostgresException needed) when (needed.SqlState == PostgresErrorCodes.ForeignKeyViolation)
        {
            await ExecuteAsync("rollback to savepoint entry", cancel);
        }
    }

    private async Task ExecuteAsync(string sql, CancellationToken cancel, params object[] values)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        foreach (var value in values)
        {
            command.Parameters.Add(new() { Value = value });
        }

        await command.ExecuteNonQueryAsync(cancel);
    }

    private async Task<HashSet<Guid>> IdsAsync(string sql, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand(sql, connection) { Parameters = { new() { Value = import.RegionId }, new() { Value = import.ImportId } } };
        return await ReadAsync(command, cancel);
    }

    private static async Task<HashSet<Guid>> ReadAsync(NpgsqlCommand command, CancellationToken cancel)
    {
        var ids = new HashSet<Guid>();
        await using var reader = await command.ExecuteReaderAsync(cancel);
        while (await reader.ReadAsync(cancel))
        {
            ids.Add(reader.GetGuid(0));
        }

        return ids;
    }
}

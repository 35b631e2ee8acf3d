using Hansa.App.Schema;
using Hansa.Core.Problems;
using Npgsql;

namespace Hansa.App.Backups;

/// <summary>
/// Fills an empty register, as one transaction. Foreign keys are taken down and put up again, which checks every row at once
/// and lets the tables come in any order; triggers do not run, for their work is in the rows already.
/// </summary>
internal sealed class RegisterLoad
{
    private readonly NpgsqlConnection _connection;
    private readonly List<(string Table, string Name, string Definition)> _foreignKeys = [];
    private readonly List<SchemaFile> _later;
    private readonly DateTimeOffset _at;

    private RegisterLoad(NpgsqlConnection connection, IReadOnlyList<StoredTable> tables, List<SchemaFile> later, DateTimeOffset at) =>
        (_connection, Tables, _later, _at) = (connection, tables, later, at);

    public IReadOnlyList<StoredTable> Tables { get; }

    /// <summary>Locks the register and makes it ready to be filled.</summary>
    /// <param name="connection">In a transaction.</param>
    /// <param name="schema">The steps of the schema that the data were in, each with its checksum: all of this Hansa’s, or those an older one had.</param>
    /// <param name="at">Now.</param>
    /// <returns>The work begun, or why it cannot be: there is something in it, or the data are of another schema.</returns>
    public static async Task<(RegisterLoad? Load, Problem? Problem)> BeginAsync(
        NpgsqlConnection connection, IReadOnlyDictionary<int, string> schema, DateTimeOffset at, CancellationToken cancel)
    {
        if (CheckSchema(schema) is { } other)
        {
            return (null, other);
        }

        var later = SchemaFile.All.Where(step => !schema.ContainsKey(step.Number)).ToList();
        var tables = await StoredTable.ReadAllAsync(connection, cancel);
        await ExecuteAsync(connection, "lock table " + string.Join(", ", tables.Select(table => table.Quoted)) + " in access exclusive mode", cancel);
        foreach (var table in tables)
        {
            await using var command = new NpgsqlCommand($"select exists (select from {table.Quoted})", connection);
            if (await command.ExecuteScalarAsync(cancel) is true)
            {
                return (null, new Problem("restore.not-empty", Severity.Error));
            }
        }

        if (later.Count > 0)
        {
            // Data of an older Hansa go into the tables it had; the steps since then find them as they would find a register.
            await SchemaUpdate.StartAgainAsync(connection, SchemaFile.All.Except(later), at, cancel);
            tables = await StoredTable.ReadAllAsync(connection, cancel);
        }

        var load = new RegisterLoad(connection, tables, later, at);
        await load.TakeDownAsync(cancel);
        return (load, null);
    }

    /// <summary>Puts up again what was taken down. The caller commits.</summary>
    /// <exception cref="PostgresException">A row points to one that is not there.</exception>
    public async Task EndAsync(CancellationToken cancel)
    {
        foreach (var (table, name, definition) in _foreignKeys)
        {
            await ExecuteAsync($"alter table {table} add constraint {StoredTable.Quote(name)} {definition}", cancel);
        }

        foreach (var table in Tables)
        {
            await ExecuteAsync($"alter table {table.Quoted} enable trigger user", cancel);
        }

        await MoveSequencesAsync(cancel);
        // An older schema may have no search yet.
        await ExecuteAsync("do $$ begin if to_regproc('search_note_everything') is not null then perform search_note_everything(); end if; end $$", cancel);
        await SchemaUpdate.ApplyAsync(_connection, _later, _at, cancel);
    }

    private static Problem? CheckSchema(IReadOnlyDictionary<int, string> schema)
    {
        var mine = SchemaFile.All.ToDictionary(step => step.Number, step => step.Checksum);
        foreach (var (number, checksum) in schema.OrderBy(step => step.Key))
        {
            if (!mine.TryGetValue(number, out var own))
            {
                return new Problem("backup.newer", Severity.Error) { Arguments = [number] };
            }

            if (own != checksum)
            {
                return new Problem("backup.other-schema", Severity.Error) { Arguments = [number] };
            }
        }

        return schema.Count > 0 ? null : new Problem("backup.other-schema", Severity.Error) { Arguments = ["–"] };
    }

    // A sequence goes on behind the greatest number that came in.
    private async Task MoveSequencesAsync(CancellationToken cancel)
    {
        var moves = new List<string>();
        await using (var command = new NpgsqlCommand(
            """
            select format('select setval(%L, max(%I)) from %s having max(%I) is not null', s.oid::regclass, a.attname, d.refobjid::regclass, a.attname)
            from pg_class s join pg_depend d on d.objid = s.oid and d.classid = 'pg_class'::regclass and d.refclassid = 'pg_class'::regclass and d.deptype in ('a', 'i')
              join pg_attribute a on a.attrelid = d.refobjid and a.attnum = d.refobjsubid
            where s.relkind = 'S' and s.relnamespace = 'public'::regnamespace
            """,
            _connection))
        await using (var reader = await command.ExecuteReaderAsync(cancel))
        {
            while (await reader.ReadAsync(cancel))
            {
                moves.Add(reader.GetString(0));
            }
        }

        foreach (var move in moves)
        {
            await ExecuteAsync(move, cancel);
        }
    }

    private async Task TakeDownAsync(CancellationToken cancel)
    {
        await using (var command = new NpgsqlCommand(
            """
            select conrelid::regclass::text, conname, pg_get_constraintdef(oid) from pg_constraint
            where contype = 'f' and conparentid = 0 and connamespace = 'public'::regnamespace
            order by 1, 2
            """,
            _connection))
        await using (var reader = await command.ExecuteReaderAsync(cancel))
        {
            while (await reader.ReadAsync(cancel))
            {
                _foreignKeys.Add((reader.GetString(0), reader.GetString(1), reader.GetString(2)));
            }
        }

        foreach (var (table, name, _) in _foreignKeys)
        {
            await ExecuteAsync($"alter table {table} drop constraint {StoredTable.Quote(name)}", cancel);
        }

        foreach (var table in Tables)
        {
            await ExecuteAsync($"alter table {table.Quoted} disable trigger user", cancel);
        }
    }

    private Task ExecuteAsync(string sql, CancellationToken cancel) => ExecuteAsync(_connection, sql, cancel);

    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 0 };
        await command.ExecuteNonQueryAsync(cancel);
    }
}

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

    private RegisterLoad(NpgsqlConnection connection, IReadOnlyList<StoredTable> tables) => (_connection, Tables) = (connection, tables);

    public IReadOnlyList<StoredTable> Tables { get; }

    /// <summary>Locks the register and makes it ready to be filled.</summary>
    /// <param name="connection">In a transaction.</param>
    /// <returns>The work begun, or why it cannot be: there is something in it.</returns>
    public static async Task<(RegisterLoad? Load, Problem? Problem)> BeginAsync(NpgsqlConnection connection, CancellationToken cancel)
    {
        var load = new RegisterLoad(connection, await StoredTable.ReadAllAsync(connection, cancel));
        await load.ExecuteAsync("lock table " + string.Join(", ", load.Tables.Select(table => table.Quoted)) + " in access exclusive mode", cancel);
        foreach (var table in load.Tables)
        {
            await using var command = new NpgsqlCommand($"select exists (select from {table.Quoted})", connection);
            if (await command.ExecuteScalarAsync(cancel) is true)
            {
                return (null, new Problem("restore.not-empty", Severity.Error));
            }
        }

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
        await ExecuteAsync("select search_note_everything()", cancel);
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

    private async Task ExecuteAsync(string sql, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand(sql, _connection) { CommandTimeout = 0 };
        await command.ExecuteNonQueryAsync(cancel);
    }
}

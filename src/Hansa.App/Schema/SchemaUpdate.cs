using Hansa.App.Servers;
using Hansa.Core.Problems;
using Npgsql;

namespace Hansa.App.Schema;

/// <summary>
/// Brings a database up to this Hansa’s schema. Any number of nodes may do so at once: they wait for each other, and each
/// step is a transaction, so that a kill leaves whole steps only.
/// </summary>
internal static class SchemaUpdate
{
    // Any number that nobody else locks by.
    private const long LockKey = 0x48616e7361;

    private const int OldestServer = PostgresBinaries.OldestMajor;

    /// <returns>Why the database cannot be used, or null.</returns>
    public static async Task<Problem?> ApplyAsync(NpgsqlDataSource source, IReadOnlyList<SchemaFile> files, TimeProvider time, CancellationToken cancel)
    {
        await using var connection = await source.OpenConnectionAsync(cancel);
        if (connection.PostgreSqlVersion.Major < OldestServer)
        {
            return new Problem("server.too-old", Severity.Error) { Arguments = [connection.PostgreSqlVersion.Major, OldestServer] };
        }

        if (await IsUpToDateAsync(connection, files, cancel))
        {
            return null;
        }

        await ExecuteAsync(connection, $"select pg_advisory_lock({LockKey})", cancel);
        try
        {
            return await UpdateAsync(connection, files, time, cancel);
        }
        finally
        {
            await ExecuteAsync(connection, $"select pg_advisory_unlock({LockKey})", CancellationToken.None);
        }
    }

    // Every start asks this, so it is one question and takes no lock.
    private static async Task<bool> IsUpToDateAsync(NpgsqlConnection connection, IReadOnlyList<SchemaFile> files, CancellationToken cancel)
    {
        try
        {
            var applied = await AppliedAsync(connection, cancel);
            return applied.Count == files.Count && files.All(file => applied.TryGetValue(file.Number, out var found) && found.Checksum == file.Checksum);
        }
        catch (PostgresException missing) when (missing.SqlState == PostgresErrorCodes.UndefinedTable)
        {
            return false;
        }
    }

    private static async Task<Problem?> UpdateAsync(NpgsqlConnection connection, IReadOnlyList<SchemaFile> files, TimeProvider time, CancellationToken cancel)
    {
        if (await ScalarAsync(connection, "select current_setting('server_encoding') = 'UTF8' and lower('Ж') = 'ж'", cancel) is not true)
        {
            return new Problem("server.no-cyrillic", Severity.Error);
        }

        await ExecuteAsync(
            connection,
            """
            create table if not exists schema_change (
              number integer primary key,
              name text not null,
              checksum text not null,
              applied_at timestamptz not null
            )
            """,
            cancel);
        var applied = await AppliedAsync(connection, cancel);
        if (applied.Keys.Except(files.Select(file => file.Number)).OrderDescending().FirstOrDefault() is var newer and > 0)
        {
            return new Problem("schema.newer", Severity.Error) { Arguments = [applied[newer].Name, files.Count == 0 ? "–" : files[^1].Name] };
        }

        foreach (var file in files)
        {
            if (applied.TryGetValue(file.Number, out var before))
            {
                if (before.Checksum != file.Checksum)
                {
                    return new Problem("schema.changed", Severity.Error) { Arguments = [before.Name] };
                }

                continue;
            }

            await using var transaction = await connection.BeginTransactionAsync(cancel);
            await ExecuteAsync(connection, file.Sql, cancel);
            await using (var note = new NpgsqlCommand("insert into schema_change values ($1, $2, $3, $4)", connection))
            {
                note.Parameters.Add(new() { Value = file.Number });
                note.Parameters.Add(new() { Value = file.Name });
                note.Parameters.Add(new() { Value = file.Checksum });
                note.Parameters.Add(new() { Value = time.GetUtcNow() });
                await note.ExecuteNonQueryAsync(cancel);
            }

            await transaction.CommitAsync(cancel);
        }

        // Types that the steps made (multiranges of extensions) are known to connections from now on.
        await connection.ReloadTypesAsync(cancel);
        return null;
    }

    private static async Task<Dictionary<int, (string Name, string Checksum)>> AppliedAsync(NpgsqlConnection connection, CancellationToken cancel)
    {
        var applied = new Dictionary<int, (string, string)>();
        await using var command = new NpgsqlCommand("select number, name, checksum from schema_change", connection);
        await using var reader = await command.ExecuteReaderAsync(cancel);
        while (await reader.ReadAsync(cancel))
        {
            applied.Add(reader.GetInt32(0), (reader.GetString(1), reader.GetString(2)));
        }

        return applied;
    }

    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 0 };
        await command.ExecuteNonQueryAsync(cancel);
    }

    private static async Task<object?> ScalarAsync(NpgsqlConnection connection, string sql, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync(cancel);
    }
}

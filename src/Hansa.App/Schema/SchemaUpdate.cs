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

    private const string MakeRecord =
        """
        create table if not exists schema_change (
          number integer primary key,
          name text not null,
          checksum text not null,
          applied_at timestamptz not null
        )
        """;

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

    /// <summary>Makes the database empty, as of some steps only: for data of an older Hansa, which later steps then bring up to date.</summary>
    /// <param name="connection">In a transaction; nothing in the database is to be kept.</param>
    public static async Task StartAgainAsync(NpgsqlConnection connection, IEnumerable<SchemaFile> files, DateTimeOffset at, CancellationToken cancel)
    {
        await ExecuteAsync(connection, $"select pg_advisory_xact_lock({LockKey}); drop schema public cascade; create schema public; grant usage on schema public to public", cancel);
        await ExecuteAsync(connection, MakeRecord, cancel);
        await ApplyAsync(connection, files, at, cancel);
    }

    /// <summary>Runs steps in order and notes each.</summary>
    /// <param name="connection">In a transaction.</param>
    public static async Task ApplyAsync(NpgsqlConnection connection, IEnumerable<SchemaFile> files, DateTimeOffset at, CancellationToken cancel)
    {
        foreach (var file in files)
        {
            await ExecuteAsync(connection, file.Sql, cancel);
            await using var note = new NpgsqlCommand("insert into schema_change values ($1, $2, $3, $4)", connection);
            note.Parameters.Add(new() { Value = file.Number });
            note.Parameters.Add(new() { Value = file.Name });
            note.Parameters.Add(new() { Value = file.Checksum });
            note.Parameters.Add(new() { Value = at });
            await note.ExecuteNonQueryAsync(cancel);
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

        await ExecuteAsync(connection, MakeRecord, cancel);
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
            await ApplyAsync(connection, [file], time.GetUtcNow(), cancel);
            await transaction.CommitAsync(cancel);
        }

        // Types that the steps made (multiranges of extensions) are known to connections from now on.
        await connection.ReloadTypesAsync(cancel);
        return null;
    }

    /// <summary>The steps that a database has had, each with its checksum.</summary>
    public static async Task<IReadOnlyDictionary<int, string>> ChecksumsAsync(NpgsqlConnection connection, CancellationToken cancel) =>
        (await AppliedAsync(connection, cancel)).ToDictionary(step => step.Key, step => step.Value.Checksum);

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

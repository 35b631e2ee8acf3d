using Hansa.App.Registers;
using Npgsql;

namespace Hansa.App.Search;

/// <summary>
/// Keeps the search index in step with the register. Triggers note what has changed, whoever changed it; here that is read,
/// its lexemes are made and stored. Asked before each search, which costs one question when nothing has changed; an import
/// asks at its end, so that no reader waits.
/// </summary>
public static class SearchIndex
{
    /// <summary>Counted up when lexemes are made in another way: then everything is indexed anew.</summary>
    private const int Making = 1;

    // Any number that nobody else locks by.
    private const long LockKey = 0x68736561;

    private const int BatchSize = 2000;
    private const int BulkSize = 50_000;

    /// <returns>How many were indexed.</returns>
    public static async Task<int> RefreshAsync(Register register, CancellationToken cancel = default)
    {
        await using var connection = await register.Source.OpenConnectionAsync(cancel);
        if (!await IsBehindAsync(connection, cancel))
        {
            return 0;
        }

        await PlannerStatistics.RefreshAsync(connection, cancel);
        var isBulk = await PrepareBulkAsync(connection, cancel);
        var total = 0;
        while (await RefreshBatchAsync(connection, cancel) is var count and > 0)
        {
            total += count;
        }

        if (isBulk || await IsWithoutIndexAsync(connection, cancel))
        {
            await ExecuteAsync(connection, "set maintenance_work_mem = '512MB'; create index if not exists search_document_lexemes on search_document using gin (lexemes); reset maintenance_work_mem", cancel);
        }

        if (total > BatchSize / 10)
        {
            // What GIN has put aside would be read through by every search.
            await ExecuteAsync(connection, "select gin_clean_pending_list('search_document_lexemes'), gin_clean_pending_list('search_document_names')", cancel);
            await PlannerStatistics.RefreshAsync(connection, cancel);
        }

        return total;
    }

    // A register that was just filled is indexed several times as fast when the index is built at the end; until then nobody
    // could find everything anyway.
    private static async Task<bool> PrepareBulkAsync(NpgsqlConnection connection, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand(
            $"select exists (select from search_pending offset {BulkSize}) and not exists (select from search_document offset {BulkSize / 10})", connection);
        if (await command.ExecuteScalarAsync(cancel) is not true)
        {
            return false;
        }

        await ExecuteAsync(connection, "drop index if exists search_document_lexemes", cancel);
        return true;
    }

    // One who was killed while indexing much has left none.
    private static async Task<bool> IsWithoutIndexAsync(NpgsqlConnection connection, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand("select to_regclass('search_document_lexemes') is null", connection);
        return await command.ExecuteScalarAsync(cancel) is true;
    }

    private static async Task<bool> IsBehindAsync(NpgsqlConnection connection, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand(
            "select exists (select from search_pending) or not exists (select from search_state where making = $1) or to_regclass('search_document_lexemes') is null", connection)
        {
            Parameters = { new() { Value = Making } },
        };
        return await command.ExecuteScalarAsync(cancel) is true;
    }

    private static async Task<int> RefreshBatchAsync(NpgsqlConnection connection, CancellationToken cancel)
    {
        await using var transaction = await connection.BeginTransactionAsync(cancel);
        // One at a time, or an older reading of an activity might be stored over a newer one.
        await ExecuteAsync(connection, $"select pg_advisory_xact_lock({LockKey})", cancel);
        await ExecuteAsync(
            connection,
            $"""
            select search_note_everything() from (values ({Making})) v (making) where exists (select from search_state s where s.making <> v.making);
            insert into search_state (making) values ({Making}) on conflict (single) do update set making = excluded.making
            """,
            cancel);
        var pending = await SearchPending.TakeAsync(connection, BatchSize, cancel);
        if (pending.Count > 0)
        {
            await SearchStore.ReplaceAsync(connection, pending, await IndexedSubjects.LoadAsync(connection, pending, cancel), cancel);
        }

        await transaction.CommitAsync(cancel);
        return pending.Count;
    }

    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 0 };
        await command.ExecuteNonQueryAsync(cancel);
    }
}

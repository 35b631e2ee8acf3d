using Hansa.App.Registers;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Hansa.App.Duplicates;

/// <summary>How far a search is.</summary>
public enum SearchStage
{
    GoesOn,

    /// <summary>With a result.</summary>
    Done,

    /// <summary>Stopped, or its node is gone; what was found before stands.</summary>
    BrokenOff,
}

/// <summary>Searches that outlast the request that began them; how far they are lies in the register, for every node to show.</summary>
public static class DuplicateSearches
{
    // A node that has not been heard of for so long is taken for dead.
    private static readonly TimeSpan s_silence = TimeSpan.FromSeconds(30);

    private static readonly TimeSpan s_breath = TimeSpan.FromSeconds(1);

    /// <summary>The search that goes on or went last; null where none was begun here.</summary>
    public static async Task<(DuplicateProgress Search, SearchStage Stage)?> LastAsync(Register register, string region, CancellationToken cancel = default)
    {
        await using var db = register.Db();
        return await db.DuplicateProgress.AsNoTracking().SingleOrDefaultAsync(search => search.RegionId == region, cancel) is { } search
            ? (search, StageOf(search, register.Time.GetUtcNow()))
            : null;
    }

    /// <summary>Begins a search of the whole register, unless one goes on.</summary>
    /// <param name="stop">Ends it when the program stops; nothing is changed then.</param>
    /// <returns>The work, which never fails; null where one goes on already.</returns>
    public static async Task<Task?> BeginAsync(Register register, string region, string actor, CancellationToken stop)
    {
        var (id, now) = (register.Ids.Next(), register.Time.GetUtcNow());
        await using var command = register.Source.CreateCommand(
            """
            insert into duplicate_progress as s (region_id, duplicate_progress_id, begun_at, begun_by, seen_at) values ($1, $2, $3, $4, $3)
            on conflict (region_id) do update set duplicate_progress_id = excluded.duplicate_progress_id, begun_at = excluded.begun_at,
              begun_by = excluded.begun_by, seen_at = excluded.seen_at, activities = 0, groups = 0, ended_at = null, failure = ''
              where s.ended_at is not null or s.seen_at < $5
            """);
        foreach (var value in new object[] { region, id, now, actor, now - s_silence })
        {
            command.Parameters.Add(new NpgsqlParameter { Value = value });
        }

        return await command.ExecuteNonQueryAsync(stop) == 0 ? null : RunAsync(register, region, id, stop);
    }

    private static SearchStage StageOf(DuplicateProgress search, DateTimeOffset now) =>
        search.EndedAt is not null ? search.Failure.Length == 0 ? SearchStage.Done : SearchStage.BrokenOff
        : now - search.SeenAt < s_silence ? SearchStage.GoesOn
        : SearchStage.BrokenOff;

    private static async Task RunAsync(Register register, string region, Guid id, CancellationToken stop)
    {
        // The request that began it goes on to its answer.
        await Task.Yield();
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(stop);
        var (activities, groups) = (0, 0);
        var telling = TellAsync(register, region, id, () => (activities, groups), ended.Token);
        var failure = "";
        try
        {
            await DuplicateRuns.RunAsync(register, region, whole: true, (read, found) => (activities, groups) = (read, found), stop);
        }
        catch (OperationCanceledException)
        {
            failure = "stopped";
        }
        catch (Exception fault) when (fault is NpgsqlException or InvalidOperationException)
        {
            failure = fault.Message;
        }

        await ended.CancelAsync();
        await telling;
        await EndAsync(register, region, id, activities, groups, failure);
    }

    private static async Task TellAsync(Register register, string region, Guid id, Func<(int Activities, int Groups)> far, CancellationToken ended)
    {
        try
        {
            using var timer = new PeriodicTimer(s_breath, register.Time);
            while (await timer.WaitForNextTickAsync(ended))
            {
                await WriteAsync(register, region, id, far(), null, "", ended);
            }
        }
        catch (Exception fault) when (fault is OperationCanceledException or NpgsqlException)
        {
            // What is not told now is told at the end.
        }
    }

    private static async Task EndAsync(Register register, string region, Guid id, int activities, int groups, string failure)
    {
        try
        {
            await WriteAsync(register, region, id, (activities, groups), register.Time.GetUtcNow(), failure, CancellationToken.None);
        }
        catch (Exception fault) when (fault is NpgsqlException or ObjectDisposedException)
        {
            // The register is gone: the silence says so.
        }
    }

    private static async Task WriteAsync(
        Register register, string region, Guid id, (int Activities, int Groups) far, DateTimeOffset? end, string failure, CancellationToken cancel)
    {
        await using var db = register.Db();
        var now = register.Time.GetUtcNow();
        await db.DuplicateProgress.Where(search => search.RegionId == region && search.DuplicateProgressId == id).ExecuteUpdateAsync(
            set => set.SetProperty(search => search.Activities, far.Activities).SetProperty(search => search.Groups, far.Groups)
                .SetProperty(search => search.SeenAt, now).SetProperty(search => search.EndedAt, end).SetProperty(search => search.Failure, failure),
            cancel);
    }
}

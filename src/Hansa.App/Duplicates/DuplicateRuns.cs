using System.Data;
using Hansa.App.Imports;
using Hansa.App.Registers;
using Hansa.Core.Duplicates;

namespace Hansa.App.Duplicates;

/// <summary>What a search looked at and found.</summary>
/// <param name="Compared">Activities that were compared.</param>
/// <param name="Same">Groups that are safe to merge.</param>
/// <param name="Possible">Groups for a person to decide.</param>
public sealed record DuplicateRunSummary(Guid Run, int Compared, int Same, int Possible);

/// <summary>Searches the register for activities told more than once and writes the groups down.</summary>
public static class DuplicateRuns
{
    // New ones, and what lies so near in time that it is compared with them; what has no date is near to all.
    private const string NearNew =
        """
        with fresh as materialized (
          select a.activity_id, coalesce(a.first_day, i.period_start) - 8 as first_day, coalesce(a.last_day, i.period_end) + 8 as last_day
          from activity a left join import i using (region_id, import_id)
          where a.region_id = $1 and a.state = 'current' and a.activity_id = any($2)),
        stretch as materialized (select range_agg(daterange(first_day, last_day, '[]')) as days, bool_or(first_day is null) as any_day from fresh)
        select a.activity_id
        from stretch s, activity a left join import i using (region_id, import_id)
        where a.region_id = $1 and a.state = 'current'
          and (s.any_day or coalesce(a.first_day, i.period_start) is null
            or daterange(coalesce(a.first_day, i.period_start), coalesce(a.last_day, i.period_end), '[]') && s.days)
        """;

    /// <param name="register">Opened.</param>
    /// <param name="region">Whose activities.</param>
    /// <param name="whole">False looks for duplicates of what came since the last search only.</param>
    /// <param name="progress">How many activities were read, and how many groups written.</param>
    /// <param name="cancel">Nothing is changed when cancelled.</param>
    public static async Task<DuplicateRunSummary> RunAsync(
        Register register, string region, bool whole, Action<int, int>? progress = null, CancellationToken cancel = default)
    {
        var started = register.Time.GetUtcNow();
        await using var reading = await register.Source.OpenConnectionAsync(cancel);
        await using var snapshot = await reading.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancel);
        await using var writing = await register.Source.OpenConnectionAsync(cancel);
        await using var transaction = await writing.BeginTransactionAsync(cancel);
        var (read, write) = (new SqlWork(reading, snapshot, cancel), new SqlWork(writing, transaction, cancel));
        await write.RunAsync("select pg_advisory_xact_lock(hashtextextended('duplicates ' || $1, 0))", region);

        whole = whole || await IsFirstAsync(write, region);
        var fresh = whole ? null : await FreshAsync(read, region);
        var imports = await read.ListAsync(reader => reader.GetGuid(0), "select import_id from import where region_id = $1", region);
        var run = register.Ids.Next();
        var search = new RegisterSearch(read, region);
        if (fresh is not { Count: 0 })
        {
            await search.ReadAsync(whole ? null : NearNew, fresh?.ToArray(), count => progress?.Invoke(count, 0));
        }

        var groups = new GroupWriter(write, region, run, register.Ids.Next);
        await groups.BeginAsync();
        await foreach (var found in search.FindAsync(fresh))
        {
            await groups.AddAsync(found);
            progress?.Invoke(search.Compared, groups.Count);
        }

        await RegionLock.TakeAsync(writing, region, cancel);
        await write.RunAsync(
            "insert into duplicate_run (region_id, duplicate_run_id, finder, whole, started_at, finished_at, compared) values ($1, $2, $3, $4, $5, $6, $7)",
            region, run, DuplicateSearch.Rules, whole, started, register.Time.GetUtcNow(), search.Compared);
        var (same, possible) = await groups.EndAsync(whole);
        await write.RunAsync(
            """
            insert into duplicate_examined (region_id, import_id, duplicate_run_id)
            select $1, i.import_id, $3 from unnest($2) n (import_id) join import i on i.region_id = $1 and i.import_id = n.import_id
            on conflict (region_id, import_id) do update set duplicate_run_id = excluded.duplicate_run_id
            """,
            region,
            imports.ToArray(),
            run);
        await write.RunAsync(
            """
            delete from duplicate_run r
            where region_id = $1 and duplicate_run_id <> $2
              and not exists (select from duplicate_found f where f.region_id = $1 and f.duplicate_run_id = r.duplicate_run_id)
              and not exists (select from duplicate_examined e where e.region_id = $1 and e.duplicate_run_id = r.duplicate_run_id)
            """,
            region,
            run);
        await transaction.CommitAsync(cancel);
        return new DuplicateRunSummary(run, search.Compared, same, possible);
    }

    // Verdicts of other rules do not go together with these.
    private static async Task<bool> IsFirstAsync(SqlWork sql, string region) => (await sql.ListAsync(
        reader => reader.GetBoolean(0),
        "select not exists (select from duplicate_run where region_id = $1 and finder = $2) or exists (select from duplicate_found where region_id = $1 and finder <> $2)",
        region,
        DuplicateSearch.Rules))[0];

    // What a person wrote has no import; a day covers clocks that differ.
    private static async Task<HashSet<Guid>> FreshAsync(SqlWork sql, string region) => [.. await sql.ListAsync(
        reader => reader.GetGuid(0),
        """
        select distinct activity_id from telling t join activity a using (region_id, activity_id)
        where region_id = $1 and a.state = 'current' and t.import_id in (
          select import_id from import i where region_id = $1 and state = 'current'
            and not exists (select from duplicate_examined e where e.region_id = $1 and e.import_id = i.import_id))
        union
        select activity_id from activity
        where region_id = $1 and state = 'current' and import_id is null
          and created_at > (select max(started_at) - interval '1 day' from duplicate_run where region_id = $1)
        """,
        region)];
}

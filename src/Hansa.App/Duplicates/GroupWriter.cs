using Hansa.Core.Duplicates;
using Npgsql;
using NpgsqlTypes;

namespace Hansa.App.Duplicates;

/// <summary>Writes groups down, first beside the register’s tables by COPY, then in one step into them.</summary>
internal sealed class GroupWriter(SqlWork sql, string region, Guid run, Func<Guid> newId)
{
    public int Count { get; private set; }

    public Task<int> BeginAsync() => sql.RunAsync(
        """
        drop table if exists new_group;
        create temporary table new_group (id uuid not null, verdict text not null, score real not null, reasons jsonb not null, members uuid[] not null)
        on commit drop
        """);

    public async Task AddAsync(List<FoundGroup> groups)
    {
        await using var copy = await sql.Connection.BeginBinaryImportAsync(
            "copy new_group (id, verdict, score, reasons, members) from stdin (format binary)", sql.Cancel);
        foreach (var group in groups)
        {
            await copy.StartRowAsync(sql.Cancel);
            await copy.WriteAsync(newId(), NpgsqlDbType.Uuid, sql.Cancel);
            await copy.WriteAsync(group.Verdict == DuplicateVerdict.Same ? "same" : "possible", NpgsqlDbType.Text, sql.Cancel);
            await copy.WriteAsync((float)group.Score, NpgsqlDbType.Real, sql.Cancel);
            await copy.WriteAsync(group.Reasons, NpgsqlDbType.Jsonb, sql.Cancel);
            await copy.WriteAsync(group.Activities, NpgsqlDbType.Array | NpgsqlDbType.Uuid, sql.Cancel);
        }

        await copy.CompleteAsync(sql.Cancel);
        Count += groups.Count;
    }

    /// <param name="whole">Whether all groups found before end; else those that these take in.</param>
    /// <returns>How many groups of each verdict are left to settle.</returns>
    public async Task<(int Same, int Possible)> EndAsync(bool whole)
    {
        if (whole)
        {
            await sql.RunAsync("delete from duplicate_found where region_id = $1", region);
        }

        await sql.RunAsync(
            "insert into duplicate_found (region_id, duplicate_found_id, duplicate_run_id, finder, verdict, score, reasons) select $1, id, $2, $3, verdict, score, reasons from new_group order by id",
            region, run, DuplicateSearch.Rules);

        // What was merged, dropped or withdrawn since the search began its reading is left out.
        await sql.RunAsync(
            """
            insert into duplicate_found_activity (region_id, duplicate_found_id, activity_id)
            select $1, g.id, a.activity_id
            from new_group g cross join unnest(g.members) m (activity_id)
            join activity a on a.region_id = $1 and a.activity_id = m.activity_id and a.state = 'current'
            """,
            region);
        await sql.RunAsync(
            """
            delete from duplicate_found f where region_id = $1 and duplicate_found_id in (select id from new_group)
              and (select count(*) from duplicate_found_activity m where m.region_id = $1 and m.duplicate_found_id = f.duplicate_found_id) < 2
            """,
            region);
        if (!whole)
        {
            await sql.RunAsync(
                """
                delete from duplicate_found f
                where f.region_id = $1 and f.duplicate_found_id not in (select id from new_group) and f.duplicate_found_id in (
                  select m.duplicate_found_id from new_group g cross join unnest(g.members) n (activity_id)
                  join duplicate_found_activity m on m.region_id = $1 and m.activity_id = n.activity_id)
                and exists (
                  select from new_group g
                  where g.members @> (select array_agg(m.activity_id) from duplicate_found_activity m where m.region_id = $1 and m.duplicate_found_id = f.duplicate_found_id))
                """,
                region);
        }

        return (await sql.ListAsync(
            reader => ((int)reader.GetInt64(0), (int)reader.GetInt64(1)),
            "select count(*) filter (where verdict = 'same'), count(*) filter (where verdict = 'possible') from duplicate_found where region_id = $1",
            region))[0];
    }
}

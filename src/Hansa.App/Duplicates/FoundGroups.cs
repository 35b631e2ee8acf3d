namespace Hansa.App.Duplicates;

/// <summary>Keeps the groups found true while activities are merged and decided on.</summary>
internal static class FoundGroups
{
    /// <summary>Groups with merged activities go on with the survivors; those left with one activity, or found twice, end.</summary>
    public static async Task FollowAsync(SqlWork sql, string region, Guid[] merged)
    {
        await sql.RunAsync(
            """
            insert into duplicate_found_activity (region_id, duplicate_found_id, activity_id)
            select distinct f.region_id, f.duplicate_found_id, a.merged_into
            from duplicate_found_activity f join activity a using (region_id, activity_id)
            where f.region_id = $1 and f.activity_id = any($2)
            on conflict do nothing
            """,
            region,
            merged);
        var touched = await sql.ListAsync(
            reader => reader.GetGuid(0),
            "delete from duplicate_found_activity where region_id = $1 and activity_id = any($2) returning duplicate_found_id",
            region,
            merged);
        await sql.RunAsync(
            """
            with beside as (
              select distinct other.duplicate_found_id as id
              from duplicate_found_activity mine join duplicate_found_activity other using (region_id, activity_id)
              where mine.region_id = $1 and mine.duplicate_found_id = any($2)),
            found as (
              select f.duplicate_found_id as id, array_agg(f.activity_id order by f.activity_id) as members
              from beside b join duplicate_found_activity f on f.region_id = $1 and f.duplicate_found_id = b.id
              group by 1)
            delete from duplicate_found f
            using found g
            where f.region_id = $1 and f.duplicate_found_id = g.id and g.id = any($2)
              and (cardinality(g.members) < 2 or exists (select from found o where o.members = g.members and o.id < g.id))
            """,
            region,
            touched.Distinct().ToArray());
    }

    /// <summary>Groups that hold all of these activities are settled or must be looked at anew.</summary>
    /// <returns>The activities of the groups that ended.</returns>
    public static async Task<Guid[]> EndAsync(SqlWork sql, string region, Guid[] activities)
    {
        var members = await sql.ListAsync(
            reader => (Found: reader.GetGuid(0), Activity: reader.GetGuid(1)),
            """
            select duplicate_found_id, activity_id from duplicate_found_activity f
            where region_id = $1 and (
              select count(*) from duplicate_found_activity g
              where g.region_id = $1 and g.duplicate_found_id = f.duplicate_found_id and g.activity_id = any($2)) >= 2
            and duplicate_found_id in (select duplicate_found_id from duplicate_found_activity where region_id = $1 and activity_id = any($2))
            """,
            region,
            activities);
        await sql.RunAsync(
            "delete from duplicate_found where region_id = $1 and duplicate_found_id = any($2)",
            region,
            members.Select(member => member.Found).Distinct().ToArray());
        return [.. members.Select(member => member.Activity).Concat(activities).Distinct()];
    }

    /// <summary>Searches among a few activities only; nothing where the register was never searched.</summary>
    public static async Task LookAgainAsync(SqlWork sql, string region, Guid[] activities, Func<Guid> newId)
    {
        var runs = await sql.ListAsync(
            reader => reader.GetGuid(0), "select duplicate_run_id from duplicate_run where region_id = $1 order by started_at desc limit 1", region);
        if (runs.Count == 0)
        {
            return;
        }

        var search = new RegisterSearch(sql, region);
        await search.ReadAsync("select unnest($2) as activity_id", activities, null);
        var groups = new GroupWriter(sql, region, runs[0], newId);
        await groups.BeginAsync();
        await foreach (var found in search.FindAsync(null))
        {
            await groups.AddAsync(found);
        }

        await groups.EndAsync(whole: false);
    }
}

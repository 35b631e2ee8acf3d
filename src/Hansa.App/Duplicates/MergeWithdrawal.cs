using System.Text.Json;

namespace Hansa.App.Duplicates;

/// <summary>
/// What becomes of merges when an import is withdrawn that takes part in them: they are taken apart before, and what is
/// left of each is merged again afterwards, as if the import had never been.
/// </summary>
internal sealed class MergeWithdrawal(SqlWork sql, string region, string actor, DateTimeOffset now, Func<Guid> newId)
{
    private sealed record Standing(Guid Id, Guid Survivor, Guid[] Parts, Dictionary<string, Guid> Choices, bool IsAutomatic);

    private List<Standing> _merges = [];
    private List<Guid> _groups = [];

    public async Task TakeApartAsync(Guid import)
    {
        var touched = await sql.ListAsync(
            reader => reader.GetGuid(0),
            """
            select activity_id from telling where region_id = $1 and import_id = $2
            union select activity_id from activity where region_id = $1 and import_id = $2
            """,
            region,
            import);
        _groups = await sql.ListAsync(
            reader => reader.GetGuid(0),
            "select distinct duplicate_found_id from duplicate_found_activity where region_id = $1 and activity_id = any($2)",
            region,
            touched.ToArray());
        _merges = await ClusterAsync([.. touched]);
        foreach (var merge in Enumerable.Reverse(_merges))
        {
            if ((await new UnmergeStep(sql, region, actor, now).UnmergeAsync(merge.Id)).Problem is { } problem)
            {
                throw new InvalidOperationException(problem.Code);
            }
        }
    }

    public async Task PutTogetherAsync()
    {
        var named = _merges.SelectMany(merge => merge.Parts.Prepend(merge.Survivor)).Distinct().ToArray();
        HashSet<Guid> left = [.. await sql.ListAsync(
            reader => reader.GetGuid(0), "select activity_id from activity where region_id = $1 and activity_id = any($2) and state = 'current'", region, named)];
        var standsFor = left.ToDictionary(id => id);
        foreach (var merge in _merges)
        {
            var members = merge.Parts.Prepend(merge.Survivor).Where(left.Contains).Select(id => standsFor[id]).Distinct().ToArray();
            if (members.Length < 2)
            {
                continue;
            }

            var choices = merge.Choices.Where(choice => left.Contains(choice.Value)).ToDictionary(choice => choice.Key, choice => standsFor[choice.Value]);
            await new MergeStep(sql, region, actor, now, newId).MergeAsync(
                [new MergeRequest(members[0], members[1..]) { Choices = choices, IsAutomatic = merge.IsAutomatic, IsRepeated = true }]);
            foreach (var id in standsFor.Keys.Where(id => members.Contains(standsFor[id])).ToList())
            {
                standsFor[id] = members[0];
            }
        }

        await sql.RunAsync(
            """
            delete from duplicate_found f where region_id = $1 and duplicate_found_id = any($2)
              and (select count(*) from duplicate_found_activity m where m.region_id = $1 and m.duplicate_found_id = f.duplicate_found_id) < 2
            """,
            region,
            _groups.ToArray());
    }

    // Also merges that only hang together with them: what is merged on must be taken apart first.
    private async Task<List<Standing>> ClusterAsync(HashSet<Guid> activities)
    {
        while (true)
        {
            var merges = await sql.ListAsync(
                reader => new Standing(
                    reader.GetGuid(0),
                    reader.GetGuid(1),
                    reader.GetFieldValue<Guid[]>(2),
                    JsonSerializer.Deserialize<Dictionary<string, Guid>>(reader.GetString(3))!,
                    reader.GetBoolean(4)),
                """
                select m.activity_merge_id, m.survivor_id, array_agg(p.activity_id order by p.activity_id), m.choices::text, m.automatic
                from activity_merge m join activity_merge_part p using (region_id, activity_merge_id)
                where m.region_id = $1 and m.undone_at is null and m.activity_merge_id in (
                  select activity_merge_id from activity_merge where region_id = $1 and survivor_id = any($2)
                  union select activity_merge_id from activity_merge_part where region_id = $1 and activity_id = any($2))
                group by m.activity_merge_id, m.survivor_id, m.choices, m.automatic
                order by m.activity_merge_id
                """,
                region,
                activities.ToArray());
            var count = activities.Count;
            activities.UnionWith(merges.SelectMany(merge => merge.Parts.Prepend(merge.Survivor)));
            if (activities.Count == count)
            {
                return merges;
            }
        }
    }
}

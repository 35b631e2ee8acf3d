using System.Text.Json.Nodes;
using Hansa.App.Activities;
using Hansa.App.Audits;
using Hansa.App.Registers;
using Hansa.Core.Problems;

namespace Hansa.App.Duplicates;

/// <summary>Takes a merge apart within a transaction of the caller.</summary>
internal sealed class UnmergeStep(SqlWork sql, string region, string actor, DateTimeOffset now)
{
    private sealed record Merge(Guid Id, JsonObject Before, JsonObject After);

    /// <summary>
    /// Gives the parts back their tellings and the survivor its columns; what was changed since stays. The same rows as
    /// before the merge, where nothing else happened.
    /// </summary>
    /// <returns>The survivor and the parts, or why it cannot be done.</returns>
    public async Task<(Guid[] Activities, Problem? Problem)> UnmergeAsync(Guid merge)
    {
        var heads = await sql.ListAsync(
            reader => (Survivor: reader.GetGuid(0), IsUndone: reader.GetBoolean(1)),
            "select survivor_id, undone_at is not null from activity_merge where region_id = $1 and activity_merge_id = $2 for update",
            region,
            merge);
        if (heads.Count == 0)
        {
            return ([], new Problem("merge.unknown", Severity.Error) { Arguments = [merge] });
        }

        if (heads[0].IsUndone)
        {
            return ([], new Problem("merge.undone", Severity.Error) { Arguments = [merge] });
        }

        var survivor = heads[0].Survivor;
        var parts = await sql.ListAsync(
            reader => reader.GetGuid(0), "select activity_id from activity_merge_part where region_id = $1 and activity_merge_id = $2 order by 1", region, merge);
        var rows = await sql.ListAsync(
            reader => (Id: reader.GetGuid(0), State: reader.GetString(1), Into: reader.IsDBNull(2) ? Guid.Empty : reader.GetGuid(2), Row: JsonNode.Parse(reader.GetString(3))!.AsObject()),
            "select activity_id, state, merged_into, to_jsonb(a)::text from activity a where region_id = $1 and activity_id = any($2) order by activity_id for update",
            region,
            parts.Prepend(survivor).ToArray());
        var stands = rows.Find(row => row.Id == survivor);
        if (stands.State == "merged")
        {
            return ([], new Problem("merge.merged-on", Severity.Error) { Arguments = [(string?)stands.Row["title"], await MergeOfAsync(survivor)] });
        }

        await ReturnTellingsAsync(merge, survivor);
        await RestoreColumnsAsync(merge, survivor, stands.Row);
        await sql.RunAsync(
            "update activity_merge set undone_at = $3, undone_by = $4 where region_id = $1 and activity_merge_id = $2", region, merge, now, actor);
        await sql.RunAsync(
            "update activity_merge_part set undone = true where region_id = $1 and activity_merge_id = $2", region, merge);
        await SetStatesAsync(parts, survivor);
        var deeds = await FollowTellingsAsync(merge, [survivor, .. parts]);
        await AuditTrail.AppendAsync(sql.Connection, region, now, actor, deeds, sql.Cancel);
        await AuditAsync(merge, survivor, parts, new JsonArray([.. rows.Select(row => row.Row)]));
        return ([survivor, .. parts], null);
    }

    private async Task<Guid> MergeOfAsync(Guid part) => (await sql.ListAsync(
        reader => reader.GetGuid(0), "select activity_merge_id from activity_merge_part where region_id = $1 and activity_id = $2 and not undone", region, part))[0];

    // Rows of a newer file went to the survivor because those they take the place of were there: they follow them back.
    private async Task ReturnTellingsAsync(Guid merge, Guid survivor)
    {
        await sql.RunAsync(
            """
            update telling t set activity_id = m.activity_id
            from activity_merge_telling m
            where m.region_id = $1 and m.activity_merge_id = $2 and t.region_id = $1 and t.telling_id = m.telling_id and t.activity_id = $3
            """,
            region,
            merge,
            survivor);
        while (await sql.RunAsync(
            """
            update telling t set activity_id = n.activity_id
            from (
              select distinct on (t.telling_id) t.telling_id, p.activity_id
              from telling t
              join import i on i.region_id = $1 and i.replaced_by = t.import_id
              join telling p on p.region_id = $1 and p.import_id = i.import_id
              where t.region_id = $1 and t.activity_id = $3
                and (p.activity_id = $3 or p.activity_id in (select activity_id from activity_merge_part where region_id = $1 and activity_merge_id = $2))
              order by t.telling_id,
                similarity(concat_ws(' ', t.title, t.dates, t.place, t.content, t.participants), concat_ws(' ', p.title, p.dates, p.place, p.content, p.participants)) desc,
                abs(t.position - p.position)
            ) n
            where t.region_id = $1 and t.telling_id = n.telling_id and n.activity_id <> $3
            """,
            region,
            merge,
            survivor) > 0)
        {
        }
    }

    private async Task RestoreColumnsAsync(Guid merge, Guid survivor, JsonObject row)
    {
        var standing = await sql.ListAsync(
            reader => new Merge(reader.GetGuid(0), JsonNode.Parse(reader.GetString(1))!.AsObject(), JsonNode.Parse(reader.GetString(2))!.AsObject()),
            """
            select activity_merge_id, before::text, after::text from activity_merge
            where region_id = $1 and survivor_id = $2 and undone_at is null and activity_merge_id >= $3
            order by activity_merge_id
            for update
            """,
            region,
            survivor,
            merge);
        var later = standing.Skip(1).ToList();
        var patch = MergeUndo.Of(row, standing[0].Before, standing[0].After, later.ConvertAll(other => (other.Before, other.After)));
        await MergeStep.PatchAsync(sql, region, [(survivor, patch)]);
        await sql.RunAsync(
            """
            update activity_merge m set before = l.before, after = l.after from unnest($2, $3, $4) l (id, before, after)
            where m.region_id = $1 and m.activity_merge_id = l.id
            """,
            region,
            later.ConvertAll(other => other.Id).ToArray(),
            later.ConvertAll(other => new Json(other.Before.ToJsonString())).ToArray(),
            later.ConvertAll(other => new Json(other.After.ToJsonString())).ToArray());
    }

    // A part whose reports were replaced meanwhile by ones that do not tell of it any more comes back as dropped.
    private Task<int> SetStatesAsync(List<Guid> parts, Guid survivor) => sql.RunAsync(
            """
        update activity a set merged_into = null, state = case
          when a.import_id is null or exists (select from telling t where t.region_id = $1 and t.activity_id = a.activity_id and t.is_current)
          then 'current' else 'dropped' end
        where a.region_id = $1 and (a.activity_id = any($2) or (a.activity_id = $3 and a.state = 'current'
          and a.import_id is not null and not exists (select from telling t where t.region_id = $1 and t.activity_id = $3 and t.is_current)))
        """,
        region,
        parts.ToArray(),
        survivor);

    // Where reports came or went since the merge, the words are those of what is told now.
    private async Task<IReadOnlyList<Deed>> FollowTellingsAsync(Guid merge, Guid[] activities)
    {
        var changed = await sql.ListAsync(
            reader => reader.GetGuid(0),
            """
            select distinct t.activity_id
            from telling t join import i using (region_id, import_id) join activity_merge m on m.region_id = $1 and m.activity_merge_id = $2
            where t.region_id = $1 and t.activity_id = any($3) and (i.imported_at > m.merged_at or i.ended_at > m.merged_at)
            """,
            region,
            merge,
            activities);
        if (changed.Count == 0)
        {
            return [];
        }

        await using var db = RegisterDb.On(sql.Connection, sql.Transaction);
        return await ActivityRefresh.RunAsync(db, region, changed, sql.Cancel);
    }

    private Task<int> AuditAsync(Guid merge, Guid survivor, List<Guid> parts, JsonArray before) => sql.RunAsync(
            """
        insert into audit (region_id, at, actor, action, subject, subject_id, before, after)
        select $1, $2, $3, 'unmerge', 'activity', $4, jsonb_build_object('merge', $5, 'activities', $6::jsonb),
          jsonb_build_object('activities', (select jsonb_agg(to_jsonb(a) order by activity_id) from activity a where region_id = $1 and (activity_id = any($7) or activity_id = $4)))
        """,
        region,
        now,
        actor,
        survivor,
        merge,
        new Json(new JsonArray([.. before.Select(row => row!.DeepClone())]).ToJsonString()),
        parts.ToArray());
}

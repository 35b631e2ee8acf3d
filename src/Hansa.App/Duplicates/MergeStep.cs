using System.Text.Json.Nodes;
using Hansa.Core.Problems;

namespace Hansa.App.Duplicates;

/// <summary>Merges within a transaction of the caller, many at once as well as one: a fixed number of statements.</summary>
internal sealed class MergeStep(SqlWork sql, string region, string actor, DateTimeOffset now, Func<Guid> newId)
{
    private sealed record Locked(Guid Id, int Version, string State, JsonObject Row);

    private sealed record Planned(Guid Id, MergeRequest Request, JsonObject Before, JsonObject Patch, Dictionary<string, Guid> Taken);

    /// <param name="requests">No activity may stand in two of them.</param>
    /// <returns>For each request the id of its merge, or why it was left out.</returns>
    public async Task<IReadOnlyList<(Guid Merge, Problem? Problem)>> MergeAsync(IReadOnlyList<MergeRequest> requests)
    {
        var rows = await LockAsync([.. requests.SelectMany(request => request.All).Distinct()]);
        var planned = new List<Planned>();
        var results = new List<(Guid, Problem?)>();
        foreach (var request in requests)
        {
            var problem = Check(request, rows);
            var id = problem is null ? newId() : Guid.Empty;
            results.Add((id, problem));
            if (problem is null)
            {
                var survivor = rows[request.Survivor].Row;
                var (patch, taken) = MergePatch.Of(request.Survivor, survivor, [.. request.Parts.Select(part => (part, rows[part].Row))], request.Choices);
                planned.Add(new Planned(id, request, MergePatch.Columns(survivor), patch, taken));
            }
        }

        if (planned.Count > 0)
        {
            await WriteAsync(planned);
            await FoundGroups.FollowAsync(sql, region, [.. planned.SelectMany(merge => merge.Request.Parts)]);
            await AuditAsync(planned, rows);
        }

        return results;
    }

    private static Problem? Check(MergeRequest request, Dictionary<Guid, Locked> rows)
    {
        if (request.Parts.Count == 0 || request.All.Distinct().Count() != request.Parts.Count + 1)
        {
            return new Problem("merge.too-few", Severity.Error);
        }

        foreach (var (name, source) in request.Choices)
        {
            if (MergeColumn.Find(name) is null || !request.All.Contains(source))
            {
                return new Problem("merge.unknown-choice", Severity.Error) { Arguments = [name, string.Join(", ", MergeColumn.All.Select(column => column.Name))] };
            }
        }

        foreach (var id in request.All)
        {
            if (!rows.TryGetValue(id, out var row))
            {
                return new Problem("merge.unknown-activity", Severity.Error) { Arguments = [id] };
            }

            if (row.State != "current")
            {
                return new Problem("merge.not-current", Severity.Error) { Arguments = [(string?)row.Row["title"]] };
            }

            if (request.Versions.TryGetValue(id, out var seen) && seen != row.Version)
            {
                return new Problem("merge.changed", Severity.Error) { Arguments = [(string?)row.Row["title"], seen, row.Version] };
            }
        }

        return null;
    }

    // In the order of the ids, so that two who merge at once wait for each other instead of both failing.
    private async Task<Dictionary<Guid, Locked>> LockAsync(Guid[] ids)
    {
        var rows = await sql.ListAsync(
            reader => new Locked(reader.GetGuid(0), reader.GetInt32(1), reader.GetString(2), JsonNode.Parse(reader.GetString(3))!.AsObject()),
            "select activity_id, version, state, to_jsonb(a)::text from activity a where region_id = $1 and activity_id = any($2) order by activity_id for update",
            region,
            ids);
        return rows.ToDictionary(row => row.Id);
    }

    private async Task WriteAsync(List<Planned> planned)
    {
        var parts = planned.SelectMany(merge => merge.Request.Parts.Select(part => (Merge: merge.Id, merge.Request.Survivor, Part: part))).ToList();
        await sql.RunAsync(
            """
            insert into activity_merge (region_id, activity_merge_id, survivor_id, choices, before, after, automatic, merged_at, merged_by)
            select $1, m.id, m.survivor, m.choices, m.before, m.after, m.automatic, $8, $9
            from unnest($2, $3, $4, $5, $6, $7) m (id, survivor, choices, before, after, automatic)
            """,
            region,
            planned.ConvertAll(merge => merge.Id).ToArray(),
            planned.ConvertAll(merge => merge.Request.Survivor).ToArray(),
            planned.ConvertAll(merge => new Json(ChoicesOf(merge))).ToArray(),
            planned.ConvertAll(merge => new Json(merge.Before.ToJsonString())).ToArray(),
            planned.ConvertAll(merge => new Json(MergePatch.With(merge.Before, merge.Patch).ToJsonString())).ToArray(),
            planned.ConvertAll(merge => merge.Request.IsAutomatic).ToArray(),
            now,
            actor);
        await sql.RunAsync(
            "insert into activity_merge_part (region_id, activity_merge_id, activity_id) select $1, m.id, m.part from unnest($2, $3) m (id, part)",
            region,
            parts.ConvertAll(part => part.Merge).ToArray(),
            parts.ConvertAll(part => part.Part).ToArray());
        var byPerson = planned.Where(merge => merge.Request is { IsAutomatic: false, IsRepeated: false }).Select(merge => merge.Request.All.ToArray());
        foreach (var together in byPerson)
        {
            await Decisions.RememberAsync(sql, region, together, DuplicateOpinion.Same, "", actor, now);
        }

        await sql.RunAsync(
            """
            with part as (select * from unnest($2, $3, $4) p (id, survivor, activity)),
            moved as (
              insert into activity_merge_telling (region_id, activity_merge_id, telling_id, activity_id)
              select t.region_id, p.id, t.telling_id, t.activity_id from part p join telling t on t.region_id = $1 and t.activity_id = p.activity),
            told as (
              update telling t set activity_id = p.survivor from part p where t.region_id = $1 and t.activity_id = p.activity)
            update activity a set state = 'merged', merged_into = p.survivor from part p where a.region_id = $1 and a.activity_id = p.activity
            """,
            region,
            parts.ConvertAll(part => part.Merge).ToArray(),
            parts.ConvertAll(part => part.Survivor).ToArray(),
            parts.ConvertAll(part => part.Part).ToArray());
        await PatchAsync(
            sql, region, planned.ConvertAll(merge => (merge.Request.Survivor, merge.Patch)));
    }

    private static string ChoicesOf(Planned merge)
    {
        var choices = new JsonObject();
        foreach (var (name, source) in merge.Request.Choices.Concat(merge.Taken.Where(taken => !merge.Request.Choices.ContainsKey(taken.Key))))
        {
            choices[name] = source;
        }

        return choices.ToJsonString();
    }

    /// <summary>Changes columns of activities; their versions count on also where nothing changes.</summary>
    public static Task<int> PatchAsync(SqlWork sql, string region, IReadOnlyList<(Guid Activity, JsonObject Patch)> patches) =>
        sql.RunAsync(
            $"""
            update activity a set ({MergeColumn.AllColumns}) = (select {MergeColumn.AllColumns} from jsonb_populate_record(a, p.patch))
            from unnest($2, $3) p (activity, patch)
            where a.region_id = $1 and a.activity_id = p.activity
            """,
            region,
            patches.Select(patch => patch.Activity).ToArray(),
            patches.Select(patch => new Json(patch.Patch.ToJsonString())).ToArray());

    private Task<int> AuditAsync(List<Planned> planned, Dictionary<Guid, Locked> rows) => sql.RunAsync(
            """
        insert into audit (region_id, at, actor, action, subject, subject_id, before, after)
        select $1, $2, $3, 'merge', 'activity', m.survivor, m.before,
          jsonb_build_object('merge', m.id, 'activity', to_jsonb(a))
        from unnest($4, $5, $6) m (id, survivor, before)
        join activity a on a.region_id = $1 and a.activity_id = m.survivor
        order by m.id
        """,
        region,
        now,
        actor,
        planned.ConvertAll(merge => merge.Id).ToArray(),
        planned.ConvertAll(merge => merge.Request.Survivor).ToArray(),
        planned.ConvertAll(merge => new Json(new JsonObject
        {
            ["activity"] = rows[merge.Request.Survivor].Row.DeepClone(),
            ["parts"] = new JsonArray([.. merge.Request.Parts.Select(part => rows[part].Row.DeepClone())]),
        }.ToJsonString())).ToArray());
}

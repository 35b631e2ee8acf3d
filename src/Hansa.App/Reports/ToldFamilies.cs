using Hansa.App.Activities;
using Hansa.App.Imports;
using Hansa.App.Registers;
using Microsoft.EntityFrameworkCore;

namespace Hansa.App.Reports;

/// <summary>The activities that a report may hold, each with those merged into it, over any number of merges.</summary>
/// <param name="Standing">That stand, in the order of their making.</param>
/// <param name="StandsFor">Who stands for each: for those that stand themselves.</param>
internal sealed record ToldFamilies(IReadOnlyList<Activity> Standing, IReadOnlyDictionary<Guid, Guid> StandsFor)
{
    // Asked in parts that an index answers each; 100 days as in 0004_long_activities.sql.
    private const string Keys =
        """
        select t.activity_id as "Value" from telling t where t.region_id = {0} and t.import_id = any({1}) and t.is_current
        union
        select a.activity_id from activity a
        where a.region_id = {0} and a.state = 'current' and a.first_day >= {2}::date - 100 and a.first_day <= {3} and a.last_day >= {2}
        union
        select a.activity_id from activity a
        where a.region_id = {0} and a.state = 'current' and a.last_day - a.first_day > 100 and a.last_day >= {2} and a.first_day <= {3}
        union
        select a.activity_id from activity a where a.region_id = {0} and a.activity_id = any({4})
        union
        select t.activity_id from telling t where t.region_id = {0} and t.telling_id = any({4})
        """;

    public static async Task<ToldFamilies> LoadAsync(RegisterDb db, string regionId, Wanted wanted, CancellationToken cancel)
    {
        var imports = await db.Imports
            .Where(import => import.RegionId == regionId && import.State == ImportState.Current
                && import.PeriodStart >= wanted.Period.Start && import.PeriodEnd <= wanted.Period.End
                && (wanted.Forms == null || wanted.Forms.Contains(import.Form!)))
            .Select(import => import.ImportId).ToArrayAsync(cancel);
        var keys = await db.Database.SqlQueryRaw<Guid>(Keys, regionId, imports, wanted.Period.Start, wanted.Period.End, wanted.Rows.ToArray()).ToArrayAsync(cancel);
        var standing = (await UpwardsAsync(db, regionId, keys, cancel)).Where(activity => activity.State == ActivityState.Current)
            .OrderBy(activity => activity.ActivityId).ToList();
        return new ToldFamilies(standing, await DownwardsAsync(db, regionId, standing, cancel));
    }

    private static async Task<IReadOnlyCollection<Activity>> UpwardsAsync(RegisterDb db, string regionId, Guid[] keys, CancellationToken cancel)
    {
        var found = new Dictionary<Guid, Activity>();
        while (keys.Length > 0)
        {
            var level = await db.Activities.AsNoTracking().Where(activity => activity.RegionId == regionId && keys.Contains(activity.ActivityId)).ToListAsync(cancel);
            foreach (var activity in level)
            {
                found[activity.ActivityId] = activity;
            }

            keys = [.. level.Select(activity => activity.MergedInto).OfType<Guid>().Where(into => !found.ContainsKey(into)).Distinct()];
        }

        return found.Values;
    }

    // A merge may have moved the tellings to the survivor or left them with the merged.
    private static async Task<Dictionary<Guid, Guid>> DownwardsAsync(RegisterDb db, string regionId, List<Activity> standing, CancellationToken cancel)
    {
        var standsFor = standing.ToDictionary(activity => activity.ActivityId, activity => activity.ActivityId);
        for (Guid?[] level = [.. standing.Select(activity => (Guid?)activity.ActivityId)]; level.Length > 0;)
        {
            var merged = await db.Activities.Where(activity => activity.RegionId == regionId && level.Contains(activity.MergedInto))
                .Select(activity => new { activity.ActivityId, Into = activity.MergedInto!.Value }).ToListAsync(cancel);
            foreach (var one in merged)
            {
                standsFor[one.ActivityId] = standsFor[one.Into];
            }

            level = [.. merged.Select(one => (Guid?)one.ActivityId)];
        }

        return standsFor;
    }
}

using Hansa.App.Registers;
using Hansa.App.Search;
using Hansa.Core.Activities;
using Hansa.Core.Headcounts;
using Hansa.Core.Places;
using Microsoft.EntityFrameworkCore;

namespace Hansa.App.Activities;

/// <summary>An activity as a list shows it.</summary>
/// <param name="Problems">Errors and warnings of the current rows that tell of it.</param>
public sealed record ActivityBrief(
    Guid Id,
    ActivityKind Kind,
    string Title,
    string Place,
    string Dates,
    DateOnly? FirstDay,
    DateOnly? LastDay,
    int? Headcount,
    CountQualifier? Qualifier,
    Mode? Mode,
    IReadOnlyList<string> Countries,
    string? Organization,
    int Tellings,
    int Problems);

/// <summary>Fills lists of activities with what stands beside a title.</summary>
public static class ActivityBriefs
{
    /// <returns>In the order of the keys; activities that are not there are left out.</returns>
    public static async Task<IReadOnlyList<ActivityBrief>> LoadAsync(
        Register register, string regionId, IReadOnlyCollection<Guid> activityIds, CancellationToken cancel = default)
    {
        await using var db = register.Db();
        var found = await db.Activities.AsNoTracking()
            .Where(activity => activity.RegionId == regionId && activityIds.Contains(activity.ActivityId))
            .Select(activity => new
            {
                Activity = activity,
                Tellings = db.Tellings.Count(telling => telling.RegionId == regionId && telling.ActivityId == activity.ActivityId && telling.IsCurrent),
                Problems = db.Tellings.Where(telling => telling.RegionId == regionId && telling.ActivityId == activity.ActivityId && telling.IsCurrent)
                    .Sum(telling => telling.Errors + telling.Warnings),
            })
            .ToListAsync(cancel);
        var names = await DirectoryLabels.FindAsync(register, regionId, found.Select(row => row.Activity.OrganizationId).OfType<Guid>(), cancel);
        var byId = found.ToDictionary(row => row.Activity.ActivityId);
        return [.. activityIds.Where(byId.ContainsKey).Select(id => Brief(byId[id].Activity, byId[id].Tellings, byId[id].Problems))];

        ActivityBrief Brief(Activity activity, int tellings, int problems) => new(
            activity.ActivityId, activity.Kind, activity.Title, activity.Place, activity.Dates, activity.FirstDay, activity.LastDay, activity.Headcount,
            activity.HeadcountQualifier, activity.Mode, activity.Countries, activity.OrganizationId is { } body ? names.GetValueOrDefault(body) : null, tellings, problems);
    }

    /// <summary>The years in which something of the region happened, the first and the last; null for an empty register.</summary>
    public static async Task<(int First, int Last)?> YearsAsync(Register register, string regionId, CancellationToken cancel = default)
    {
        await using var db = register.Db();
        var days = db.Activities.Where(activity => activity.RegionId == regionId && activity.State == ActivityState.Current && activity.FirstDay != null);
        return await days.MinAsync(activity => activity.FirstDay, cancel) is { } first && await days.MaxAsync(activity => activity.FirstDay, cancel) is { } last
            ? (first.Year, last.Year)
            : null;
    }
}

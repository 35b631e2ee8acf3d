using Hansa.App.Activities;
using Hansa.App.Registers;
using Hansa.Core.Periods;
using Microsoft.EntityFrameworkCore;

namespace Hansa.App.Duplicates;

/// <summary>A row that told of an activity, and in which report.</summary>
/// <param name="Body">Who sent it; "" for a consolidated report.</param>
public sealed record ToldOf(Guid TellingId, Guid ImportId, string FileName, int Number, string Body, Period? Period, bool IsCurrent);

/// <summary>An activity of a group with everything that is chosen from when it is merged.</summary>
/// <param name="Organization">By its last name; "" without one.</param>
/// <param name="Field">By its last label; "" without one.</param>
/// <param name="Told">Current ones first, then as they came.</param>
public sealed record GroupActivity(Activity Activity, string Organization, string Field, IReadOnlyList<ToldOf> Told);

/// <summary>A group of the queue side by side.</summary>
public static class GroupDetails
{
    /// <returns>Null where the group is settled or was never found; the activity told first stands first.</returns>
    public static async Task<(OpenGroup Group, IReadOnlyList<GroupActivity> Activities)?> LoadAsync(
        Register register, string region, Guid group, CancellationToken cancel = default)
    {
        if (await OpenGroups.FindAsync(register, region, group, cancel) is not { } found)
        {
            return null;
        }

        await using var db = register.Db();
        var ids = found.Activities.Select(activity => activity.ActivityId).ToArray();
        var activities = await db.Activities.AsNoTracking()
            .Where(activity => activity.RegionId == region && ids.Contains(activity.ActivityId)).OrderBy(activity => activity.ActivityId).ToListAsync(cancel);
        var (bodies, fields) = (activities.Select(activity => activity.OrganizationId).ToArray(), activities.Select(activity => activity.FieldId).ToArray());
        var names = (await db.OrganizationNames.AsNoTracking().Where(name => name.RegionId == region && bodies.Contains(name.OrganizationId))
            .OrderBy(name => name.OrganizationNameId).ToListAsync(cancel)).ToLookup(name => (Guid?)name.OrganizationId, name => name.Name);
        var labels = (await db.FieldLabels.AsNoTracking().Where(label => label.RegionId == region && fields.Contains(label.FieldId))
            .OrderBy(label => label.FieldLabelId).ToListAsync(cancel)).ToLookup(label => (Guid?)label.FieldId, label => label.Label);
        var told = (await (
            from telling in db.Tellings.AsNoTracking()
            join import in db.Imports on new { telling.RegionId, telling.ImportId } equals new { import.RegionId, import.ImportId }
            where telling.RegionId == region && ids.Contains(telling.ActivityId)
            orderby telling.IsCurrent descending, import.ImportId, telling.Position
            select new { telling.ActivityId, telling.TellingId, telling.IsCurrent, telling.Number, import.ImportId, import.FileName, import.Body, import.PeriodKind, import.PeriodStart, import.PeriodEnd })
            .ToListAsync(cancel)).ToLookup(row => row.ActivityId, row => new ToldOf(
                row.TellingId,
                row.ImportId,
                row.FileName,
                row.Number,
                row.Body,
                row.PeriodKind is { } kind ? new Period(kind, row.PeriodStart!.Value, row.PeriodEnd!.Value) : null,
                row.IsCurrent));
        return (found, [.. activities.Select(activity => new GroupActivity(
            activity, names[activity.OrganizationId].LastOrDefault() ?? "", labels[activity.FieldId].LastOrDefault() ?? "", [.. told[activity.ActivityId]]))]);
    }
}

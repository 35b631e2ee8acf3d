using Hansa.App.Imports;
using Hansa.App.Registers;
using Hansa.Core.Submissions;
using Hansa.Core.Tables;
using Microsoft.EntityFrameworkCore;

namespace Hansa.App.Submissions;

/// <summary>What the register holds of activities a body may report again.</summary>
internal static class LastYears
{
    /// <summary>The words last told of an activity, without its dates; null when there is no such activity.</summary>
    public static async Task<SubmittedRow?> WordsAsync(RegisterDb db, string regionId, Guid activityId, CancellationToken cancel)
    {
        var activity = await db.Activities.AsNoTracking().SingleOrDefaultAsync(row => row.RegionId == regionId && row.ActivityId == activityId, cancel);
        if (activity is null)
        {
            return null;
        }

        var telling = await db.Tellings.AsNoTracking().Where(row => row.RegionId == regionId && row.ActivityId == activityId && row.IsCurrent)
            .OrderByDescending(row => row.TellingId).FirstOrDefaultAsync(cancel);
        var agreements = telling is null ? [] : await db.TellingAgreements.AsNoTracking()
            .Where(row => row.RegionId == regionId && row.TellingId == telling.TellingId).OrderBy(row => row.Position).Select(row => row.Title).ToListAsync(cancel);
        var cells = new Dictionary<ColumnRole, string>
        {
            [ColumnRole.Title] = activity.Title,
            [ColumnRole.Place] = activity.Place,
            [ColumnRole.Content] = activity.Content,
            [ColumnRole.Participants] = activity.Participants,
        };
        return new SubmittedRow(activityId)
        {
            Subsection = telling?.Subsection,
            Cells = cells.Where(cell => cell.Value.Length > 0).ToDictionary(),
            Agreements = agreements,
        };
    }
}

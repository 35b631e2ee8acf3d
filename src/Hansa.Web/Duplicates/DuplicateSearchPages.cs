using Hansa.App.Duplicates;
using Hansa.Web.Visits;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace Hansa.Web.Duplicates;

/// <summary>Searches the register anew; how far it is stands on a page of its own until it is done.</summary>
internal static class DuplicateSearchPages
{
    // A register of some thousands is searched sooner than a page is read: no page is shown between.
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(2);

    public static async Task<IResult> BeginAsync(Visit visit, DuplicateJobs jobs, CancellationToken cancel)
    {
        var work = await jobs.BeginAsync(visit.RegionId, visit.Actor);
        await Task.WhenAny(work ?? Task.CompletedTask, Task.Delay(s_patience, visit.Register.Time, cancel));
        return work is { IsCompleted: true } && await DuplicateSearches.LastAsync(visit.Register, visit.RegionId, cancel) is { Stage: SearchStage.Done }
            ? visit.To("/duplicates", "duplicates.searched")
            : visit.To("/duplicates/search");
    }

    public static async Task<IResult> ShowAsync(Visit visit, CancellationToken cancel)
    {
        if (await DuplicateSearches.LastAsync(visit.Register, visit.RegionId, cancel) is not { } last)
        {
            return visit.To("/duplicates");
        }

        if (last.Stage == SearchStage.Done)
        {
            return visit.To("/duplicates", "duplicates.searched");
        }

        await using var db = visit.Register.Db();
        var all = await db.Activities.CountAsync(activity => activity.RegionId == visit.RegionId && activity.State == App.Activities.ActivityState.Current, cancel);
        var shown = new { last.Search, last.Stage, All = all };
        return visit.IsPartial ? visit.Show<SearchProgress>(shown) : visit.Show<SearchPage>(shown);
    }
}

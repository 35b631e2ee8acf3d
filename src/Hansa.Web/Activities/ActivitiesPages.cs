using Hansa.App.Activities;
using Hansa.App.Audits;
using Hansa.App.Duplicates;
using Hansa.App.Search;
using Hansa.Core.Permissions;
using Hansa.Web.Parts;
using Hansa.Web.Visits;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Hansa.Web.Activities;

/// <summary>Search over the register and the page of an activity.</summary>
internal static class ActivitiesPages
{
    public static void MapActivities(this IEndpointRouteBuilder pages)
    {
        pages.MapGet("/activities", SearchAsync).For(Actions.ActivityRead);
        pages.MapGet("/activities/{id:guid}", ShowAsync).For(Actions.ActivityRead);
        pages.MapPost("/activities/{id:guid}/unmerge", UnmergeAsync).For(Actions.DuplicateDecide);
    }

    private static async Task<IResult> SearchAsync(Visit visit, CancellationToken cancel)
    {
        var query = ActivityQuery.Of(visit.Http.Request.Query);
        var result = await ActivitySearch.FindAsync(visit.Register, query.Request(visit.RegionId), cancel);
        var briefs = await ActivityBriefs.LoadAsync(visit.Register, visit.RegionId, [.. result.Hits.Select(hit => hit.ActivityId)], cancel);
        var labels = await DirectoryLabels.FindAsync(
            visit.Register, visit.RegionId, query.Chosen.Select(one => one.Value).Where(value => value.Length > 20).Select(Guid.Parse), cancel);
        var years = PeriodChoice.Years(await ActivityBriefs.YearsAsync(visit.Register, visit.RegionId, cancel), visit.Today);
        return visit.Show<ActivitiesPage>(new { Query = query, Result = result, Found = briefs, Labels = labels, Years = (IReadOnlyList<int>)[.. years] });
    }

    private static async Task<IResult> ShowAsync(Visit visit, Guid id, CancellationToken cancel)
    {
        if (await new ActivityPages(visit.Work).FindAsync(id, cancel) is not { } page)
        {
            return visit.NotFound();
        }

        var names = await DirectoryLabels.FindAsync(visit.Register, visit.RegionId, AuditChanges.KeysIn(page.History), cancel);
        return visit.Show<ActivityView>(new { Page = page, Names = names });
    }

    private static async Task<IResult> UnmergeAsync(Visit visit, Guid id, [FromForm] Guid merge, CancellationToken cancel) =>
        await ActivityMerging.UnmergeAsync(visit.Register, visit.RegionId, merge, visit.Actor, cancel) is { } problem
            ? visit.Refuse(problem)
            : visit.To($"/activities/{id}", "activity.unmerged");
}

using Hansa.App.Submissions;
using Hansa.Core.Problems;
using Hansa.Core.Submissions;
using Hansa.Web.Visits;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Hansa.Web.Submissions.Earlier;

/// <summary>Activities told before, taken over without typing.</summary>
internal static class EarlierEndpoints
{
    public static void MapEarlier(this IEndpointRouteBuilder submissions)
    {
        submissions.MapGet("/earlier", (Visit visit, Guid id, string? q) => ShowAsync(visit, id, q ?? "", []));
        submissions.MapPost("/earlier", TakeAsync);
    }

    private static async Task<IResult> ShowAsync(Visit visit, Guid id, string words, IReadOnlyList<Problem> problems)
    {
        var (desk, refusal) = await SubmissionEndpoints.OpenForAsync(visit, id, SubmissionAct.Edit);
        return desk is null ? refusal! : visit.Show<EarlierPage>(
            new { Desk = desk, All = await ListAsync(visit, desk), Words = words, Problems = problems },
            problems.Count > 0 ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK);
    }

    private static async Task<IResult> TakeAsync(Visit visit, Guid id, string? q)
    {
        var (desk, refusal) = await SubmissionEndpoints.OpenForAsync(visit, id, SubmissionAct.Edit);
        if (desk is null)
        {
            return refusal!;
        }

        // Only what the body has told itself: another body's words are not handed out by their key.
        var own = (await ListAsync(visit, desk)).Select(activity => activity.Id).ToHashSet();
        var chosen = (await visit.Http.Request.ReadFormAsync())["take"].Select(text => Guid.TryParse(text, out var key) ? key : Guid.Empty).Where(own.Contains).Distinct().ToList();
        if (chosen.Count == 0)
        {
            return await ShowAsync(visit, id, q ?? "", [new Problem("earlier.nothing-chosen", Severity.Error)]);
        }

        Guid? first = null;
        foreach (var activity in chosen)
        {
            var copied = await new RowEditing(visit.Work).CopyActivityAsync(id, activity);
            if (copied.Problem is { } problem)
            {
                return visit.Refuse(problem);
            }

            first ??= copied.RowId;
        }

        return visit.To($"{desk.Path}?open={first}#row-{first}", "earlier.taken");
    }

    private static Task<IReadOnlyList<EarlierActivity>> ListAsync(Visit visit, Desk desk) =>
        EarlierActivities.ReadAsync(visit.Register, visit.RegionId, desk.Header.OrganizationId, desk.Header.Period, visit.Http.RequestAborted);
}

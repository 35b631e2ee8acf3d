using Hansa.App.Plans;
using Hansa.App.Submissions;
using Hansa.Core.Problems;
using Hansa.Core.Submissions;
using Hansa.Core.Tables;
using Hansa.Web.Visits;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Hansa.Web.Submissions.Plans;

/// <summary>What action plans promise for the period: each item becomes a row, held or with the reason why not.</summary>
internal static class PlanEndpoints
{
    public static void MapPlans(this IEndpointRouteBuilder submissions)
    {
        submissions.MapGet("/plan", (Visit visit, Guid id) => ShowAsync(visit, id));
        submissions.MapPost("/plan/{itemId:guid}/held", (Visit visit, Guid id, Guid itemId, [FromForm] Guid? row) => AddAsync(visit, id, itemId, row, PlannedRows.Held));
        submissions.MapPost("/plan/{itemId:guid}/not-held", (Visit visit, Guid id, Guid itemId, [FromForm] Guid? row, [FromForm] string? reason) =>
            string.IsNullOrWhiteSpace(reason)
                ? ShowAsync(visit, id, itemId, new Problem("own-plan.reason-needed", Severity.Error))
                : AddAsync(visit, id, itemId, row, item => PlannedRows.NotHeld(item, reason)));
    }

    private static async Task<IResult> ShowAsync(Visit visit, Guid id, Guid? failed = null, Problem? problem = null)
    {
        var (desk, refusal) = await SubmissionEndpoints.OpenForAsync(visit, id, SubmissionAct.Edit);
        return desk is null ? refusal! : visit.Show<PlanPage>(
            new { Desk = desk, Items = await ItemsAsync(visit, desk), Failed = failed, Problems = problem is null ? [] : (IReadOnlyList<Problem>)[problem] },
            problem is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity);
    }

    private static async Task<IResult> AddAsync(Visit visit, Guid id, Guid itemId, Guid? rowId, Func<PlanItemFact, Dictionary<ColumnRole, string>> words)
    {
        var (desk, refusal) = await SubmissionEndpoints.OpenForAsync(visit, id, SubmissionAct.Edit);
        if (desk is null)
        {
            return refusal!;
        }

        if ((await ItemsAsync(visit, desk)).FirstOrDefault(item => item.Id == itemId) is not { } item)
        {
            return visit.Refuse(new Problem("plan.unknown-item", Severity.Error) { Arguments = [itemId] });
        }

        var saved = await new RowEditing(visit.Work).AddRowAsync(id, words(item), rowId: rowId);
        return saved.Problem is { } problem ? visit.Refuse(problem) : visit.To($"{desk.Path}?open={saved.RowId}#row-{saved.RowId}");
    }

    private static Task<IReadOnlyList<PlanItemFact>> ItemsAsync(Visit visit, Desk desk) =>
        new PlanReview(visit.Work).OfAsync(desk.Header.Period, cancel: visit.Http.RequestAborted);
}

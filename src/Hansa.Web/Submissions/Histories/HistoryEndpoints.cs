using Hansa.App.Submissions;
using Hansa.Web.Visits;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Hansa.Web.Submissions.Histories;

/// <summary>What was written, sent and returned, and when.</summary>
internal static class HistoryEndpoints
{
    public static void MapHistories(this IEndpointRouteBuilder submissions)
    {
        submissions.MapGet("/history", static async (Visit visit, Guid id) =>
        {
            var (desk, refusal) = await Desk.OpenAsync(visit, id);
            return desk is null ? refusal! : visit.Show<StepsPage>(new { Desk = desk });
        });
        submissions.MapGet("/changes", ShowChangesAsync);
        submissions.MapGet("/rows/{rowId:guid}/history", ShowRowAsync);
    }

    /// <param name="step">Since which step; null takes the one that matters now.</param>
    private static async Task<IResult> ShowChangesAsync(Visit visit, Guid id, int? step)
    {
        var (desk, refusal) = await Desk.OpenAsync(visit, id);
        if (desk is null)
        {
            return refusal!;
        }

        var (changes, problem) = await SubmissionChanges.SinceAsync(visit.Register, visit.RegionId, id, step, visit.Http.RequestAborted);
        return problem is not null ? visit.Refuse(problem) : visit.Show<ChangesPage>(new { Desk = desk, Changes = changes });
    }

    private static async Task<IResult> ShowRowAsync(Visit visit, Guid id, Guid rowId)
    {
        var (desk, refusal) = await Desk.OpenAsync(visit, id);
        if (desk is null)
        {
            return refusal!;
        }

        return (desk.Row(rowId) ?? desk.Page.Removed.FirstOrDefault(row => row.Id == rowId)) is { } row
            ? visit.Show<RowHistoryPage>(new { Desk = desk, Row = row, Lines = await RowHistory.ReadAsync(visit.Register, visit.RegionId, id, rowId, visit.Http.RequestAborted) })
            : visit.NotFound();
    }
}

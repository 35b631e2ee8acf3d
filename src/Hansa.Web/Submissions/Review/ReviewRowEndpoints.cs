using Hansa.App.Submissions;
using Hansa.Core.Permissions;
using Hansa.Core.Problems;
using Hansa.Core.Submissions;
using Hansa.Core.Tables;
using Hansa.Web.Errors;
using Hansa.Web.Submissions.Rows;
using Hansa.Web.Submissions.Words;
using Hansa.Web.Visits;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Hansa.Web.Submissions.Review;

/// <summary>Cells written in the body’s place. Each answer is the cell, with all of its row that the words touch.</summary>
internal static class ReviewRowEndpoints
{
    public static void MapReviewRows(this IEndpointRouteBuilder review)
    {
        var row = review.MapGroup("/rows/{rowId:guid}");
        row.MapGet("/{role}", OpenAsync);
        row.MapGet("/{role}/talk", OpenTalkAsync);
        row.MapPost("", SaveAsync);
        row.MapPost("/fix/{role}", FixAsync);
        row.MapPost("/revert/{role}", RevertAsync);
        row.MapPost("/settle/{role}/{choice:regex(^(take|leave)$)}", SettleAsync);
    }

    /// <summary>The cell with its field open, or closed again.</summary>
    private static async Task<IResult> OpenAsync(Visit visit, Guid id, Guid rowId, string role, bool closed = false)
    {
        var (review, refusal) = await ReviewDesk.OpenAsync(visit, id);
        if (review is null || RowFields.Find(role) is not { } column || review.Desk.Row(rowId) is not { } row)
        {
            return refusal ?? visit.NotFound();
        }

        return !visit.IsPartial ? visit.To((review.Query.Still with { Edit = closed ? null : new ReviewCell(rowId, column) }).On(review.Path, $"cell-{rowId}-{role}"))
            : closed || review.Desk.CanWrite ? visit.Show<ReviewText>(new { Review = review, Row = row, Role = column, Editing = !closed, Moved = true })
            : MayMend(visit, review) ? visit.Refuse(SubmissionFlow.Refusal(SubmissionAct.EditInReview, review.Header.Standing, visit.Today)!)
            : visit.Forbidden();
    }

    /// <summary>The talk on a cell or a row with a remark being written, or not any more.</summary>
    private static async Task<IResult> OpenTalkAsync(Visit visit, Guid id, Guid rowId, string role, bool closed = false)
    {
        var (review, refusal) = await ReviewDesk.OpenAsync(visit, id);
        if (review is null || ReviewCell.Find($"{rowId}-{role}") is not { } cell || review.Desk.Row(rowId) is not { } row)
        {
            return refusal ?? visit.NotFound();
        }

        return !visit.IsPartial ? visit.To((review.Query.Still with { Remark = closed ? null : cell }).On(review.Path, $"cell-{cell}"))
            : visit.Show<ReviewTalk>(new { Review = review, Row = row, cell.Role, Writing = !closed && review.Desk.CanRemark, Moved = true });
    }

    private static async Task<IResult> SaveAsync(Visit visit, Guid id, Guid rowId)
    {
        var typed = await TypedRow.ReadAsync(visit, id, rowId, inReview: true);
        return typed.Column is { } column ? await WriteAsync(visit, id, rowId, column, typed, (_, _) => typed.SaveAsync(visit)) : visit.Refuse(Refusals.BadForm);
    }

    private static async Task<IResult> FixAsync(Visit visit, Guid id, Guid rowId, string role)
    {
        var typed = await TypedRow.ReadAsync(visit, id, rowId, inReview: true);
        return await WriteAsync(visit, id, rowId, RowFields.Find(role), typed, (row, column) =>
        {
            var problem = row.ProblemsOf(column).FirstOrDefault(problem => problem.Code == typed.Fix);
            return problem is not null && Proposal.Apply(row, column, problem) is { } text ? Editing(visit).SaveCellAsync(id, rowId, column, text, row.Version) : Nothing(row);
        });
    }

    /// <summary>The body’s own words back into the cell.</summary>
    private static Task<IResult> RevertAsync(Visit visit, Guid id, Guid rowId, string role) => WriteAsync(visit, id, rowId, RowFields.Find(role), null, (row, column) =>
        row.BodyWords.TryGetValue(column, out var own) ? Editing(visit).SaveCellAsync(id, rowId, column, own, row.Version) : Nothing(row));

    private static async Task<IResult> SettleAsync(Visit visit, Guid id, Guid rowId, string role, string choice)
    {
        var typed = await TypedRow.ReadAsync(visit, id, rowId, inReview: true);
        return await WriteAsync(visit, id, rowId, RowFields.Find(role), null, (_, column) => Editing(visit).SettleAsync(id, rowId, column, typed.Actor, choice == "take"));
    }

    private static RowEditing Editing(Visit visit) => new(visit.Work, inReview: true);

    private static Task<RowSaved> Nothing(PageRow row) => Task.FromResult(new RowSaved(null, row.Id, row.Version));

    private static async Task<IResult> WriteAsync(Visit visit, Guid id, Guid rowId, ColumnRole? role, TypedRow? typed, Func<PageRow, ColumnRole, Task<RowSaved>> write)
    {
        var (review, refusal) = await ReviewDesk.OpenAsync(visit, id);
        if (review is null || role is not { } column)
        {
            return refusal ?? visit.NotFound();
        }

        if (!MayMend(visit, review))
        {
            return visit.Forbidden();
        }

        var saved = review.Desk.Row(rowId) is { } before ? await write(before, column) : new RowSaved(new Problem("submission.row-not-found", Severity.Error), rowId, 0);
        var (after, _) = await ReviewDesk.OpenAsync(visit, id);
        if (after!.Desk.Row(rowId) is not { } row)
        {
            return visit.Refuse(saved.Problem ?? new Problem("submission.row-not-found", Severity.Error));
        }

        if (saved.Problem is { } problem)
        {
            return await RefusedAsync(visit, after, row, column, new ReviewRefusal([problem], typed?.Column == column ? new ReviewTyped(typed.TextOf(column), typed.SeenOf(column)) : null));
        }

        return !visit.IsPartial ? visit.To(after.Query.Still.On(after.Path, $"cell-{rowId}-{RowFields.NameOf(column)}"), saved.Conflicts.Count > 0 ? "save.conflict" : "web.saved")
            : visit.Show<ReviewCellSaved>(new { Review = after, Row = row, Role = column }, saved.Conflicts.Count > 0 ? StatusCodes.Status409Conflict : StatusCodes.Status200OK);
    }

    // The field stays open with what was typed, and with why it was not saved.
    private static async Task<IResult> RefusedAsync(Visit visit, ReviewDesk review, PageRow row, ColumnRole role, ReviewRefusal refused)
    {
        var status = Refusals.StatusOf(refused.Problems[0]);
        return visit.IsPartial
            ? visit.Show<ReviewText>(new { Review = review, Row = row, Role = role, Editing = refused.Typed is not null, Refused = refused }, status)
            : await ReviewEndpoints.PageAsync(visit, review with { Query = review.Query.Still with { Edit = new ReviewCell(row.Id, role) } }, refused, status);
    }

    private static bool MayMend(Visit visit, ReviewDesk review) =>
        visit.Person.May(Actions.SubmissionEdit, SubmissionState.Submitted, review.Header.OrganizationId, review.Header.RoundId);
}

using Hansa.App.Remarks;
using Hansa.App.Submissions;
using Hansa.Core.Problems;
using Hansa.Core.Submissions;
using Hansa.Web.Errors;
using Hansa.Web.Submissions.Words;
using Hansa.Web.Visits;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Hansa.Web.Submissions.Review;

/// <summary>What whoever checks says about cells, rows and the whole. Each answer is the talk on that place.</summary>
internal static class ReviewRemarkEndpoints
{
    public static void MapReviewRemarks(this IEndpointRouteBuilder review)
    {
        review.MapPost("/remarks", (Visit visit, Guid id) => BeginAsync(visit, id, null));
        review.MapPost("/rows/{rowId:guid}/remarks", (Visit visit, Guid id, Guid rowId) => BeginAsync(visit, id, rowId));
        review.MapPost("/remarks/{remarkId:guid}/reply", (Visit visit, Guid id, Guid remarkId) => AnswerAsync(
            visit, id, remarkId, (threads, form) => threads.ReplyAsync(id, remarkId, form[$"reply-{remarkId}"].ToString(), Key(form, $"reply-key-{remarkId}"))));
        review.MapPost("/remarks/{remarkId:guid}/resolve", (Visit visit, Guid id, Guid remarkId) => AnswerAsync(visit, id, remarkId, (threads, _) => threads.ResolveAsync(id, remarkId)));
        review.MapPost("/remarks/{remarkId:guid}/reopen", (Visit visit, Guid id, Guid remarkId) => AnswerAsync(visit, id, remarkId, (threads, _) => threads.ReopenAsync(id, remarkId)));
    }

    private static Task<IResult> BeginAsync(Visit visit, Guid id, Guid? rowId) => SayAsync(visit, id, async (review, form) =>
    {
        var field = rowId?.ToString() ?? "whole";
        var place = new RemarkPlace(rowId, rowId is null ? null : RowFields.Find(form[$"remark-on-{field}"]));
        var text = form[$"remark-{field}"].ToString();
        var (_, problem) = await new RemarkThreads(visit.Work).OpenAsync(id, place, text, Key(form, $"key-{field}"));
        if (problem is null && review.Header is { State: SubmissionState.Submitted, ReviewedBy: null })
        {
            // Who has been told something must mend it, not take it back unseen.
            await new SubmissionSteps(visit.Work).ReviewAsync(id);
        }

        return (place, problem, text);
    });

    private static Task<IResult> AnswerAsync(Visit visit, Guid id, Guid remarkId, Func<RemarkThreads, IFormCollection, Task<Problem?>> say) => SayAsync(visit, id, async (review, form) =>
        (review.Desk.Threads.FirstOrDefault(thread => thread.Id == remarkId)?.Place ?? RemarkPlace.Whole, await say(new RemarkThreads(visit.Work), form), ""));

    private static async Task<IResult> SayAsync(Visit visit, Guid id, Func<ReviewDesk, IFormCollection, Task<(RemarkPlace Place, Problem? Problem, string Text)>> say)
    {
        var (review, refusal) = await ReviewDesk.OpenAsync(visit, id);
        if (review is null)
        {
            return refusal!;
        }

        if (!review.Desk.CanRemark)
        {
            return visit.Forbidden();
        }

        var (place, problem, text) = await say(review, await visit.Http.Request.ReadFormAsync());
        var (after, _) = await ReviewDesk.OpenAsync(visit, id);
        var cell = place.RowId is { } rowId ? new ReviewCell(rowId, place.Role) : null;
        var row = cell is null ? null : after!.Desk.Row(cell.RowId);
        if (problem is not null && (row is null || Refusals.StatusOf(problem) == StatusCodes.Status404NotFound))
        {
            return visit.Refuse(problem);
        }

        var refused = problem is null ? ReviewRefusal.None : new ReviewRefusal([problem], Remark: text);
        var status = problem is null ? StatusCodes.Status200OK : Refusals.StatusOf(problem);
        return row is null ? visit.To(review.Query.Still.On(review.Path, "remarks-whole"))
            : visit.IsPartial ? visit.Show<ReviewTalkSaved>(new { Review = after, Row = row, place.Role, Refused = refused }, status)
            : problem is null ? visit.To(review.Query.Still.On(review.Path, $"cell-{cell}"))
            : await ReviewEndpoints.PageAsync(visit, after! with { Query = after.Query.Still with { Remark = cell } }, refused, status);
    }

    private static Guid? Key(IFormCollection form, string name) => Guid.TryParse(form[name], out var key) ? key : null;
}

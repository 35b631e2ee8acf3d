using Hansa.App.Remarks;
using Hansa.Core.Problems;
using Hansa.Core.Tables;
using Hansa.Web.Submissions.Rows;
using Hansa.Web.Submissions.Words;
using Hansa.Web.Visits;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Hansa.Web.Submissions.Remarks;

/// <summary>Talks on cells, rows and the submission as a whole.</summary>
internal static class RemarkEndpoints
{
    public static void MapRemarks(this IEndpointRouteBuilder submissions)
    {
        submissions.MapPost("/remarks", (Visit visit, Guid id) => BeginAsync(visit, id, null));
        submissions.MapPost("/rows/{rowId:guid}/remarks", (Visit visit, Guid id, Guid rowId) => BeginAsync(visit, id, rowId));
        submissions.MapPost("/remarks/{remarkId:guid}/reply", (Visit visit, Guid id, Guid remarkId) => AnswerAsync(
            visit, id, (threads, form) => threads.ReplyAsync(id, remarkId, form[$"reply-{remarkId}"].ToString(), Key(form, $"reply-key-{remarkId}")), remarkId));
        submissions.MapPost("/remarks/{remarkId:guid}/resolve", (Visit visit, Guid id, Guid remarkId) => AnswerAsync(visit, id, (threads, _) => threads.ResolveAsync(id, remarkId), remarkId, ofReview: true));
        submissions.MapPost("/remarks/{remarkId:guid}/reopen", (Visit visit, Guid id, Guid remarkId) => AnswerAsync(visit, id, (threads, _) => threads.ReopenAsync(id, remarkId), remarkId, ofReview: true));
    }

    private static Task<IResult> BeginAsync(Visit visit, Guid id, Guid? rowId)
    {
        var field = rowId?.ToString() ?? "whole";
        return AnswerAsync(
            visit,
            id,
            async (threads, form) =>
            {
                var place = new RemarkPlace(rowId, RowFields.Find(form[$"remark-on-{field}"]));
                return (await threads.OpenAsync(id, place, form[$"remark-{field}"].ToString(), Key(form, $"key-{field}"))).Problem;
            },
            null,
            rowId);
    }

    private static async Task<IResult> AnswerAsync(
        Visit visit, Guid id, Func<RemarkThreads, IFormCollection, Task<Problem?>> say, Guid? remarkId, Guid? rowId = null, bool ofReview = false)
    {
        var (desk, refusal) = await Desk.OpenAsync(visit, id);
        if (desk is null)
        {
            return refusal!;
        }

        if (!desk.CanRemark || (ofReview && !desk.IsReview))
        {
            return visit.Forbidden();
        }

        // The form of a row brings its fields along: what was typed there is saved with the answer.
        var form = await visit.Http.Request.ReadFormAsync();
        var row = rowId ?? (Guid.TryParse(form["row"], out var of) ? of : null);
        if (row is { } edited && desk.CanEdit)
        {
            var typed = await TypedRow.ReadAsync(visit, id, edited);
            if ((await typed.SaveAsync(visit)).Problem is { } unsaved)
            {
                return typed.ShowAgain(visit, desk, unsaved);
            }
        }

        if (await say(new RemarkThreads(visit.Work), form) is { } problem)
        {
            return visit.Refuse(problem);
        }

        var (after, _) = await Desk.OpenAsync(visit, id);
        return row is not { } place || after!.Row(place) is not { } shown ? visit.To($"/submissions/{id}#remarks-whole")
            : visit.IsPartial ? after.CanEdit ? visit.Show<RowAgain>(new { Desk = after, Row = shown }) : visit.Show<RowSheet>(new { Desk = after, Row = shown })
            : visit.To($"/submissions/{id}{(after.CanEdit ? $"?open={place}" : "")}#{(remarkId is { } remark ? $"remark-{remark}" : $"row-{place}")}");
    }

    private static Guid? Key(IFormCollection form, string name) => Guid.TryParse(form[name], out var key) ? key : null;
}

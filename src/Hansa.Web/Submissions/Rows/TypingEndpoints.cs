using Hansa.App.Submissions;
using Hansa.Core.Problems;
using Hansa.Core.Submissions;
using Hansa.Core.Tables;
using Hansa.Web.Submissions.Editor;
using Hansa.Web.Submissions.Words;
using Hansa.Web.Visits;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Hansa.Web.Submissions.Rows;

/// <summary>What is typed in the form of a row: saved whole by its button or field by field, and put right by a click.</summary>
internal static class TypingEndpoints
{
    public static void MapTyping(this IEndpointRouteBuilder row)
    {
        row.MapPost("", SaveAsync);
        row.MapPost("/cells/{role}", SaveCellAsync);
        row.MapPost("/agreement", AddAgreementAsync);
        row.MapPost("/fix/{role}", FixAsync);
        row.MapPost("/settle/{role}/{choice:regex(^(take|leave)$)}", SettleAsync);
    }

    /// <summary>All fields of a row, sent by its button.</summary>
    private static async Task<IResult> SaveAsync(Visit visit, Guid id, Guid rowId)
    {
        var (desk, refusal) = await OpenToWriteAsync(visit, id);
        if (desk is null)
        {
            return refusal!;
        }

        var typed = await TypedRow.ReadAsync(visit, id, rowId);
        var saved = await typed.SaveAsync(visit);
        var (after, _) = await Desk.OpenAsync(visit, id);
        return saved.Problem is not null || after!.Row(rowId) is not { } row ? typed.ShowAgain(visit, after!, saved.Problem)
            : saved.Conflicts.Count > 0 ? visit.IsPartial ? visit.Show<RowForm>(new { Desk = after, Row = row }, StatusCodes.Status409Conflict) : visit.To(RowEndpoints.PathOf(id, rowId), "save.conflict")
            : visit.IsPartial ? visit.Show<RowClosed>(new { Desk = after, Row = row })
            : visit.To($"/submissions/{id}#row-{rowId}", "web.saved");
    }

    /// <summary>One field, as typed: asked for more often than all else together.</summary>
    private static async Task<IResult> SaveCellAsync(Visit visit, Guid id, Guid rowId, string role)
    {
        var header = await SubmissionPages.HeaderAsync(visit.Register, visit.RegionId, id, visit.Http.RequestAborted);
        if (header is null || RowFields.Find(role) is not { } column)
        {
            return visit.NotFound();
        }

        if (Access.Of(visit, header) is not { } access || !IsWriter(visit, access))
        {
            return visit.Forbidden();
        }

        var saved = await (await TypedRow.ReadAsync(visit, id, rowId)).SaveAsync(visit, column);
        var (desk, _) = await Desk.OpenAsync(visit, id);
        return desk!.Row(rowId) is { } row
            ? visit.Show<CellSaved>(new { Desk = desk, Row = row, Role = column, Saved = saved }, StatusOf(saved))
            : visit.Show<SaveState>(new { Desk = desk, Oob = true, Problem = saved.Problem ?? new Problem("submission.row-not-found", Severity.Error) }, StatusCodes.Status404NotFound);
    }

    private static int StatusOf(RowSaved saved) =>
        saved.Problem is { } problem ? Errors.Refusals.StatusOf(problem) : saved.Conflicts.Count > 0 ? StatusCodes.Status409Conflict : StatusCodes.Status200OK;

    /// <summary>Saves what was typed, then writes what a check proposes for one cell.</summary>
    private static async Task<IResult> FixAsync(Visit visit, Guid id, Guid rowId, string role)
    {
        var (desk, refusal) = await Desk.OpenAsync(visit, id);
        if (desk is null || RowFields.Find(role) is not { } column)
        {
            return refusal ?? visit.NotFound();
        }

        var typed = await TypedRow.ReadAsync(visit, id, rowId);
        var saved = await typed.SaveAsync(visit);
        if (saved.Problem is null)
        {
            var (now, _) = await Desk.OpenAsync(visit, id);
            var row = now!.Row(rowId);
            if (row?.ProblemsOf(column).FirstOrDefault(problem => problem.Code == typed.Fix) is { } problem && Proposal.Apply(row, column, problem) is { } text)
            {
                saved = await new RowEditing(visit.Work).SaveCellAsync(id, rowId, column, text, row.Version);
            }
        }

        return await ReopenAsync(visit, id, rowId, typed, saved.Problem);
    }

    /// <summary>Saves what was typed, then adds an agreement chosen from the register.</summary>
    private static async Task<IResult> AddAgreementAsync(Visit visit, Guid id, Guid rowId)
    {
        var (desk, refusal) = await OpenToWriteAsync(visit, id);
        if (desk is null)
        {
            return refusal!;
        }

        var typed = await TypedRow.ReadAsync(visit, id, rowId);
        var saved = await typed.SaveAsync(visit);
        var (now, _) = await Desk.OpenAsync(visit, id);
        if (saved.Problem is null && now!.Row(rowId) is { } row && typed.Chosen.Length > 0)
        {
            saved = await new RowEditing(visit.Work).SaveCellAsync(id, rowId, ColumnRole.Agreement, string.Join('\n', [.. row.Words.Agreements, typed.Chosen]), row.Version);
        }

        return await ReopenAsync(visit, id, rowId, typed, saved.Problem);
    }

    private static async Task<IResult> SettleAsync(Visit visit, Guid id, Guid rowId, string role, string choice)
    {
        var (desk, refusal) = await Desk.OpenAsync(visit, id);
        if (desk is null || RowFields.Find(role) is not { } column)
        {
            return refusal ?? visit.NotFound();
        }

        var typed = await TypedRow.ReadAsync(visit, id, rowId);
        await typed.SaveAsync(visit, except: column);
        var saved = await new RowEditing(visit.Work).SettleAsync(id, rowId, column, typed.Actor, choice == "take");
        return await ReopenAsync(visit, id, rowId, typed, saved.Problem);
    }

    private static async Task<IResult> ReopenAsync(Visit visit, Guid id, Guid rowId, TypedRow typed, Problem? problem)
    {
        var (desk, _) = await Desk.OpenAsync(visit, id);
        return problem is not null || desk!.Row(rowId) is not { } row ? typed.ShowAgain(visit, desk!, problem)
            : visit.IsPartial ? visit.Show<RowAgain>(new { Desk = desk, Row = row })
            : visit.To(RowEndpoints.PathOf(id, rowId));
    }

    // A state that refuses is told beside what was typed; only a right that is missing ends here.
    private static async Task<(Desk? Desk, IResult? Refusal)> OpenToWriteAsync(Visit visit, Guid id)
    {
        var (desk, refusal) = await Desk.OpenAsync(visit, id);
        return desk is null || IsWriter(visit, desk.Access) ? (desk, refusal) : (null, visit.Forbidden());
    }

    private static bool IsWriter(Visit visit, Access access) =>
        access.May.Contains(SubmissionAct.Edit) || SubmissionFlow.Refusal(SubmissionAct.Edit, access.Header.Standing, visit.Today) is not null;
}

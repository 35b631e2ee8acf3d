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

/// <summary>Rows of a submission: opened, typed in, added, moved, taken out.</summary>
internal static class RowEndpoints
{
    public static void MapRows(this IEndpointRouteBuilder submissions)
    {
        submissions.MapPost("/rows", AddAsync);
        var row = submissions.MapGroup("/rows/{rowId:guid}");
        row.MapGet("", OpenAsync);
        row.MapPost("", SaveAsync);
        row.MapPost("/cells/{role}", SaveCellAsync);
        row.MapPost("/agreement", AddAgreementAsync);
        row.MapPost("/fix/{role}", FixAsync);
        row.MapPost("/settle/{role}/{choice:regex(^(take|leave)$)}", SettleAsync);
        row.MapPost("/copy", (Visit visit, Guid id, Guid rowId) => ChangeAsync(visit, id, rowId, static (rows, id, rowId) => rows.CopyRowAsync(id, rowId)));
        row.MapPost("/restore", (Visit visit, Guid id, Guid rowId) => ChangeAsync(visit, id, rowId, static (rows, id, rowId) => rows.RestoreRowAsync(id, rowId)));
        row.MapPost("/remove", RemoveAsync);
        row.MapPost("/up", (Visit visit, Guid id, Guid rowId) => StepAsync(visit, id, rowId, -1));
        row.MapPost("/down", (Visit visit, Guid id, Guid rowId) => StepAsync(visit, id, rowId, 1));
        row.MapPost("/move", MoveAsync);
    }

    // Without scripts the form is opened on the editor's own page.
    private static async Task<IResult> OpenAsync(Visit visit, Guid id, Guid rowId)
    {
        if (!visit.IsPartial)
        {
            return visit.To(PathOf(id, rowId));
        }

        var (desk, refusal) = await SubmissionEndpoints.OpenForAsync(visit, id, SubmissionAct.Edit);
        return desk is null ? refusal!
            : desk.Row(rowId) is { } row ? visit.Show<RowForm>(new { Desk = desk, Row = row })
            : visit.NotFound();
    }

    private static async Task<IResult> AddAsync(Visit visit, Guid id)
    {
        var (desk, refusal) = await SubmissionEndpoints.OpenForAsync(visit, id, SubmissionAct.Edit);
        if (desk is null)
        {
            return refusal!;
        }

        var form = await visit.Http.Request.ReadFormAsync();
        Guid? key = Guid.TryParse(form["row"], out var given) ? given : null;
        var saved = await new RowEditing(visit.Work).AddRowAsync(id, new Dictionary<ColumnRole, string>(), rowId: key);
        return saved.Problem is { } problem ? visit.Refuse(problem) : visit.To(PathOf(id, saved.RowId));
    }

    /// <summary>All fields of a row, sent by its button.</summary>
    private static async Task<IResult> SaveAsync(Visit visit, Guid id, Guid rowId)
    {
        var (desk, refusal) = await Desk.OpenAsync(visit, id);
        if (desk is null)
        {
            return refusal!;
        }

        var typed = await TypedRow.ReadAsync(visit, desk, rowId);
        var saved = await typed.SaveAsync(visit);
        var (after, _) = await Desk.OpenAsync(visit, id);
        return saved.Problem is not null || after!.Row(rowId) is not { } row ? typed.ShowAgain(visit, after!, saved.Problem)
            : saved.Conflicts.Count > 0 ? visit.IsPartial ? visit.Show<RowForm>(new { Desk = after, Row = row }, StatusCodes.Status409Conflict) : visit.To(PathOf(id, rowId), "save.conflict")
            : visit.IsPartial ? visit.Show<RowClosed>(new { Desk = after, Row = row })
            : visit.To($"/submissions/{id}#row-{rowId}", "web.saved");
    }

    /// <summary>One field, as typed.</summary>
    private static async Task<IResult> SaveCellAsync(Visit visit, Guid id, Guid rowId, string role)
    {
        var (desk, refusal) = await Desk.OpenAsync(visit, id);
        if (desk is null || RowFields.Find(role) is not { } column)
        {
            return refusal ?? visit.NotFound();
        }

        var typed = await TypedRow.ReadAsync(visit, desk, rowId);
        var saved = await typed.SaveAsync(visit, column);
        var (after, _) = await Desk.OpenAsync(visit, id);
        return after!.Row(rowId) is { } row
            ? visit.Show<CellSaved>(new { Desk = after, Row = row, Role = column, Saved = saved }, StatusOf(saved))
            : visit.Show<SaveState>(new { Desk = after, Oob = true, Problem = saved.Problem ?? new Problem("submission.row-not-found", Severity.Error) }, StatusCodes.Status404NotFound);
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

        var typed = await TypedRow.ReadAsync(visit, desk, rowId);
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
        var (desk, refusal) = await Desk.OpenAsync(visit, id);
        if (desk is null)
        {
            return refusal!;
        }

        var typed = await TypedRow.ReadAsync(visit, desk, rowId);
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

        var typed = await TypedRow.ReadAsync(visit, desk, rowId);
        await typed.SaveAsync(visit, except: column);
        var saved = await new RowEditing(visit.Work).SettleAsync(id, rowId, column, typed.Actor, choice == "take");
        return await ReopenAsync(visit, id, rowId, typed, saved.Problem);
    }

    private static async Task<IResult> ReopenAsync(Visit visit, Guid id, Guid rowId, TypedRow typed, Problem? problem)
    {
        var (desk, _) = await Desk.OpenAsync(visit, id);
        return problem is not null || desk!.Row(rowId) is not { } row ? typed.ShowAgain(visit, desk!, problem)
            : visit.IsPartial ? visit.Show<RowAgain>(new { Desk = desk, Row = row })
            : visit.To(PathOf(id, rowId));
    }

    private static Task<IResult> RemoveAsync(Visit visit, Guid id, Guid rowId) =>
        ChangeAsync(visit, id, rowId, static (rows, id, rowId) => rows.RemoveRowAsync(id, rowId), $"/submissions/{id}?removed={rowId}");

    private static async Task<IResult> StepAsync(Visit visit, Guid id, Guid rowId, int by)
    {
        var (desk, refusal) = await SubmissionEndpoints.OpenForAsync(visit, id, SubmissionAct.Edit);
        if (desk is null)
        {
            return refusal!;
        }

        var others = desk.Page.Rows.Select(row => row.Id).Where(other => other != rowId).ToList();
        var at = Math.Clamp(desk.Page.Rows.TakeWhile(row => row.Id != rowId).Count() + by, 0, others.Count);
        return await ChangeAsync(visit, id, rowId, (rows, id, rowId) => rows.MoveRowAsync(id, rowId, at == 0 ? null : others[at - 1]));
    }

    private static async Task<IResult> MoveAsync(Visit visit, Guid id, Guid rowId)
    {
        var form = await visit.Http.Request.ReadFormAsync();
        Guid? after = Guid.TryParse(form["after"], out var other) ? other : null;
        return await ChangeAsync(visit, id, rowId, (rows, id, rowId) => rows.MoveRowAsync(id, rowId, after));
    }

    /// <summary>Changes the list of rows; with scripts the list is drawn anew, with those forms open that were.</summary>
    private static async Task<IResult> ChangeAsync(Visit visit, Guid id, Guid rowId, Func<RowEditing, Guid, Guid, Task<RowSaved>> change, string? then = null)
    {
        var (desk, refusal) = await SubmissionEndpoints.OpenForAsync(visit, id, SubmissionAct.Edit);
        if (desk is null)
        {
            return refusal!;
        }

        var saved = await change(new RowEditing(visit.Work), id, rowId);
        if (saved.Problem is { } problem)
        {
            return visit.Refuse(problem);
        }

        if (!visit.IsPartial)
        {
            return visit.To(then ?? $"/submissions/{id}#row-{saved.RowId}");
        }

        var (after, _) = await Desk.OpenAsync(visit, id);
        var form = await visit.Http.Request.ReadFormAsync();
        var open = form["open"].Select(text => Guid.TryParse(text, out var row) ? row : Guid.Empty).Where(row => after!.Row(row) is not null).ToHashSet();
        return visit.Show<RowsChanged>(new { Desk = after, Open = (IReadOnlySet<Guid>)open, RemovedRow = then is null ? (Guid?)null : rowId });
    }

    private static string PathOf(Guid id, Guid rowId) => $"/submissions/{id}?open={rowId}#row-{rowId}";
}

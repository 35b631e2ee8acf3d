using Hansa.App.Submissions;
using Hansa.Core.Submissions;
using Hansa.Core.Tables;
using Hansa.Web.Submissions.Words;
using Hansa.Web.Visits;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Hansa.Web.Submissions.Rows;

/// <summary>Rows of a submission: opened, added, moved, taken out.</summary>
internal static class RowEndpoints
{
    private const int MostWords = 5;

    public static void MapRows(this IEndpointRouteBuilder submissions)
    {
        submissions.MapPost("/rows", AddAsync);
        submissions.MapGet("/words/{role}", ProposeAsync);
        var row = submissions.MapGroup("/rows/{rowId:guid}");
        row.MapGet("", OpenAsync);
        row.MapTyping();
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
            return (await Access.ForAsync(visit, id, SubmissionAct.Edit)).Refusal ?? visit.To(PathOf(id, rowId));
        }

        var (desk, refusal) = await SubmissionEndpoints.OpenForAsync(visit, id, SubmissionAct.Edit);
        return desk is null ? refusal!
            : desk.Row(rowId) is { } row ? visit.Show<RowForm>(new { Desk = desk, Row = row })
            : visit.NotFound();
    }

    private static async Task<IResult> AddAsync(Visit visit, Guid id)
    {
        if ((await Access.ForAsync(visit, id, SubmissionAct.Edit)).Refusal is { } refusal)
        {
            return refusal;
        }

        var form = await visit.Http.Request.ReadFormAsync();
        Guid? key = Guid.TryParse(form["row"], out var given) ? given : null;
        var saved = await new RowEditing(visit.Work).AddRowAsync(id, new Dictionary<ColumnRole, string>(), rowId: key);
        return saved.Problem is { } problem ? visit.Refuse(problem) : visit.To(PathOf(id, saved.RowId));
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
        if ((await Access.ForAsync(visit, id, SubmissionAct.Edit)).Refusal is { } refusal)
        {
            return refusal;
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

    private static async Task<IResult> ProposeAsync(Visit visit, Guid id, string role)
    {
        var (access, refusal) = await Access.ForAsync(visit, id, SubmissionAct.Edit);
        if (access is null || RowFields.Find(role) is not { } column)
        {
            return refusal ?? visit.NotFound();
        }

        var typed = visit.Http.Request.Query[role].ToString();
        var words = await EarlierWords.ReadAsync(visit.Register, visit.RegionId, access.Header.OrganizationId, column, typed, MostWords, visit.Http.RequestAborted);
        return visit.Show<ProposedWords>(new { Words = words });
    }

    /// <summary>The page with the row’s form open.</summary>
    public static string PathOf(Guid id, Guid rowId) => $"/submissions/{id}?open={rowId}#row-{rowId}";
}

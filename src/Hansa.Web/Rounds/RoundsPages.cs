using Hansa.App.Rounds;
using Hansa.Core.Forms;
using Hansa.Core.Permissions;
using Hansa.Web.Fields;
using Hansa.Web.Visits;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Hansa.Web.Rounds;

/// <summary>The list of rounds, the board of one, its days and its end.</summary>
internal static class RoundsPages
{
    public static void MapRounds(this IEndpointRouteBuilder pages)
    {
        pages.MapGet("/rounds", ListAsync);
        pages.MapRoundOpening();
        pages.MapGet("/rounds/{id:guid}", BoardAsync);
        pages.MapGet("/rounds/{id:guid}/change", ChangeAsync);
        pages.MapPost("/rounds/{id:guid}/change", SaveAsync);
        pages.MapGet("/rounds/{id:guid}/close", AskToCloseAsync);
        pages.MapPost("/rounds/{id:guid}/close", CloseAsync);
        pages.MapPost("/rounds/{id:guid}/reopen", ReopenAsync);
        pages.MapRoundBodies();
    }

    private static async Task<IResult> ListAsync(Visit visit, CancellationToken cancel) => RoundAccess.MayLook(visit)
        ? visit.Show<RoundsPage>(new { Lines = await RoundList.ReadAsync(visit.Register, visit.RegionId, cancel) })
        : visit.Forbidden();

    private static async Task<IResult> BoardAsync(Visit visit, Guid id, string? show, string? q, CancellationToken cancel)
    {
        var (board, refusal) = await RoundAccess.OpenAsync(visit, id, Actions.RoundView, cancel);
        return board is null ? refusal : visit.Show<RoundPage>(new { Board = board, Filter = BoardFilter.Of(show, q) });
    }

    private static async Task<IResult> ChangeAsync(Visit visit, Guid id, CancellationToken cancel)
    {
        var (board, refusal) = await RoundAccess.OpenAsync(visit, id, Actions.RoundChange, cancel);
        return board is null ? refusal : visit.Show<RoundChangePage>(new { board.Round, board.Round.Version, Typed = RoundFields.Of(board.Round) });
    }

    private static async Task<IResult> SaveAsync(Visit visit, Guid id, IFormCollection form, CancellationToken cancel)
    {
        var (board, refusal) = await RoundAccess.OpenAsync(visit, id, Actions.RoundChange, cancel);
        if (board is null)
        {
            return refusal;
        }

        var typed = Typed.Of(form);
        var version = typed.Number("version");
        Typed? theirs = null;
        if (RoundFields.Read(typed) is { } change)
        {
            if (await new RoundBook(visit.Work, FormCatalog.BuiltIn).ChangeAsync(id, version, change, cancel) is not { } problem)
            {
                return visit.To($"/rounds/{id}", "web.saved");
            }

            typed.Note(RoundFields.FieldOf(problem), problem);
            theirs = problem.Code == "register.conflict" ? RoundFields.Of(board.Round) : null;
        }

        return visit.Show<RoundChangePage>(
            new { board.Round, Version = theirs is null ? version ?? 0 : board.Round.Version, Typed = typed, Theirs = theirs },
            theirs is null ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status409Conflict);
    }

    private static async Task<IResult> AskToCloseAsync(Visit visit, Guid id, CancellationToken cancel)
    {
        var (board, refusal) = await RoundAccess.OpenAsync(visit, id, Actions.RoundClose, cancel);
        return board is null ? refusal : visit.Show<RoundClosePage>(new { Board = board });
    }

    private static async Task<IResult> CloseAsync(Visit visit, Guid id, [FromForm] int? version, [FromForm] string? unfinished, CancellationToken cancel)
    {
        var (board, refusal) = await RoundAccess.OpenAsync(visit, id, Actions.RoundClose, cancel);
        if (board is null)
        {
            return refusal;
        }

        var closing = await new RoundBook(visit.Work, FormCatalog.BuiltIn).CloseAsync(id, version, unfinished is not null, cancel);
        return closing.Problem is not { } problem ? visit.To($"/rounds/{id}", "round.is-closed")
            : problem.Code == "round.unfinished" ? visit.Show<RoundClosePage>(new { Board = board }, StatusCodes.Status422UnprocessableEntity)
            : visit.Refuse(problem);
    }

    private static async Task<IResult> ReopenAsync(Visit visit, Guid id, [FromForm] int? version, CancellationToken cancel)
    {
        var (board, refusal) = await RoundAccess.OpenAsync(visit, id, Actions.RoundView, cancel);
        return board is null ? refusal
            : !visit.Person.May(Actions.RoundReopen, RoundState.Closed) ? visit.Forbidden()
            : await new RoundBook(visit.Work, FormCatalog.BuiltIn).ReopenAsync(id, version, cancel) is { } problem ? visit.Refuse(problem)
            : visit.To($"/rounds/{id}", "round.is-reopened");
    }
}

using Hansa.App.Letters;
using Hansa.App.Rounds;
using Hansa.Core.Forms;
using Hansa.Core.Permissions;
using Hansa.Core.Problems;
using Hansa.Core.Rounds;
using Hansa.Web.Fields;
using Hansa.Web.Rounds;
using Hansa.Web.Visits;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;

namespace Hansa.Web.Letters;

/// <summary>Letters of a round: who got what, written anew with a look at them before, copied where there is no mail.</summary>
internal static class LettersPages
{
    /// <summary>What a coordinator writes; the others come by what happens.</summary>
    public static IReadOnlyList<LetterKind> Written { get; } = [LetterKind.KickOff, LetterKind.Reminder, LetterKind.Link];

    public static void MapLetters(this IEndpointRouteBuilder pages)
    {
        pages.MapGet("/rounds/{id:guid}/letters", ListAsync);
        pages.MapGet("/rounds/{id:guid}/letters/new", PreviewAsync);
        pages.MapPost("/rounds/{id:guid}/letters/new", WriteAsync);
        pages.MapGet("/rounds/{id:guid}/letters/{letter:guid}", ShowAsync);
        pages.MapPost("/rounds/{id:guid}/letters/{letter:guid}/copied", static (Visit visit, Guid id, Guid letter, CancellationToken cancel) =>
            ChangeAsync(visit, id, letter, "letter.is-copied", static (book, letter, cancel) => book.MarkCopiedAsync(letter, cancel), cancel));
        pages.MapPost("/rounds/{id:guid}/letters/{letter:guid}/again", static (Visit visit, Guid id, Guid letter, CancellationToken cancel) =>
            ChangeAsync(visit, id, letter, "letter.is-waiting", static (book, letter, cancel) => book.SendAgainAsync(letter, cancel), cancel));
    }

    private static async Task<IResult> ListAsync(Visit visit, IConfiguration settings, Guid id, CancellationToken cancel)
    {
        var (board, refusal) = await RoundAccess.OpenAsync(visit, id, Actions.LetterRead, cancel);
        return board is null ? refusal
            : visit.Show<LettersPage>(new { board.Round, Letters = await Book(visit).ListAsync(id, cancel), Mail = MailSettings.Of(name => settings[name]).Settings is not null });
    }

    /// <param name="kind">As its enum is called, in any case of letters.</param>
    /// <param name="bodies">Only these; all that the letter fits when none is named.</param>
    private static async Task<IResult> PreviewAsync(
        Visit visit, IConfiguration settings, Guid id, string? kind, [FromQuery(Name = "body")] Guid[]? bodies, CancellationToken cancel)
    {
        var (board, refusal) = await RoundAccess.OpenAsync(visit, id, Actions.LetterSend, cancel);
        return board is null ? refusal
            : KindOf(kind) is not { } asked ? visit.NotFound()
            : visit.Show<LetterPreviewPage>(new
            {
                board.Round, Kind = asked, Letters = await Book(visit).PreviewAsync(id, asked, bodies is { Length: > 0 } ? bodies : null, cancel),
                Mail = MailSettings.Of(name => settings[name]).Settings is not null,
            });
    }

    private static async Task<IResult> WriteAsync(
        Visit visit, IConfiguration settings, Guid id, IFormCollection form, CancellationToken cancel)
    {
        var typed = Typed.Of(form);
        List<Guid> bodies = [.. typed.All("body").Select(static body => Guid.TryParse(body, out var key) ? key : Guid.Empty)];
        var (board, refusal) = await RoundAccess.OpenAsync(visit, id, Actions.LetterSend, cancel);
        if (board is null)
        {
            return refusal;
        }

        if (KindOf(typed["kind"]) is not { } asked)
        {
            return visit.NotFound();
        }

        var made = bodies.Count > 0
            ? await Book(visit).MakeAsync(id, asked, bodies, cancel)
            : new LettersMade(0, 0, 0, new Problem("letter.none-chosen", Severity.Error));
        if (made.Problem is { } problem)
        {
            return visit.Show<LetterPreviewPage>(
                new
                {
                    board.Round, Kind = asked, Letters = await Book(visit).PreviewAsync(id, asked, null, cancel), Chosen = (IReadOnlyCollection<Guid>)bodies,
                    Mail = MailSettings.Of(name => settings[name]).Settings is not null, Problems = (IReadOnlyList<Problem>)[problem],
                },
                StatusCodes.Status422UnprocessableEntity);
        }

        // Who makes a link for one body wants to see it.
        var letters = bodies is [var only] ? (await Book(visit).ListAsync(id, cancel)).Where(letter => letter.OrganizationId == only).ToList() : [];
        return visit.To(
            asked == LetterKind.Link && letters is [var newest, ..] ? $"/rounds/{id}/letters/{newest.LetterId}" : $"/rounds/{id}/letters",
            made.Made > 0 ? "letters.are-made" : "letters.were-made");
    }

    private static async Task<IResult> ShowAsync(Visit visit, Guid id, Guid letter, CancellationToken cancel)
    {
        var (board, refusal) = await RoundAccess.OpenAsync(visit, id, Actions.LetterRead, cancel);
        return board is null ? refusal
            : await Book(visit).FindAsync(letter, cancel) is { } found && found.RoundId == id ? visit.Show<LetterPage>(new { board.Round, Letter = found })
            : visit.NotFound();
    }

    private static async Task<IResult> ChangeAsync(
        Visit visit, Guid id, Guid letter, string notice, Func<LetterBook, Guid, CancellationToken, Task<Problem?>> change, CancellationToken cancel)
    {
        var (board, refusal) = await RoundAccess.OpenAsync(visit, id, Actions.LetterSend, cancel);
        return board is null ? refusal
            : await Book(visit).FindAsync(letter, cancel) is not { } found || found.RoundId != id ? visit.NotFound()
            : await change(Book(visit), letter, cancel) is { } problem ? visit.Refuse(problem)
            : visit.To($"/rounds/{id}/letters", notice);
    }

    private static LetterBook Book(Visit visit) => new(visit.Work, FormCatalog.BuiltIn, SiteAddress.Of(visit.Http));

    private static LetterKind? KindOf(string? kind) =>
        Enum.TryParse<LetterKind>(kind, ignoreCase: true, out var asked) && Written.Contains(asked) ? asked : null;
}

using Hansa.App.Registers;
using Hansa.App.Rounds;
using Hansa.Core.Forms;
using Hansa.Core.Rounds;
using Hansa.Core.Text;
using Microsoft.EntityFrameworkCore;

namespace Hansa.App.Letters;

/// <summary>A letter that could be made.</summary>
/// <param name="Address">"" where the body has none.</param>
public sealed record WrittenLetter(Guid OrganizationId, string Body, LetterKind Kind, string Address, LetterText Letter);

/// <summary>Writes the letters of one round to its bodies, one to each address.</summary>
/// <param name="site">Where the register stands in the browser; "" when nobody said.</param>
internal sealed class LetterWriter(
    RoundBoard board, FormCatalog catalog, string site, DateOnly today, TimeProvider time, ILookup<Guid, OrganizationAddress> addresses)
{
    public static async Task<LetterWriter?> OpenAsync(
        Register register, RegisterDb db, string regionId, Guid roundId, FormCatalog catalog, string site, DateOnly today, CancellationToken cancel)
    {
        if (await RoundBoard.ReadAsync(register, regionId, roundId, today, cancel) is not { } board)
        {
            return null;
        }

        var addresses = await db.OrganizationAddresses.AsNoTracking().Where(address => address.RegionId == regionId).OrderBy(address => address.Email).ToListAsync(cancel);
        return new LetterWriter(board, catalog, site.TrimEnd('/'), today, register.Time, addresses.ToLookup(address => address.OrganizationId));
    }

    public RoundBoard Board => board;

    /// <summary>Which of a body’s words a letter is about; none when the letter does not fit it.</summary>
    public static IReadOnlyList<BoardCell> About(LetterKind kind, BoardBody body) => kind switch
    {
        LetterKind.KickOff or LetterKind.Link => body.Cells,
        LetterKind.Reminder or LetterKind.Overdue => [.. body.Cells.Where(cell => cell.State is BoardState.Missing or BoardState.Draft)],
        LetterKind.Returned or LetterKind.Forgotten => [.. body.Cells.Where(cell => cell.State == BoardState.Returned)],
        LetterKind.Accepted => [.. body.Cells.Where(cell => cell.State == BoardState.Accepted)],
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "A letter that nobody writes."),
    };

    /// <param name="link">The link the letter brings; others’ letters can only speak of one sent before.</param>
    public IEnumerable<WrittenLetter> Write(LetterKind kind, BoardBody body, IReadOnlyList<BoardCell> about, MadeLink? link = null)
    {
        var facts = new LetterFacts
        {
            Body = body.Name, Period = board.Round.Period, Forms = [.. board.Forms.Where(form => about.Any(cell => cell.Form == form.Form)).Select(form => FormNames.Of(form, board.Round.Period, catalog))],
            Deadline = new RoundDeadline(board.Round.Due, board.Round.GraceDays, about.Max(cell => cell.ExceptionUntil)), Today = today, Opening = board.Round.Letter,
            Reason = string.Join("; ", about.Select(cell => cell.Reason).Where(reason => reason.Length > 0).Distinct()),
            ReturnedOn = about.Max(cell => cell.DecidedAt) is { } at ? time.DayOf(at) : null,
            Address = link is not null ? site + SubmissionLinks.Path + link.Token : site.Length > 0 ? site + "/" : "",
            ByLink = link is null && body.Accounts == 0 && body.LinkUntil is not null, LinkUntil = link?.LastDay,
        };
        return addresses[body.OrganizationId].Select(address => (address.Email, address.Person)).DefaultIfEmpty(("", "")).Select(to =>
            new WrittenLetter(body.OrganizationId, body.Name, kind, to.Item1, LetterTexts.Write(kind, facts with { Person = to.Item2 }, Language.Russian)));
    }
}

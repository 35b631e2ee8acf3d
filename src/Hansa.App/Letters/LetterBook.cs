using System.Text.RegularExpressions;
using Hansa.App.Agreements;
using Hansa.App.Audits;
using Hansa.App.Directories;
using Hansa.App.Registers;
using Hansa.App.Rounds;
using Hansa.Core.Forms;
using Hansa.Core.Problems;
using Hansa.Core.Rounds;
using Microsoft.EntityFrameworkCore;

namespace Hansa.App.Letters;

/// <param name="Made">New letters.</param>
/// <param name="Known">Those that the same bodies were made today already.</param>
/// <param name="WithoutAddress">How many of the new ones are to be copied, for want of an address.</param>
public sealed record LettersMade(int Made, int Known, int WithoutAddress, Problem? Problem);

/// <summary>A letter as the log shows it.</summary>
public sealed record LetterLine(
    Guid LetterId, Guid RoundId, Guid OrganizationId, string Body, LetterKind Kind, string Address, string Subject, string Text, DateTimeOffset MadeAt, string MadeBy,
    LetterState State, DateTimeOffset? SentAt, int Tries, string Error);

/// <summary>Letters of a round: written on a coordinator’s word, shown before, copied where there is no mail, and who got what.</summary>
/// <param name="site">Where the register stands in the browser; "" when nobody said.</param>
public sealed partial class LetterBook(RegisterWork work, FormCatalog catalog, string site = "")
{
    /// <summary>What <see cref="MakeAsync"/> would write. A link in it is not made yet and shown as «…».</summary>
    public async Task<IReadOnlyList<WrittenLetter>> PreviewAsync(Guid roundId, LetterKind kind, IReadOnlyCollection<Guid>? organizations = null, CancellationToken cancel = default)
    {
        await using var db = work.Register.Db();
        return await OpenAsync(db, roundId, cancel) is not { } writer ? []
            : [.. Fitting(writer, kind, organizations).SelectMany(one => writer.Write(one.Kind, one.Body, one.About, NeedsLink(one.Kind, one.Body) ? new MadeLink(default, "…", writer.Board.Deadline.OpenUntil) : null))];
    }

    /// <summary>
    /// Writes letters to bodies of the round. A reminder speaks of what fits each: days left, days overdue, or what was returned.
    /// Kick-off letters and links bring a link to bodies without accounts. Asked twice on one day, only the links are written twice.
    /// </summary>
    /// <param name="kind">Kick-off, reminder or link; the others are written by what happens.</param>
    /// <param name="organizations">Null for all that the letter fits.</param>
    public async Task<LettersMade> MakeAsync(Guid roundId, LetterKind kind, IReadOnlyCollection<Guid>? organizations = null, CancellationToken cancel = default)
    {
        var (made, written) = (0, new List<WrittenLetter>());
        var problem = await work.DoAsync(
            async (db, deeds) =>
            {
                if (await OpenAsync(db, roundId, cancel) is not { } writer)
                {
                    return new Problem("round.unknown", Severity.Error);
                }

                if (writer.Board.Round.State == RoundState.Closed)
                {
                    return new Problem("round.closed", Severity.Error);
                }

                foreach (var (fitting, body, about) in Fitting(writer, kind, organizations))
                {
                    if (kind != LetterKind.Link && await WrittenTodayAsync(db, roundId, fitting, body, cancel))
                    {
                        written.AddRange(writer.Write(fitting, body, about));
                        continue;
                    }

                    MadeLink? link = null;
                    if (NeedsLink(fitting, body))
                    {
                        (link, var refused) = await new SubmissionLinks(work).MakeAsync(db, deeds, roundId, body.OrganizationId, null, cancel);
                        if (refused is not null)
                        {
                            return refused;
                        }

                        await db.SaveChangesAsync(cancel);
                    }

                    List<WrittenLetter> letters = [.. writer.Write(fitting, body, about, link)];
                    made += await LetterTable.AddAsync(db, work, roundId, fitting == LetterKind.Link ? null : work.Today, letters, cancel);
                    written.AddRange(letters);
                }

                if (written.Count == 0)
                {
                    return new Problem("letter.none-to-write", Severity.Error);
                }

                deeds.Add(new Deed("write", "letter", null, null, AgreementJson.Write(new { roundId, kind, made })));
                return null;
            },
            cancel);
        return problem is null
            ? new LettersMade(made, written.Count - made, made == 0 ? 0 : written.Count(letter => letter.Address.Length == 0), null)
            : new LettersMade(0, 0, 0, problem);
    }

    /// <summary>Notes that a person has copied a letter and sent it by other means.</summary>
    public Task<Problem?> MarkCopiedAsync(Guid letterId, CancellationToken cancel = default) => ChangeAsync(
        letterId,
        letter => (letter.State, letter.SentAt, letter.Text) = (LetterState.Copied, work.Now, Masked(letter.Text)),
        cancel);

    /// <summary>Sends a letter that has failed again.</summary>
    public Task<Problem?> SendAgainAsync(Guid letterId, CancellationToken cancel = default) => ChangeAsync(
        letterId,
        letter => (letter.State, letter.Tries, letter.NextTry, letter.Error) = (letter.Address.Length == 0 ? LetterState.NoAddress : LetterState.Waiting, 0, null, ""),
        cancel);

    /// <summary>Who got what, the newest first.</summary>
    public Task<IReadOnlyList<LetterLine>> ListAsync(Guid roundId, CancellationToken cancel = default) => ListAsync(letter => letter.RoundId == roundId, cancel);

    /// <returns>Null where the region has no such letter.</returns>
    public async Task<LetterLine?> FindAsync(Guid letterId, CancellationToken cancel = default) => await ListAsync(letter => letter.LetterId == letterId, cancel) is [var found, ..] ? found : null;

    private async Task<IReadOnlyList<LetterLine>> ListAsync(System.Linq.Expressions.Expression<Func<Letter, bool>> asked, CancellationToken cancel)
    {
        await using var db = work.Register.Db();
        var names = (await OrganizationList.ReadAsync(work.Register, work.RegionId, work.Today, cancel)).ToDictionary(line => line.OrganizationId, line => line.Name);
        return [.. (await db.Letters.AsNoTracking().Where(letter => letter.RegionId == work.RegionId).Where(asked)
            .OrderByDescending(letter => letter.MadeAt).ThenByDescending(letter => letter.LetterId).ToListAsync(cancel))
            .Select(letter => new LetterLine(
                letter.LetterId, letter.RoundId, letter.OrganizationId, names.GetValueOrDefault(letter.OrganizationId, ""), letter.Kind, letter.Address, letter.Subject, letter.Text,
                letter.MadeAt, letter.MadeBy, letter.State, letter.SentAt, letter.Tries, letter.Error))];
    }

    /// <summary>A letter that has gone out keeps its words but not the link in them: who reads the log must not get in by it.</summary>
    internal static string Masked(string text) => LinkInText().Replace(text, SubmissionLinks.Path + "…");

    [GeneratedRegex(SubmissionLinks.Path + "[A-Za-z0-9_-]{43}")]
    private static partial Regex LinkInText();

    private Task<LetterWriter?> OpenAsync(RegisterDb db, Guid roundId, CancellationToken cancel) =>
        LetterWriter.OpenAsync(work.Register, db, work.RegionId, roundId, catalog, site, work.Today, cancel);

    private static IEnumerable<(LetterKind Kind, BoardBody Body, IReadOnlyList<BoardCell> About)> Fitting(LetterWriter writer, LetterKind kind, IReadOnlyCollection<Guid>? organizations)
    {
        foreach (var body in writer.Board.Bodies.Where(body => organizations is null || organizations.Contains(body.OrganizationId)))
        {
            LetterKind[] kinds = kind == LetterKind.Reminder ? [LetterKind.Forgotten, LetterKind.Reminder] : [kind];
            foreach (var one in kinds)
            {
                if (LetterWriter.About(one, body) is { Count: > 0 } about)
                {
                    var late = one == LetterKind.Reminder && about.Any(cell => cell.DaysOverdue > 0);
                    yield return (late ? LetterKind.Overdue : one, body, about);
                }
            }
        }
    }

    private static bool NeedsLink(LetterKind kind, BoardBody body) => kind == LetterKind.Link || kind == LetterKind.KickOff && body.Accounts == 0;

    private async Task<bool> WrittenTodayAsync(RegisterDb db, Guid roundId, LetterKind kind, BoardBody body, CancellationToken cancel) => await db.Letters.AnyAsync(
        letter => letter.RegionId == work.RegionId && letter.RoundId == roundId && letter.OrganizationId == body.OrganizationId && letter.Kind == kind && letter.ForDay == work.Today, cancel);

    private Task<Problem?> ChangeAsync(Guid letterId, Action<Letter> change, CancellationToken cancel) => work.DoAsync(
        async (db, deeds) =>
        {
            // The one who sends holds it; then nobody waits for a mail server.
            var letter = await db.Letters.FromSql($"select * from letter where region_id = {work.RegionId} and letter_id = {letterId} for update skip locked").FirstOrDefaultAsync(cancel);
            if (letter is null)
            {
                var known = await db.Letters.AnyAsync(one => one.RegionId == work.RegionId && one.LetterId == letterId, cancel);
                return new Problem(known ? "letter.on-its-way" : "letter.unknown", Severity.Error);
            }

            if (letter.State == LetterState.Sent)
            {
                return new Problem("letter.sent-already", Severity.Error);
            }

            var before = KebabEnum.NameOf(letter.State);
            change(letter);
            deeds.Add(new Deed("change", "letter", letterId, AgreementJson.Write(new { state = before }), AgreementJson.Write(new { state = KebabEnum.NameOf(letter.State) })));
            return null;
        },
        cancel);
}

using Hansa.App.Registers;
using Hansa.App.Rounds;
using Hansa.Core.Forms;
using Hansa.Core.Problems;
using Hansa.Core.Rounds;
using Microsoft.EntityFrameworkCore;

namespace Hansa.App.Letters;

/// <summary>
/// The morning’s job: reminds bodies before the due day, after it, and of what was returned and forgotten. It may be run any
/// number of times, by any number of nodes: nobody gets a second letter of a kind on a day, and a day that was missed is made up for.
/// </summary>
public sealed class Reminders(Register register, FormCatalog catalog, string site = "")
{
    /// <summary>Whom letters made by jobs name as their maker.</summary>
    public const string Actor = "hansa";

    /// <returns>How many letters were made.</returns>
    public async Task<int> RunAsync(DateOnly today, CancellationToken cancel = default)
    {
        var made = 0;
        await using var db = register.Db();
        var rounds = await db.Rounds.AsNoTracking().Where(round => round.State == RoundState.Open)
            .OrderBy(round => round.RoundId).Select(round => new { round.RegionId, round.RoundId }).ToListAsync(cancel);
        foreach (var round in rounds)
        {
            made += await RunAsync(round.RegionId, round.RoundId, today, cancel);
        }

        return made;
    }

    private async Task<int> RunAsync(string regionId, Guid roundId, DateOnly today, CancellationToken cancel)
    {
        var made = 0;
        var work = new RegisterWork(register, regionId, Actor);
        await work.DoAsync(
            async (db, _) =>
            {
                if (await LetterWriter.OpenAsync(register, db, regionId, roundId, catalog, site, today, cancel) is not { } writer)
                {
                    return new Problem("round.unknown", Severity.Error);
                }

                var last = await LastAsync(db, regionId, roundId, cancel);
                foreach (var body in writer.Board.Bodies)
                {
                    DateOnly? Last(LetterKind kind) => last.TryGetValue((body.OrganizationId, kind), out var day) ? day : null;
                    foreach (var (kind, about) in Due(writer.Board.Round, body, today, Last))
                    {
                        made += await LetterTable.AddAsync(db, work, roundId, today, [.. writer.Write(kind, body, about)], cancel);
                    }
                }

                return null;
            },
            cancel);
        return made;
    }

    private IEnumerable<(LetterKind Kind, IReadOnlyList<BoardCell> About)> Due(Rounds.Round round, BoardBody body, DateOnly today, Func<LetterKind, DateOnly?> last)
    {
        // Who was only just asked need not be reminded of it at once.
        var reminded = new[] { last(LetterKind.Reminder), last(LetterKind.KickOff) }.Max();
        // A body with an exception for one of its forms has two days that count.
        var unsent = LetterWriter.About(LetterKind.Reminder, body).Select(cell => (
            Cell: cell,
            Kind: ReminderPlan.Unsent(
                new RoundDeadline(round.Due, round.GraceDays, cell.ExceptionUntil), round.RemindDays, today, reminded, last(LetterKind.Overdue))));
        foreach (var group in unsent.Where(one => one.Kind is not null).GroupBy(one => one.Kind!.Value, one => one.Cell))
        {
            yield return (group.Key, [.. group]);
        }

        var forgotten = LetterWriter.About(LetterKind.Forgotten, body).Where(cell =>
            cell.DecidedAt is { } at && ReminderPlan.IsForgotten(register.Time.DayOf(at), today, last(LetterKind.Forgotten))).ToList();
        if (forgotten.Count > 0)
        {
            yield return (LetterKind.Forgotten, forgotten);
        }
    }

    private static async Task<Dictionary<(Guid, LetterKind), DateOnly>> LastAsync(RegisterDb db, string regionId, Guid roundId, CancellationToken cancel) =>
        (await db.Letters.AsNoTracking().Where(letter => letter.RegionId == regionId && letter.RoundId == roundId && letter.ForDay != null)
            .GroupBy(letter => new { letter.OrganizationId, letter.Kind })
            .Select(group => new { group.Key.OrganizationId, group.Key.Kind, Day = group.Max(letter => letter.ForDay!.Value) }).ToListAsync(cancel))
        .ToDictionary(one => (one.OrganizationId, one.Kind), one => one.Day);
}

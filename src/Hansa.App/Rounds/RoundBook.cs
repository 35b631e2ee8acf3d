using Hansa.App.Agreements;
using Hansa.App.Audits;
using Hansa.App.Registers;
using Hansa.App.Submissions;
using Hansa.Core.Forms;
using Hansa.Core.Periods;
using Hansa.Core.Problems;
using Hansa.Core.Rounds;
using Hansa.Core.Submissions;
using Hansa.Core.Text;
using Microsoft.EntityFrameworkCore;

namespace Hansa.App.Rounds;

/// <param name="Id">Null when it was not opened.</param>
/// <param name="Problems">Errors that hindered it, or warnings that go along.</param>
public sealed record RoundOpening(Guid? Id, IReadOnlyList<Problem> Problems);

/// <summary>What may be changed of a round while it is on.</summary>
public sealed record RoundChange(string Name, DateOnly Due, int GraceDays, IReadOnlyList<int> RemindDays, string Letter);

/// <param name="Unfinished">The submissions that are not accepted.</param>
public sealed record RoundClosing(Problem? Problem, IReadOnlyList<Guid> Unfinished);

/// <summary>Opens, changes, closes and reopens rounds. Each change stands in the audit.</summary>
public sealed class RoundBook(RegisterWork work, FormCatalog catalog)
{
    /// <summary>What opening it would be refused for, or should be thought of before.</summary>
    public async Task<IReadOnlyList<Problem>> CheckAsync(RoundAsking asked, CancellationToken cancel = default)
    {
        await using var db = work.Register.Db();
        return RoundRules.Check(asked, await OtherRounds.ReadAsync(db, work.RegionId, asked.Period, cancel), work.Today, catalog);
    }

    /// <summary>Opens the round with an empty draft for each body and form.</summary>
    public async Task<RoundOpening> OpenAsync(RoundAsking asked, CancellationToken cancel = default)
    {
        Guid? id = null;
        IReadOnlyList<Problem> found = [];
        var problem = await work.DoAsync(
            async (db, deeds) =>
            {
                found = RoundRules.Check(asked, await OtherRounds.ReadAsync(db, work.RegionId, asked.Period, cancel), work.Today, catalog);
                if (found.FirstOrDefault(one => one.Severity == Severity.Error) is { } error)
                {
                    return error;
                }

                var round = new Round
                {
                    RegionId = work.RegionId, RoundId = work.Register.Ids.Next(),
                    Name = asked.Name.Trim() is { Length: > 0 } name ? name : PeriodWords.Nominative(asked.Period, Language.Russian),
                    PeriodKind = asked.Period.Kind, PeriodStart = asked.Period.Start, PeriodEnd = asked.Period.End,
                    Due = asked.Due, GraceDays = asked.GraceDays, RemindDays = Sorted(asked.RemindDays), Letter = asked.Letter.Trim(), OpenedAt = work.Now, OpenedBy = work.Actor,
                };
                db.Rounds.Add(round);
                await db.SaveChangesAsync(cancel);
                var position = 0;
                db.RoundForms.AddRange(asked.Forms.Select(form => new RoundForm
                {
                    RegionId = work.RegionId, RoundId = round.RoundId, Form = form.Form, Country = form.Country, Position = ++position,
                }));
                await db.SaveChangesAsync(cancel);
                db.Submissions.AddRange(asked.Bodies.Select(body => RoundPlaces.Draft(work, round.RoundId, body)));
                deeds.Add(new Deed("open", "round", round.RoundId, null, AgreementJson.Write(asked)));
                id = round.RoundId;
                return null;
            },
            cancel);
        return problem is null ? new RoundOpening(id, found)
            : new RoundOpening(null, found.Contains(problem) ? found : [problem, .. found]);
    }

    /// <param name="version">The one the person saw; null to change whatever is there.</param>
    /// <returns>Why nothing was changed, or null; warnings are not asked for here.</returns>
    public Task<Problem?> ChangeAsync(Guid id, int? version, RoundChange change, CancellationToken cancel = default) => ChangeAsync(
        id,
        version,
        "change",
        round =>
        {
            if (RoundRules.CheckDays(round.Period, change.Due, change.GraceDays, change.RemindDays, work.Today).FirstOrDefault(one => one.Severity == Severity.Error) is { } error)
            {
                return error;
            }

            var letter = change.Letter.Trim();
            (round.Name, round.GraceDays, round.RemindDays) = (change.Name.Trim() is { Length: > 0 } name ? name : round.Name, change.GraceDays, Sorted(change.RemindDays));
            // Who changes the letter says what it is to say; who moves the day only wants it to name the new one.
            round.Letter = letter == round.Letter ? LetterOpening.Moved(letter, round.Due, change.Due) : letter;
            round.Due = change.Due;
            return null;
        },
        cancel);

    /// <summary>Closes the round: nothing gets in any more.</summary>
    /// <param name="unfinishedToo">Also when not everything is accepted; without it that is a <c>round.unfinished</c>.</param>
    public async Task<RoundClosing> CloseAsync(Guid id, int? version, bool unfinishedToo, CancellationToken cancel = default)
    {
        await using var db = work.Register.Db();
        var unfinished = await db.Submissions.Where(one => one.RegionId == work.RegionId && one.RoundId == id && one.State != SubmissionState.Accepted)
            .OrderBy(one => one.SubmissionId).Select(one => one.SubmissionId).ToListAsync(cancel);
        if (unfinished.Count > 0 && !unfinishedToo)
        {
            return new RoundClosing(new Problem("round.unfinished", Severity.Warning) { Arguments = [unfinished.Count] }, unfinished);
        }

        var problem = await ChangeAsync(
            id,
            version,
            "close",
            round =>
            {
                (round.State, round.ClosedAt, round.ClosedBy) = (RoundState.Closed, work.Now, work.Actor);
                return null;
            },
            cancel);
        return new RoundClosing(problem, unfinished);
    }

    public Task<Problem?> ReopenAsync(Guid id, int? version, CancellationToken cancel = default) => ChangeAsync(
        id,
        version,
        "reopen",
        round =>
        {
            if (round.State == RoundState.Open)
            {
                return new Problem("round.open-already", Severity.Error);
            }

            (round.State, round.ClosedAt, round.ClosedBy) = (RoundState.Open, null, null);
            return null;
        },
        cancel);

    private Task<Problem?> ChangeAsync(Guid id, int? version, string action, Func<Round, Problem?> change, CancellationToken cancel) => work.DoAsync(
        async (db, deeds) =>
        {
            if (await db.Rounds.FindAsync([work.RegionId, id], cancel) is not { } round)
            {
                return new Problem("round.unknown", Severity.Error);
            }

            if (version is { } seen && seen != round.Version)
            {
                return RegisterWork.Conflict;
            }

            if (round.State == RoundState.Closed && action != "reopen")
            {
                return new Problem("round.closed", Severity.Error);
            }

            var before = AgreementJson.Write(round);
            if (change(round) is { } problem)
            {
                return problem;
            }

            deeds.Add(new Deed(action, "round", id, before, AgreementJson.Write(round)));
            return null;
        },
        cancel);

    private static int[] Sorted(IReadOnlyList<int> days) => [.. days.Distinct().OrderDescending()];
}

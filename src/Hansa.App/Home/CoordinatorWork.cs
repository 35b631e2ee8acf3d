using Hansa.App.Agreements;
using Hansa.App.Duplicates;
using Hansa.App.Letters;
using Hansa.App.Registers;
using Hansa.App.Reports;
using Hansa.App.Rounds;
using Hansa.App.Submissions;
using Hansa.Core.Rounds;
using Microsoft.EntityFrameworkCore;

namespace Hansa.App.Home;

/// <summary>An open round and how far it is.</summary>
public sealed record OpenRound(Guid RoundId, string Name, RoundDeadline Deadline, BoardTotals Totals);

/// <summary>Letters of an open round that did not reach their bodies.</summary>
/// <param name="Failed">The mail refused them.</param>
/// <param name="NoAddress">Nobody knows where to send them: their texts are to be copied.</param>
public sealed record UnsentLetters(Guid RoundId, string Round, int Failed, int NoAddress);

/// <summary>What waits for a coordinator, most pressing first within each kind.</summary>
/// <param name="Sent">Submissions to be checked, the longest waiting first.</param>
/// <param name="Ready">Reports whose bodies are all accepted and that nobody has approved yet, the newest first.</param>
/// <param name="Bodies">Organizations that an import met and nobody has confirmed.</param>
public sealed record CoordinatorWork(
    IReadOnlyList<OpenRound> Rounds, IReadOnlyList<DueSubmission> Sent, OpenGroupCounts Duplicates, int Proposals, int Bodies,
    IReadOnlyList<UnsentLetters> Letters, IReadOnlyList<ReportAsk> Ready)
{
    private const int MostRounds = 5;

    public static async Task<CoordinatorWork> ReadAsync(RegisterWork work, CancellationToken cancel = default)
    {
        var (register, regionId) = (work.Register, work.RegionId);
        var rounds = new List<OpenRound>();
        foreach (var line in (await RoundList.ReadAsync(register, regionId, cancel)).Where(line => line.State == RoundState.Open).OrderBy(line => line.Due).Take(MostRounds))
        {
            if (await RoundBoard.ReadAsync(register, regionId, line.RoundId, work.Today, cancel) is { } board)
            {
                rounds.Add(new OpenRound(line.RoundId, line.Name, board.Deadline, board.Totals));
            }
        }

        await using var db = register.Db();
        return new CoordinatorWork(
            rounds,
            await DueList.SentAsync(register, regionId, null, cancel),
            await OpenGroups.CountAsync(register, regionId, new OpenGroupFilter(), cancel),
            (await new AgreementProposals(work).FindAsync(cancel)).Count,
            await db.Organizations.CountAsync(body => body.RegionId == regionId && body.Proposed, cancel),
            await LettersAsync(db, regionId, cancel),
            await ReportReadiness.ReadyAsync(register, regionId, cancel));
    }

    private static async Task<IReadOnlyList<UnsentLetters>> LettersAsync(RegisterDb db, string regionId, CancellationToken cancel)
    {
        var unsent = await (
            from letter in db.Letters
            join round in db.Rounds on new { letter.RegionId, letter.RoundId } equals new { round.RegionId, round.RoundId }
            where letter.RegionId == regionId && round.State == RoundState.Open && (letter.State == LetterState.Failed || letter.State == LetterState.NoAddress)
            group letter by new { round.RoundId, round.Name, round.Due } into letters
            orderby letters.Key.Due
            select new
            {
                letters.Key.RoundId,
                letters.Key.Name,
                Failed = letters.Count(letter => letter.State == LetterState.Failed),
                NoAddress = letters.Count(letter => letter.State == LetterState.NoAddress),
            }).ToListAsync(cancel);
        return unsent.ConvertAll(round => new UnsentLetters(round.RoundId, round.Name, round.Failed, round.NoAddress));
    }
}

using Hansa.Core.Duplicates;
using Hansa.Core.Duplicates.Likeness;
using Hansa.Core.Duplicates.Traits;
using Hansa.Core.Readings;
using Hansa.Core.Text;

namespace Hansa.Core.Diffs;

/// <summary>
/// Compares a report with earlier ones that cover its time or part of it: the half-year with its quarters, a country's
/// report with the executive's, a version with the one before (domain.md M-45 … M-49).
/// </summary>
public static class ReportDiff
{
    // So many words of weight in common make two rows close in subject.
    private const int RelatedWords = 4;

    /// <param name="old">Any forms and periods, in any order.</param>
    public static ReportDifference Compare(IReadOnlyList<Reading> old, Reading @new)
    {
        var oldRows = new List<ReportedRow>();
        var reports = new List<Reading>();
        foreach (var reading in old)
        {
            oldRows.AddRange(ReportedRow.Of(reading.Head.File, reading));
            reports.AddRange(Enumerable.Repeat(reading, reading.Rows.Count));
        }

        var newRows = ReportedRow.Of(@new.Head.File, @new);
        var pairing = new RowPairing(oldRows, newRows);
        var pairs = pairing.Find();
        var scope = new DiffScope(@new.Head);
        var unmatched = new Dictionary<ScopeVerdict, List<RowNote>> { [ScopeVerdict.In] = [], [ScopeVerdict.Perhaps] = [], [ScopeVerdict.Out] = [] };
        for (var i = 0; i < oldRows.Count; i++)
        {
            if (!pairing.HasTwin(i))
            {
                var (verdict, code, arguments) = scope.Judge(oldRows[i], reports[i].Head);
                var note = new RowNote(oldRows[i], "diff." + code, arguments);
                unmatched[verdict].Add(verdict == ScopeVerdict.Perhaps ? WithRelated(note, newRows) : note);
            }
        }

        var added = newRows.Where((_, i) => !pairing.IsTwin(i)).ToLookup(row => old.Any(reading => DiffScope.Overlaps(row.Row, reading.Head.Period)));
        return new ReportDifference
        {
            Matches = [.. pairs.Select(pair => Match(pair, oldRows, newRows))],
            Missing = unmatched[ScopeVerdict.In],
            PossiblyMissing = unmatched[ScopeVerdict.Perhaps],
            OutOfScope = unmatched[ScopeVerdict.Out],
            Added = [.. added[true].Select(row => Note(row, "diff.added"))],
            AddedOutsidePeriod = [.. added[false].Select(row => Note(row, "diff.added-outside-period"))],
            Strangers = [.. Strangers(scope, newRows, pairs.ToLookup(pair => pair.New, pair => reports[pair.Old].Head.Country), @new.Head.Country)],
        };
    }

    private static RowNote Note(ReportedRow row, string code) => new(row, code, [DiffScope.Title(row)]);

    private static RowMatch Match(RowPair pair, List<ReportedRow> old, IReadOnlyList<ReportedRow> @new)
    {
        var (before, after) = (old[pair.Old], @new[pair.New]);
        var changes = RowChanges.Of(before.Row, after.Row, pair.Likeness);
        return new RowMatch(before, after, pair.Score.Verdict, pair.Score.Score, changes);
    }

    private static IEnumerable<RowNote> Strangers(
        DiffScope scope, IReadOnlyList<ReportedRow> rows, ILookup<int, string?> countriesOfTwins, string? country)
    {
        for (var i = 0; i < rows.Count; i++)
        {
            if (scope.IsStranger(rows[i].Row) && !countriesOfTwins[i].Contains(country))
            {
                var names = string.Join(", ", rows[i].Row.Where.Countries.Select(area => area.Name));
                yield return new RowNote(rows[i], "diff.stranger", [DiffScope.Title(rows[i]), names]);
            }
        }
    }

    // The Governor's talk on a flax mill is not in the executive's report, the agreement on that mill is (domain.md M-49).
    private static RowNote WithRelated(RowNote note, IReadOnlyList<ReportedRow> rows)
    {
        var words = Subject(note.Row.Row);
        var (best, common) = (default(ReportedRow), RelatedWords - 1);
        foreach (var row in rows)
        {
            var shared = Overlap.OfHashes(words, Subject(row.Row)).Common;
            if (shared > common)
            {
                (best, common) = (row, shared);
            }
        }

        return best is null || note.Code != "diff.missing-of-other-bodies"
            ? note with { Related = best }
            : note with { Code = note.Code + ".related", Related = best, Arguments = [.. note.Arguments, best.Id] };
    }

    private static uint[] Subject(ReadingRow row)
    {
        var words = new WordList();
        foreach (var cell in new[] { row.Title, row.Content })
        {
            var phrase = new Phrase(cell);
            words.Add(phrase, 0, phrase.Tokens.Length, numbers: false);
        }

        return WordList.Hashes(words.Much, [], int.MaxValue).ToArray();
    }
}

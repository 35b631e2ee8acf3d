using Hansa.Core.Duplicates.Candidates;
using Hansa.Core.Duplicates.Likeness;
using Hansa.Core.Duplicates.Reasons;
using Hansa.Core.Duplicates.Traits;

namespace Hansa.Core.Duplicates;

/// <summary>Rows that tell, or may tell, of one activity, named by the numbers under which they were added, in order.</summary>
/// <param name="Score">See <see cref="DuplicateGroup"/>.</param>
public sealed record FoundRows(IReadOnlyList<int> Rows, DuplicateVerdict Verdict, double Score);

/// <summary>
/// The duplicate finder for more rows than memory holds: rows are added one by one and what is compared of them is kept in
/// about 250 bytes each. The sentences are made afterwards, of rows that are brought again.
/// </summary>
public sealed class DuplicateSearch
{
    /// <summary>Counts up when the rules give other verdicts than before; verdicts of older rules are to be found anew.</summary>
    public const int Rules = 1;

    private readonly TraitsStore _store = new();
    private readonly Dictionary<(int, int), DuplicateVerdict> _decided = [];

    public int Count => _store.Count;

    /// <summary>Adds a row under the next number, from 0. Its id plays no part.</summary>
    public void Add(ReportedRow row) => _store.Add(row);

    /// <summary>What a person has said of two rows before: it stands, whatever the rows look like.</summary>
    /// <param name="verdict">Possible: the two are never more than that.</param>
    public void Decide(int a, int b, DuplicateVerdict verdict) => _decided[(Math.Min(a, b), Math.Max(a, b))] = verdict;

    /// <returns>Groups in the order of their first rows.</returns>
    public IReadOnlyList<FoundRows> Find() =>
        [.. new Grouping(_store, _decided).Of(new CandidatePairs(_store).Score())
            .OrderBy(group => group.Rows[0]).ThenByDescending(group => group.Verdict).ThenBy(group => group.Rows[^1])
            .Select(group => new FoundRows(group.Rows, group.Verdict, group.Score))];

    /// <summary>Why rows are, or may be, one activity: what speaks for it, then what speaks against it.</summary>
    /// <param name="rows">Of a group, with their numbers.</param>
    public IReadOnlyList<DuplicateReason> Reasons(IReadOnlyList<(int Number, Readings.ReadingRow Row)> rows) =>
        ReasonWriter.Of(rows, _store);
}

using Hansa.Core.Duplicates;
using Hansa.Core.Duplicates.Candidates;
using Hansa.Core.Duplicates.Likeness;
using Hansa.Core.Duplicates.Traits;
using Hansa.Core.Readings;

namespace Hansa.Core.Diffs;

/// <summary>An old row and a new one of one activity; no likeness when they are equal to the letter.</summary>
internal readonly record struct RowPair(int Old, int New, PairScore Score, PairLikeness? Likeness);

/// <summary>
/// Finds for each old row its new version: first rows equal to the letter, then the likest pairs one to one, then what
/// one side tells several times, at last rows of one title whose dates were changed.
/// </summary>
internal sealed class RowPairing
{
    private readonly IReadOnlyList<ReportedRow> _old;
    private readonly IReadOnlyList<ReportedRow> _new;
    private readonly TraitsStore _store = new();
    private readonly List<RowPair> _pairs = [];
    private readonly bool[] _oldDone;
    private readonly bool[] _newDone;

    public RowPairing(IReadOnlyList<ReportedRow> old, IReadOnlyList<ReportedRow> @new)
    {
        (_old, _new) = (old, @new);
        (_oldDone, _newDone) = (new bool[old.Count], new bool[@new.Count]);
        foreach (var row in old.Concat(@new))
        {
            _store.Add(row);
        }
    }

    public IReadOnlyList<RowPair> Find()
    {
        PairEqual();
        var links = Links();
        PairLikest(links);
        PairRepeated(links);
        PairReDated();
        return [.. _pairs.OrderBy(pair => pair.New).ThenBy(pair => pair.Old)];
    }

    public bool HasTwin(int old) => _oldDone[old];

    public bool IsTwin(int @new) => _newDone[@new];

    private void PairEqual()
    {
        var waiting = new Dictionary<string, Queue<int>>(StringComparer.Ordinal);
        for (var i = 0; i < _new.Count; i++)
        {
            var key = Letters(_new[i].Row);
            if (!waiting.TryGetValue(key, out var rows))
            {
                waiting[key] = rows = new Queue<int>();
            }

            rows.Enqueue(i);
        }

        for (var i = 0; i < _old.Count; i++)
        {
            if (waiting.TryGetValue(Letters(_old[i].Row), out var rows) && rows.TryDequeue(out var twin))
            {
                Pair(new RowPair(i, twin, new PairScore(20, DuplicateVerdict.Same), null));
            }
        }
    }

    private static string Letters(ReadingRow row) => string.Join('\t',
        row.Title, row.Place, row.Dates, row.Content, row.Participants, row.Note, row.Headcount?.Total,
        string.Join(' ', row.When.Spans), string.Join(' ', row.Documents.Select(document => document.Number)), string.Join('\n', row.Agreements));

    private List<RowPair> Links() =>
        [.. from link in new CandidatePairs(_store).Score()
            where link.A < _old.Count && link.B >= _old.Count
            let twin = link.B - _old.Count
            orderby link.Score.Points descending, EqualCells(_old[link.A].Row, _new[twin].Row) descending, link.A, twin
            select new RowPair(link.A, twin, link.Score, default(PairLikeness))];

    private static int EqualCells(ReadingRow a, ReadingRow b) =>
        (a.Title == b.Title ? 1 : 0) + (a.Place == b.Place ? 1 : 0) + (a.Dates == b.Dates ? 1 : 0) + (a.Content == b.Content ? 1 : 0)
        + (a.Participants == b.Participants ? 1 : 0) + (a.Agreements.SequenceEqual(b.Agreements) ? 1 : 0);

    private void PairLikest(List<RowPair> links)
    {
        foreach (var link in links)
        {
            if (!_oldDone[link.Old] && !_newDone[link.New])
            {
                Pair(link with { Likeness = Compare(link.Old, link.New) });
            }
        }
    }

    // A quarter by agreement tells an event once for each agreement (domain.md M-41), a report by country only once.
    private void PairRepeated(List<RowPair> links)
    {
        foreach (var link in links)
        {
            if (link.Score.Verdict == DuplicateVerdict.Same && _oldDone[link.Old] != _newDone[link.New])
            {
                Pair(link with { Likeness = Compare(link.Old, link.New) });
            }
        }
    }

    private void PairReDated()
    {
        var waiting = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        for (var i = 0; i < _new.Count; i++)
        {
            if (!_newDone[i])
            {
                var title = Text.Folding.Fold(_new[i].Row.Title);
                waiting.TryAdd(title, []);
                waiting[title].Add(i);
            }
        }

        for (var i = 0; i < _old.Count && waiting.Count > 0; i++)
        {
            if (_oldDone[i] || !waiting.TryGetValue(Text.Folding.Fold(_old[i].Row.Title), out var rows))
            {
                continue;
            }

            foreach (var twin in rows)
            {
                if (!_newDone[twin] && IsWithin(_new[twin], _old[i].Period) && Compare(i, twin) is var pair && IsReDated(pair))
                {
                    Pair(new RowPair(i, twin, new PairScore(0, DuplicateVerdict.Possible), pair));
                    break;
                }
            }
        }
    }

    // All but the date agrees.
    private static bool IsReDated(PairLikeness pair) =>
        pair.Title.Much.Common > 0 && pair.Place != PlaceMatch.OtherTown && pair.Headcount != FactMatch.Different
        && (pair.Content == WordMatch.Alike || (pair.People == WordMatch.Alike && pair.Content != WordMatch.Different));

    private static bool IsWithin(ReportedRow row, Periods.Period? period) =>
        period is not { } wanted || row.Row.When.Spans.Any(span => span.Start <= wanted.End && span.End >= wanted.Start);

    private PairLikeness Compare(int old, int @new) => PairLikeness.Of(_store[old], _store[_old.Count + @new]);

    private void Pair(RowPair pair)
    {
        _pairs.Add(pair);
        _oldDone[pair.Old] = _newDone[pair.New] = true;
    }
}

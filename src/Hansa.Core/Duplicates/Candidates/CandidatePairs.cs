using System.Runtime.InteropServices;
using Hansa.Core.Duplicates.Likeness;
using Hansa.Core.Duplicates.Traits;

namespace Hansa.Core.Duplicates.Candidates;

/// <summary>Two activities that are, or may be, one. A &lt; B.</summary>
internal readonly record struct DuplicateLink(int A, int B, PairScore Score);

/// <summary>
/// Finds the pairs worth scoring: those that share a key and lie close in time. All activities of one key are laid out
/// by their first day and each is compared only with those that begin before it has ended, so that the cost grows with
/// the number of activities and not with its square.
/// </summary>
internal sealed class CandidatePairs(TraitsStore store)
{
    // So many neighbours of one activity under one key are compared at most: thousands of rows «Совещание» of one
    // month would tell nobody anything.
    private const int MaxNeighbours = 60;

    // Words of the content are stock phrases more often than not: what a title, a place or a count did not bring together
    // already is found among the nearest, or is not worth the thousands of others.
    private const int MaxContentNeighbours = 20;

    // Few enough to share the work evenly, many enough that a stretch is worth a task.
    private const int StretchLength = 1 << 16;

    private readonly List<DuplicateLink> _links = [];

    /// <summary>Pairs looked at so far, counted once for each key they share.</summary>
    public long Compared { get; private set; }

    /// <summary>Each pair once, in order.</summary>
    public List<DuplicateLink> Score()
    {
        var keys = new KeyMaker(store);
        foreach (var kind in Enum.GetValues<KeyKind>())
        {
            Score(keys, kind);
        }

        _links.Sort((x, y) => x.A != y.A ? x.A.CompareTo(y.A) : x.B.CompareTo(y.B));
        var kept = 0;
        for (var i = 0; i < _links.Count; i++)
        {
            if (kept == 0 || _links[i].A != _links[kept - 1].A || _links[i].B != _links[kept - 1].B)
            {
                _links[kept++] = _links[i];
            }
        }

        _links.RemoveRange(kept, _links.Count - kept);
        return _links;
    }

    private void Score(KeyMaker maker, KeyKind kind)
    {
        var places = new List<ulong>(store.Count);
        var owners = new List<int>(store.Count);
        var keys = new List<uint>();
        for (var i = 0; i < store.Count; i++)
        {
            var activity = store[i];
            maker.Make(kind, activity, keys);
            var (start, _) = Hull(activity);
            foreach (var key in keys)
            {
                places.Add((ulong)key << 32 | (uint)start);
                owners.Add(i);
            }
        }

        CollectionsMarshal.AsSpan(places).Sort(CollectionsMarshal.AsSpan(owners));
        Sweep(places, owners, kind == KeyKind.ContentWord ? MaxContentNeighbours : MaxNeighbours);
    }

    // Each activity looks ahead only, so that any stretch of them can be swept beside any other.
    private void Sweep(List<ulong> places, List<int> activities, int neighbours)
    {
        var stretches = Math.Max(1, places.Count / StretchLength);
        var found = new (List<DuplicateLink> Links, long Compared)[stretches];
        Parallel.For(0, stretches, stretch =>
        {
            var from = (int)((long)places.Count * stretch / stretches);
            var to = (int)((long)places.Count * (stretch + 1) / stretches);
            var links = new List<DuplicateLink>();
            found[stretch] = (links, Sweep(CollectionsMarshal.AsSpan(places), CollectionsMarshal.AsSpan(activities), from, to, neighbours, links));
        });
        foreach (var (links, compared) in found)
        {
            _links.AddRange(links);
            Compared += compared;
        }
    }

    private long Sweep(ReadOnlySpan<ulong> places, ReadOnlySpan<int> activities, int from, int to, int neighbours, List<DuplicateLink> links)
    {
        var compared = 0L;
        for (var i = from; i < to; i++)
        {
            var key = places[i] >> 32;
            var last = Math.Min(places.Length - 1, i + neighbours);
            if (i == last || places[i + 1] >> 32 != key)
            {
                continue;
            }

            var end = (ulong)Hull(store[activities[i]]).End + DateMatching.NearDays;
            for (var j = i + 1; j <= last && places[j] >> 32 == key && (places[j] & uint.MaxValue) <= end; j++)
            {
                if (activities[i] != activities[j])
                {
                    compared++;
                    Compare(Math.Min(activities[i], activities[j]), Math.Max(activities[i], activities[j]), links);
                }
            }
        }

        return compared;
    }

    private void Compare(int a, int b, List<DuplicateLink> links)
    {
        var x = store[a];
        var y = store[b];
        var dates = DateMatching.Of(x, y);
        var citesNothing = x.Documents.IsEmpty || y.Documents.IsEmpty;
        if (citesNothing && dates == DateMatch.Apart)
        {
            return;
        }

        var title = TitleMatch.Of(x, y);
        if (citesNothing && PairScore.IsHopeless(title, dates))
        {
            return;
        }

        var score = PairScore.Of(PairLikeness.Of(x, y, title, dates));
        if (score.Verdict != DuplicateVerdict.Different)
        {
            links.Add(new DuplicateLink(a, b, score));
        }
    }

    // A row without any date meets every other of its key.
    private static (int Start, int End) Hull(in ActivityTraits activity)
    {
        if (activity.Dates.IsEmpty)
        {
            return (0, int.MaxValue / 2);
        }

        var end = 0;
        foreach (var span in activity.Dates)
        {
            end = Math.Max(end, span.End);
        }

        return (activity.Dates[0].Start, end);
    }
}

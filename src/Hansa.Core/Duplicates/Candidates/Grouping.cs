using Hansa.Core.Duplicates.Likeness;
using Hansa.Core.Duplicates.Traits;

namespace Hansa.Core.Duplicates.Candidates;

/// <summary>Rows of one group, in order, and the score of the weakest link it hangs on.</summary>
internal sealed record RowGroup(int[] Rows, DuplicateVerdict Verdict, double Score);

/// <summary>
/// Makes groups of links. Two groups become one only when every row of the one is linked with every row of the other,
/// so that a chain of half-likenesses never ties strangers together.
/// </summary>
/// <param name="store">Where the rows lie.</param>
/// <param name="decided">What people have said of pairs; it goes before every score.</param>
internal sealed class Grouping(TraitsStore store, IReadOnlyDictionary<(int, int), DuplicateVerdict> decided)
{
    private readonly Dictionary<(int, int), PairScore> _scores = [];

    public IEnumerable<RowGroup> Of(IReadOnlyList<DuplicateLink> found)
    {
        var links = Decided(found);
        foreach (var link in links)
        {
            _scores[(link.A, link.B)] = link.Score;
        }

        var strongestFirst = links.OrderByDescending(link => link.Score.Points).ThenBy(link => link.A).ThenBy(link => link.B).ToList();
        var same = new Clusters();
        foreach (var link in strongestFirst)
        {
            if (link.Score.Verdict == DuplicateVerdict.Same)
            {
                same.JoinIf(link.A, link.B, (x, y) => ScoreOf(x, y).Verdict == DuplicateVerdict.Same);
            }
        }

        // From here on a cluster of same rows counts as one row, named by its first.
        var possible = new Clusters();
        var left = new List<(int, int)>();
        foreach (var link in strongestFirst)
        {
            var (a, b) = (same.Of(link.A)[0], same.Of(link.B)[0]);
            if (a != b && !possible.JoinIf(a, b, (x, y) => BestOf(same.Of(x), same.Of(y)).Verdict >= DuplicateVerdict.Possible))
            {
                left.Add((a, b));
            }
        }

        return Groups(same, possible, left);
    }

    private IEnumerable<RowGroup> Groups(Clusters same, Clusters possible, List<(int A, int B)> left)
    {
        foreach (var cluster in same.All)
        {
            yield return new RowGroup([.. cluster.Order()], DuplicateVerdict.Same, Weakest(cluster, (x, y) => ScoreOf(x, y)));
        }

        var pairs = possible.All.Concat(left.Distinct().Where(pair => possible.Of(pair.A)[0] != possible.Of(pair.B)[0])
            .Select(pair => new List<int> { pair.A, pair.B }));
        foreach (var cluster in pairs)
        {
            yield return new RowGroup(
                [.. cluster.SelectMany(same.Of).Order()],
                DuplicateVerdict.Possible,
                Weakest(cluster, (x, y) => BestOf(same.Of(x), same.Of(y))));
        }
    }

    private static double Weakest(List<int> cluster, Func<int, int, PairScore> scoreOf)
    {
        var weakest = 1.0;
        for (var i = 0; i < cluster.Count; i++)
        {
            for (var j = i + 1; j < cluster.Count; j++)
            {
                weakest = Math.Min(weakest, scoreOf(cluster[i], cluster[j]).Score);
            }
        }

        return weakest;
    }

    private PairScore BestOf(List<int> a, List<int> b)
    {
        var best = ScoreOf(a[0], b[0]);
        foreach (var x in a)
        {
            foreach (var y in b)
            {
                var score = ScoreOf(x, y);
                best = score.Points > best.Points ? score : best;
            }
        }

        return best;
    }

    // Links that the candidates left out are scored here: a group must not depend on which pairs happened to be looked at.
    private PairScore ScoreOf(int a, int b)
    {
        var pair = (Math.Min(a, b), Math.Max(a, b));
        if (!_scores.TryGetValue(pair, out var score))
        {
            score = PairScore.Of(PairLikeness.Of(store[a], store[b]));
            _scores[pair] = score = decided.TryGetValue(pair, out var verdict) ? score.Decided(verdict) : score;
        }

        return score;
    }

    private IReadOnlyList<DuplicateLink> Decided(IReadOnlyList<DuplicateLink> found)
    {
        if (decided.Count == 0)
        {
            return found;
        }

        var links = found.Where(link => !decided.ContainsKey((link.A, link.B))).ToList();
        links.AddRange(decided.Keys.Select(pair => new DuplicateLink(pair.Item1, pair.Item2, ScoreOf(pair.Item1, pair.Item2)))
            .Where(link => link.Score.Verdict != DuplicateVerdict.Different));
        return links;
    }
}

using FsCheck;
using FsCheck.Fluent;
using Hansa.Bench.Data;
using Hansa.Core.Duplicates;
using Hansa.Core.Duplicates.Likeness;
using Hansa.Core.Duplicates.Traits;
using Hansa.Core.Duplicates.Words;

namespace Hansa.Core.Tests.Duplicates.Likeness;

public class PairScoreTests
{
    [Fact]
    public void Of_EitherOrder_IsTheSame()
    {
        var store = new TraitsStore();
        foreach (var row in DuplicateCorpus.Make(seed: 41, activities: 120, years: 1))
        {
            store.Add(row.Row);
        }

        for (var i = 0; i < store.Count; i++)
        {
            for (var j = i; j < store.Count; j++)
            {
                Assert.Equal(PairScore.Of(PairLikeness.Of(store[i], store[j])), PairScore.Of(PairLikeness.Of(store[j], store[i])));
            }
        }
    }

    [Fact]
    public void OfStems_WordsFullOfSlips_IsSymmetric() => Prop.ForAll<int[], int[]>((x, y) =>
    {
        var (a, b) = (Words(x), Words(y));
        var (one, other) = (Overlap.OfStems(a, b), Overlap.OfStems(b, a));
        Assert.Equal(one, other with { OnlyA = other.OnlyB, OnlyB = other.OnlyA });
        Assert.Equal((a.Length, b.Length), (one.Common + one.OnlyA, one.Common + one.OnlyB));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void IsHopeless_PairsThatMayBeOne_NeverAre()
    {
        var store = new TraitsStore();
        foreach (var row in DuplicateCorpus.Make(seed: 42, activities: 150, years: 1))
        {
            store.Add(row.Row);
        }

        for (var i = 0; i < store.Count; i++)
        {
            for (var j = i + 1; j < store.Count; j++)
            {
                var pair = PairLikeness.Of(store[i], store[j]);
                Assert.False(PairScore.Of(pair).Verdict != DuplicateVerdict.Different && PairScore.IsHopeless(pair.Title, pair.Dates));
            }
        }
    }

    // Words of few letters, so that many differ by one slip only.
    private static ulong[] Words(int[] seeds) =>
        [.. (seeds ?? []).Select(seed => Stem.Of(string.Concat(Enumerable.Range(0, 6).Select(i => (char)('б' + (Math.Abs((long)seed) >> i) % 2))))).Distinct().Order()];
}

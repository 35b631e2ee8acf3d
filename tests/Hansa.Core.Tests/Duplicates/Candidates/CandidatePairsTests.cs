using Hansa.Bench.Data;
using Hansa.Core.Duplicates;
using Hansa.Core.Duplicates.Candidates;
using Hansa.Core.Duplicates.Likeness;
using Hansa.Core.Duplicates.Traits;

namespace Hansa.Core.Tests.Duplicates.Candidates;

public class CandidatePairsTests
{
    [Fact]
    public void Score_InsteadOfAllPairs_MissesNextToNothingAndLooksAtLittle()
    {
        var store = new TraitsStore();
        foreach (var row in DuplicateCorpus.Make(seed: 11, activities: 700, years: 3))
        {
            store.Add(row.Row);
        }

        var candidates = new CandidatePairs(store);
        var found = candidates.Score().Count;
        var (all, linked) = (0L, 0);
        for (var i = 0; i < store.Count; i++)
        {
            for (var j = i + 1; j < store.Count; j++)
            {
                all++;
                linked += PairScore.Of(PairLikeness.Of(store[i], store[j])).Verdict == DuplicateVerdict.Different ? 0 : 1;
            }
        }

        Assert.InRange(found, linked * 0.995, linked);
        Assert.True(candidates.Compared < all / 50, $"{candidates.Compared} of {all}");
    }
}

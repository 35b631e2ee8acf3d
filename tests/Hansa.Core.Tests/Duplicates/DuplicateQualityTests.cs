using Hansa.Bench.Data;
using Hansa.Core.Duplicates;

namespace Hansa.Core.Tests.Duplicates;

/// <summary>How often the verdicts are right on labelled near-copies and lookalikes.</summary>
public class DuplicateQualityTests
{
    [Fact]
    public void Find_NearCopiesAndLookalikes_KeepsTheFloor()
    {
        var rows = DuplicateCorpus.Make(seed: 5, activities: 2500, years: 5).ToList();
        var activities = rows.ToDictionary(row => row.Row.Id, row => row.Activity);
        var groups = DuplicateFinder.Find([.. rows.Select(row => row.Row)]);
        var same = Pairs(groups.Where(group => group.Verdict == DuplicateVerdict.Same));
        var any = Pairs(groups);
        var truth = rows.GroupBy(row => row.Activity).Sum(copies => copies.Count() * (copies.Count() - 1) / 2);
        bool IsTrue((string A, string B) pair) => activities[pair.A] == activities[pair.B];

        var precision = same.Count(IsTrue) / (double)same.Count;
        var recall = any.Count(IsTrue) / (double)truth;
        TestContext.Current.SendDiagnosticMessage(
            $"same: precision {precision:0.0000}, recall {same.Count(IsTrue) / (double)truth:0.0000}; "
            + $"any: precision {any.Count(IsTrue) / (double)any.Count:0.0000}, recall {recall:0.0000}");
        Assert.True(precision >= 0.997, $"precision of «same» {precision:0.0000}");
        Assert.True(recall >= 0.99, $"recall of «same or possible» {recall:0.0000}");
        Assert.True(same.Count(IsTrue) >= 0.7 * truth, "recall of «same»");
    }

    private static HashSet<(string A, string B)> Pairs(IEnumerable<DuplicateGroup> groups) =>
        [.. from @group in groups from a in @group.Ids from b in @group.Ids where string.CompareOrdinal(a, b) < 0 select (a, b)];
}

using Hansa.Core.Duplicates;
using Hansa.Tests;

namespace Hansa.Core.Tests.Duplicates;

public class DuplicateFinderTests
{
    public static IEnumerable<TheoryDataRow<string[]>> Pairs => Cases.Of("pairs.cases.tsv");

    [Theory]
    [MemberData(nameof(Pairs))]
    public void Find_TwoRows_VerdictIsAsAPersonWouldSay(string[] fields)
    {
        var groups = DuplicateFinder.Find([Rows.Of(fields[2], "a#1"), Rows.Of(fields[3], "b#1")]);
        var verdict = groups.Count == 0 ? DuplicateVerdict.Different : groups[0].Verdict;
        Assert.Contains(verdict.ToString().ToLowerInvariant(), fields[0].Split('/'));
    }
}

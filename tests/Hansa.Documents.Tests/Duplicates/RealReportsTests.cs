using Hansa.Core.Duplicates;
using Hansa.Tests;

namespace Hansa.Documents.Tests.Duplicates;

public class RealReportsTests
{
    [Theory]
    [InlineData("reports")]
    [InlineData("seeds")]
    public void Find_FiveRealReports_FindsExactlyTheTrueGroups(string folder)
    {
        var rows = RealReports.Names.SelectMany(name => ReportedRow.Of(name, RealReports.Read(folder, name))).ToList();
        var groups = DuplicateFinder.Find(rows);
        var truth = Cases.Of("real-reports.cases.tsv").Select(row => string.Join(' ', row.Data.Order(StringComparer.Ordinal))).ToList();

        Assert.Equal(102, rows.Count);
        Assert.Equal(81, rows.Count - truth.Sum(group => group.Split(' ').Length - 1));
        Assert.Equal(Sorted(truth), Sorted(groups.Select(Print)));
        Assert.All(groups, group => Assert.Equal(DuplicateVerdict.Same, group.Verdict));
    }

    [Theory]
    [InlineData("M-48", "executive-2020-Q2#13", "executive-2020-Q2#17")]
    [InlineData("M-44", "agreements-2020-Q1#4", "agreements-2020-Q1#5")]
    [InlineData("M-44", "agreements-2020-Q1#19", "agreements-2020-Q1#24")]
    [InlineData("M-110", "executive-2023-Q3#13", "executive-2023-Q3#15")]
    [InlineData("M-29", "belarus-2020-H1#11", "belarus-2020-H1#8")]
    [InlineData("working group and festival", "executive-2023-Q3#17", "executive-2023-Q3#18")]
    public void Find_LikeRows_StayApart(string reason, string a, string b)
    {
        var rows = new[] { a, b }.Select(id => id.Split('#')).DistinctBy(id => id[0])
            .SelectMany(id => ReportedRow.Of(id[0], RealReports.Read("reports", id[0]))).Where(row => row.Id == a || row.Id == b).ToList();
        Assert.Equal(2, rows.Count);
        Assert.True(DuplicateFinder.Find(rows).Count == 0, reason);
    }

    private static string Print(DuplicateGroup group) => string.Join(' ', group.Ids.Order(StringComparer.Ordinal));

    private static IEnumerable<string> Sorted(IEnumerable<string> groups) => groups.Order(StringComparer.Ordinal);
}

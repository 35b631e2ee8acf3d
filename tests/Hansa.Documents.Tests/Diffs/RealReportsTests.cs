using Hansa.Core.Diffs;
using Hansa.Core.Text;

namespace Hansa.Documents.Tests.Diffs;

public class RealReportsTests
{
    [Theory]
    [InlineData("reports")]
    [InlineData("seeds")]
    public void Compare_QuarterWithTheHalfYearByCountry_NamesTheKnownMistakes(string folder)
    {
        var difference = ReportDiff.Compare([RealReports.Read(folder, "executive-2020-Q2")], RealReports.Read(folder, "belarus-2020-H1"));
        Assert.Equal([10], Numbers(difference.Missing)); // domain.md M-45
        Assert.Equal([7], Numbers(difference.PossiblyMissing));
        Assert.Equal([4], Numbers(difference.Strangers)); // M-46
        Assert.Equal(["20: 200", "21: 30", "22: 11"], // M-47
            from match in difference.Matches
            from change in match.Changes
            where change.Code == "diff.headcount-lost"
            select $"{match.New.Row.Number}: {change.Arguments[0].In(Language.Russian)}");
        Assert.Equal( // M-42
            ["4-3", "5-4", "14-12", "9-13", "12-14", "13-15", "11-16", "15-17", "17-20", "18-21", "19-22"],
            difference.Matches.Select(match => $"{match.Old.Row.Number}-{match.New.Row.Number}"));
        Assert.Equal([1, 2, 5, 6, 7, 8, 9, 10, 11, 18, 19, 23, 24], Numbers(difference.AddedOutsidePeriod));
        Assert.Empty(difference.Added);
        Assert.Equal([1, 2, 3, 6, 8, 16, 20], Numbers(difference.OutOfScope));
    }

    [Fact]
    public void Compare_HalfYearByCountryWithBothQuarters_FindsTheEventsOfTwoTracks()
    {
        var difference = ReportDiff.Compare(
            [RealReports.Read("reports", "executive-2020-Q2"), RealReports.Read("reports", "agreements-2020-Q1")], RealReports.Read("reports", "belarus-2020-H1"));
        Assert.Equal(17, difference.Matches.Count); // M-43: six rows of the agreements tell five events of the half-year
        Assert.Equal([10], Numbers(difference.Missing));
        Assert.Equal([1, 2, 6, 7, 18, 19, 23, 24], Numbers(difference.Added));
    }

    [Fact]
    public void Compare_MunicipalWithExecutive_HintsAtTheTalkThatIsMissing()
    {
        var difference = ReportDiff.Compare([RealReports.Read("reports", "municipal-2020-Q2")], RealReports.Read("reports", "executive-2020-Q2"));
        var hint = Assert.Single(difference.PossiblyMissing); // M-49
        Assert.Equal((6, 4), (hint.Row.Row.Number, hint.Related?.Row.Number));
        Assert.Empty(difference.Missing);
        Assert.Empty(difference.Matches);
    }

    [Fact]
    public void Compare_WordFileWithItsTextForm_IsEmpty()
    {
        foreach (var name in RealReports.Names)
        {
            var difference = ReportDiff.Compare([RealReports.Read("seeds", name)], RealReports.Read("reports", name));
            Assert.True(difference.IsEmpty, name);
        }
    }

    private static IEnumerable<int> Numbers(IEnumerable<RowNote> notes) => notes.Select(note => note.Row.Row.Number);
}

using System.Text.Json;
using Hansa.Core.Headcounts;
using Hansa.Core.Text;

namespace Hansa.Core.Tests.Headcounts;

/// <summary>The five given reports, domain.md M-62 … M-76.</summary>
public class RealHeadcountTests
{
    [Theory]
    [MemberData(nameof(HandCheckedRows.Reports), MemberType = typeof(HandCheckedRows))]
    public void Parse_HandCheckedReport_AgreesInEveryRow(string report)
    {
        var rows = HandCheckedRows.Of(report);
        var expected = rows.Select(row => $"{row.GetProperty("number")}: {Expected(row.GetProperty("headcount"))}");
        var actual = rows.Select(row => $"{row.GetProperty("number")}: {HeadcountPhraseTests.Written(HeadcountPhrase.Parse(row.Text("participants")))}");
        Assert.Equal(expected, actual);
    }

    /// <summary>The same cells as they stand in the text form, with their line breaks.</summary>
    [Theory]
    [InlineData("executive-2020-Q2", "3: 32, 8: 83 = 11+72, 9: 90, 10: 4900, 11: 143, 17: 200, 18: 30, 19: 11")]
    [InlineData("belarus-2020-H1", "5: 128, 6: 498, 7: 80, 13: 90, 16: 143, 23: 120")]
    [InlineData("executive-2023-Q3", "3: >30000, 4: 1000, 5: 500, 6: ~12000, 7: 17, 8: 115, 9: ~60, 12: 530, 13: 41 = 22+19, 14: 18 = 12+6, "
        + "15: 69 = 19+50, 16: 2, 17: 21, 18: 200, 19: 530, 20: 100, 21: 128")]
    [InlineData("agreements-2020-Q1", "11: 150, 12: 70, 13: 76, 18: >300, 19: 86, 20: 50, 21: 67, 22: 86, 23: 69, 24: 128, 25: 86, 26: 69, 27: 86, 28: 128, 29: 86")]
    [InlineData("municipal-2020-Q2", "")]
    public void Parse_ReportAsWritten_FindsTheCountsAndNoOthers(string report, string expected)
    {
        var found = SeedRows.Of(report)
            .Select(row => (row.Key, Count: HeadcountPhraseTests.Written(HeadcountPhrase.Parse(row.Value[4]))))
            .Where(row => row.Count != "-").Select(row => $"{row.Key}: {row.Count}");
        Assert.Equal(expected, string.Join(", ", found));

        // A reading gives cells on one line: the breaks must not be needed.
        Assert.All(SeedRows.Of(report).Values, row => Assert.Equal(
            HeadcountPhraseTests.Written(HeadcountPhrase.Parse(row[4])), HeadcountPhraseTests.Written(HeadcountPhrase.Parse(CellText.OneLine(row[4])))));
    }

    /// <summary>domain.md M-69 counts the rows that state no number of people.</summary>
    [Fact]
    public void Parse_AllReports_LeavesTheKnownRowsUncounted()
    {
        string[] reports = ["executive-2020-Q2", "belarus-2020-H1", "executive-2023-Q3", "agreements-2020-Q1", "municipal-2020-Q2"];
        var cells = reports.SelectMany(report => SeedRows.Of(report).Values.Select(row => row[4])).ToList();
        Assert.Equal((102, 56), (cells.Count, cells.Count(cell => HeadcountPhrase.Parse(cell) is null)));
    }

    /// <summary>domain.md M-66, M-69: of the rows without a head count just these name a number of people in the content.</summary>
    [Fact]
    public void Mentions_ContentOfRowsWithoutAHeadcount_NamesTheKnownOnes()
    {
        string[] reports = ["executive-2020-Q2", "belarus-2020-H1", "executive-2023-Q3", "agreements-2020-Q1", "municipal-2020-Q2"];
        var found = from report in reports
                    from row in SeedRows.Of(report)
                    where HeadcountPhrase.Parse(row.Value[4]) is null
                    let content = row.Value[report.StartsWith("agreements", StringComparison.Ordinal) ? 5 : 3]
                    from mention in HeadcountPhrase.Mentions(new Phrase(content))
                    select $"{report}#{row.Key} {mention.Count}: {mention.Words}";
        Assert.Equal(
            [
                "executive-2020-Q2#14 98: 98 талантливых авторов",
                "belarus-2020-H1#12 98: 98 талантливых авторов",
                "belarus-2020-H1#19 6: 6 представителей",
                "belarus-2020-H1#19 13: 13 обучающихся",
            ],
            found);
    }

    private static string Expected(JsonElement headcount) => headcount.ValueKind == JsonValueKind.Null ? "-"
        : HeadcountPhraseTests.Written(new Headcount(
            headcount.GetProperty("total").GetInt32(),
            headcount.GetProperty("qualifier").GetString() switch { "about" => CountQualifier.About, "more-than" => CountQualifier.MoreThan, _ => CountQualifier.Exact },
            [.. headcount.GetProperty("parts").EnumerateArray().Select(part => part.GetInt32())]));
}

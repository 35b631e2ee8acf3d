using System.Globalization;
using Hansa.Core.Checks;
using Hansa.Core.Problems;
using Hansa.Core.Readings;
using Hansa.Documents.Reading;
using Hansa.Tests;

namespace Hansa.Documents.Tests.Checks;

/// <summary>What the rules must find in the five real reports, and where they must stay silent.</summary>
public class RealReportChecksTests
{
    private static readonly Dictionary<string, List<Problem>> s_found = [];

    public static IEnumerable<TheoryDataRow<string[]>> Expected() => Cases.Of("found-in-real-reports.cases.tsv");

    /// <summary>Fields: report; code; rows («1-3, 5», 0 for the whole report); column, or nothing for the whole row.</summary>
    [Theory, MemberData(nameof(Expected))]
    public void Check_RealReport_FindsExactlyTheseRows(string[] fields)
    {
        var found = Problems(fields[0]).Where(problem => problem.Code == fields[1] && (problem.Column?.ToString() ?? "") == fields[3]);
        Assert.Equal(Rows(fields[2]), found.Select(problem => problem.Row ?? 0).Distinct().Order());
    }

    [Theory]
    [InlineData("agreements-2020-Q1")]
    [InlineData("belarus-2020-H1")]
    [InlineData("executive-2020-Q2")]
    [InlineData("executive-2023-Q3")]
    [InlineData("municipal-2020-Q2")]
    public void Check_RealReport_FindsNothingElse(string report)
    {
        var listed = Expected().Where(row => row.Data[0] == report).Select(row => (row.Data[1], row.Data[3])).ToHashSet();
        Assert.Empty(Problems(report)
            .Where(problem => !listed.Contains((problem.Code, problem.Column?.ToString() ?? "")))
            .Select(problem => $"{problem.Code} {problem.Row} {problem.Column} {problem.Text}"));
    }

    [Theory]
    [InlineData("agreements-2020-Q1")]
    [InlineData("belarus-2020-H1")]
    [InlineData("executive-2020-Q2")]
    [InlineData("executive-2023-Q3")]
    [InlineData("municipal-2020-Q2")]
    public void Check_WordFile_FindsTheSameAsInItsText(string report) =>
        Assert.Equal(Told(Problems(report)), Told(Problems(report, "reports", ".docx")));

    private static IEnumerable<string> Told(IEnumerable<Problem> problems) =>
        problems.Select(problem => $"{problem.Code} {problem.Row} {problem.Column} {problem.Text}");

    private static List<Problem> Problems(string report, string folder = "seeds", string extension = ".txt")
    {
        var path = Repo.SharedPath(folder, report + extension);
        lock (s_found)
        {
            if (!s_found.TryGetValue(path, out var found))
            {
                var reading = Assert.Single(ReportReader.Read(DocumentReader.Open(path), new ReadOptions { Check = false }));
                var checks = new ReportChecks(reading.Head);
                found = [.. reading.Rows.SelectMany(checks.Check), .. checks.End()];
                s_found.Add(path, found);
            }

            return found;
        }
    }

    private static IEnumerable<int> Rows(string text) => text.Split(", ").SelectMany(part => part switch
    {
        _ when part.Split('-') is [var from, var to] => Enumerable.Range(Number(from), Number(to) - Number(from) + 1),
        _ => [Number(part)],
    });

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}

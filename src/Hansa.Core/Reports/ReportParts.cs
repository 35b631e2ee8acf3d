using Hansa.Core.Readings;

namespace Hansa.Core.Reports;

/// <summary>A report as the reading that its own file would give: for JSON beside the file.</summary>
public static class ReportParts
{
    /// <param name="file">The name to give as the reading’s file.</param>
    public static IEnumerable<ReadingPart> Of(Report report, string file)
    {
        yield return new ReadingHead(
            file, 1, report.Form?.Id, null, report.Title, null, report.Period,
            [.. report.Columns.Select(column => new ReadColumn(column.Heading, column.Role))]);
        foreach (var row in report.Rows)
        {
            yield return row;
        }

        yield return new ReadingTail(report.Footer, [], []);
    }
}

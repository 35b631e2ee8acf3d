using System.Globalization;
using Hansa.Core.Periods;
using Hansa.Core.Readings;

namespace Hansa.Core.Duplicates;

/// <summary>A row together with where it was told.</summary>
/// <param name="Id">Unique among the rows compared; of a file <c>executive-2020-Q2.docx#4</c>.</param>
/// <param name="Period">Of the report; stands in for the dates of a row that has none.</param>
public sealed record ReportedRow(string Id, ReadingRow Row, Period? Period)
{
    /// <summary>The rows of one reading, with ids <c>file#number</c>.</summary>
    /// <param name="file">The file's name without its folder.</param>
    /// <remarks>
    /// Where a file holds several reports the later ones are <c>file(2)#number</c>; where a number stands twice in one
    /// report the second row is <c>file#number/2</c>.
    /// </remarks>
    public static IReadOnlyList<ReportedRow> Of(string file, Reading reading)
    {
        var report = reading.Head.Report > 1 ? string.Create(CultureInfo.InvariantCulture, $"{file}({reading.Head.Report})") : file;
        var times = new Dictionary<int, int>();
        var rows = new List<ReportedRow>(reading.Rows.Count);
        foreach (var row in reading.Rows)
        {
            var time = times[row.Number] = times.GetValueOrDefault(row.Number) + 1;
            var id = time == 1 ? $"{report}#{row.Number}" : $"{report}#{row.Number}/{time}";
            rows.Add(new ReportedRow(id, row, reading.Head.Period));
        }

        return rows;
    }
}

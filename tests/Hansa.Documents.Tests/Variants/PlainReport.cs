using Hansa.Core.Readings;
using Hansa.Core.Tables;

namespace Hansa.Documents.Tests.Variants;

/// <summary>A report taken apart: what every layout of it must tell.</summary>
/// <param name="Columns">Roles and headings of the columns, in the order of the report.</param>
internal sealed record PlainReport(string Title, IReadOnlyList<ReadColumn> Columns, IReadOnlyList<PlainRow> Rows, string? Footer)
{
    public static PlainReport Of(Core.Readings.Reading reading) => new(
        reading.Head.Title,
        reading.Head.Columns,
        [.. reading.Rows.Select(row => new PlainRow(row.PeriodHeading, row.Section, row.Subsection, row.AgreementsFilledDown, [.. reading.Head.Columns.Select(column => Cell(row, column.Role))]))],
        reading.Tail.Footer);

    public int IndexOf(ColumnRole role)
    {
        for (var i = 0; i < Columns.Count; i++)
        {
            if (Columns[i].Role == role)
            {
                return i;
            }
        }

        return -1;
    }

    private static string Cell(ReadingRow row, ColumnRole role) => role switch
    {
        ColumnRole.Number => $"{row.Number}.",
        ColumnRole.Agreement => string.Join('\n', row.Agreements),
        ColumnRole.Title => row.Title,
        ColumnRole.Place => row.Place,
        ColumnRole.Dates => row.Dates,
        ColumnRole.Content => row.Content,
        ColumnRole.Participants => row.Participants,
        _ => row.Note,
    };
}

/// <param name="Continues">The agreement goes on from the row above.</param>
/// <param name="Cells">One for each column of the report.</param>
internal sealed record PlainRow(string? Period, string? Section, string? Subsection, bool Continues, IReadOnlyList<string> Cells);

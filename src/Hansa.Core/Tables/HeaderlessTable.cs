using Hansa.Core.Dates;
using Hansa.Core.Periods;

namespace Hansa.Core.Tables;

/// <summary>A table whose header was lost: six columns in the usual order, or eight, begun by the number 1.</summary>
internal static class HeaderlessTable
{
    private static readonly ColumnRole[] s_six =
        [ColumnRole.Number, ColumnRole.Title, ColumnRole.Place, ColumnRole.Dates, ColumnRole.Content, ColumnRole.Participants];

    private static readonly ColumnRole[] s_eight =
    [
        ColumnRole.Number, ColumnRole.Agreement, ColumnRole.Title, ColumnRole.Dates, ColumnRole.Place, ColumnRole.Participants,
        ColumnRole.Content, ColumnRole.Note,
    ];

    /// <summary>The usual columns when the row begins with 1 and has its date where the form has it (or a column aside); null otherwise.</summary>
    public static ColumnMap? Assume(SourceRow row)
    {
        var roles = row.Cells.Count switch { 6 => s_six, 8 => s_eight, _ => null };
        if (roles is null || NumberCell.Parse(row.Cells[0].Text) != 1)
        {
            return null;
        }

        var dates = -1;
        for (var i = 2; i < row.Cells.Count && dates < 0; i++)
        {
            if (row.Cells[i].Text.Length < 80 && DatePhrase.Parse(row.Cells[i].Text, Period.OfYear(2020)).Spans.Count > 0)
            {
                dates = i;
            }
        }

        var expected = Array.IndexOf(roles, ColumnRole.Dates);
        if (dates < 0 || Math.Abs(dates - expected) > 1)
        {
            return null;
        }

        var order = (ColumnRole[])roles.Clone();
        (order[expected], order[dates]) = (order[dates], order[expected]);
        var columns = new MappedColumn[order.Length];
        for (var i = 0; i < columns.Length; i++)
        {
            columns[i] = new MappedColumn(order[i], "", row.Cells[i].Column, row.Cells[i].Span);
        }

        return new ColumnMap(columns, assumed: true);
    }
}

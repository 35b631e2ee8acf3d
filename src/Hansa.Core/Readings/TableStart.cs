using Hansa.Core.Dates;
using Hansa.Core.Periods;
using Hansa.Core.Tables;
using Hansa.Core.Text;

namespace Hansa.Core.Readings;

/// <summary>Decides by its first full row whether a table without a header goes on with the one before.</summary>
internal static class TableStart
{
    public static bool GoesOn(SourceRow row, ColumnMap map)
    {
        if (row.Cells.Count < 2 || (row.Cells.Count != map.Count && !map.HasGridOf(row)))
        {
            return false;
        }

        var laid = TableRow.Lay(row, map.OnGridOf(row));
        return RowKinds.IsColumnNumbers(laid) || IsNumbered(laid) || IsDated(laid);
    }

    private static bool IsNumbered(TableRow row) => row.Map.Number >= 0 && NumberCell.Parse(row[row.Map.Number]) is not null && row.Filled > 1;

    private static bool IsDated(TableRow row) => row.Map.Dates >= 0 && row.Map.Columns[row.Map.Dates].Role == ColumnRole.Dates
        ? IsDate(row[row.Map.Dates])
        : row[row.Map.Dates] is { Length: > 0 and < 500 } text && DatePhrase.Locate(new Phrase(text)) is not null;

    /// <summary>The cell tells dates, whatever the year; «года», left over from the row above, does not.</summary>
    public static bool IsDate(string text) =>
        text.Length is > 1 and < 200 && text.AsSpan().Trim() is not ("года" or "год" or "г.") && DatePhrase.Parse(text, Period.OfYear(2020)).Spans.Count > 0;
}

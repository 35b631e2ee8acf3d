using Hansa.Core.Tables;
using Hansa.Core.Text;

namespace Hansa.Core.Readings;

/// <summary>The words of a row that is no activity.</summary>
internal static class RowText
{
    /// <summary>The text of a heading that has its number, or nothing, in the other cells.</summary>
    public static string OfHeading(TableRow row)
    {
        if (row.OnlyText is { } only)
        {
            return only;
        }

        for (var i = row.Map.Count - 1; i >= 0; i--)
        {
            if (i != row.Map.Number && !Placeholder.Is(row[i]) && (NumberCell.Parse(row[i]) is null || row.Filled == 1))
            {
                return row[i];
            }
        }

        return row.NumberText;
    }

    public static string Whole(TableRow row) => Whole(row.Source);

    /// <summary>All cells in a line, parted by « | ».</summary>
    public static string Whole(SourceRow row) =>
        string.Join(" | ", row.Cells.Select(cell => CellText.OneLine(cell.Text)).Where(text => text.Length > 0));
}

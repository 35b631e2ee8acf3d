using Hansa.Core.Tables;

namespace Hansa.Documents.Reading.Xlsx;

/// <summary>
/// Lays the texts of a sheet's row into its merged areas. Cells that the file leaves out are added empty up to the
/// widest row so far, so that rows look like those of a Word table.
/// </summary>
internal sealed class RowGrid(ReadLimits limits)
{
    // Wider gaps are no table: one stray word in column XFD must not cost 16,384 cells a row.
    private const int WidestGap = 64;

    private int _width;

    /// <summary>The row's cells, left to right; null when nothing is left because all of it is covered by merged cells.</summary>
    public List<SourceCell>? Lay(List<(int Column, string Text)> texts, List<MergedArea> areas, int row)
    {
        SortByColumn(texts);
        var cells = new List<SourceCell>(Math.Max(texts.Count, _width));
        var column = 0;
        var any = false;
        var (text, area) = (0, 0);
        while (text < texts.Count || area < areas.Count)
        {
            var nextText = text < texts.Count ? texts[text].Column : int.MaxValue;
            var nextArea = area < areas.Count ? areas[area].FirstColumn : int.MaxValue;
            if (Math.Min(nextText, nextArea) < column)
            {
                // Covered by the area before, or the same address twice.
                (text, area) = nextText < column ? (text + 1, area) : (text, area + 1);
                continue;
            }

            FillUpTo(Math.Min(nextText, nextArea), cells, ref column);
            if (nextArea <= nextText)
            {
                var merged = areas[area++];
                var begins = merged.FirstRow == row;
                var words = begins && nextText == nextArea ? texts[text].Text : "";
                any |= words.Length > 0;
                cells.Add(new SourceCell(column, merged.Span, words) { ContinuesAbove = !begins });
                column += merged.Span;
            }
            else
            {
                any = true;
                cells.Add(new SourceCell(column, 1, texts[text++].Text));
                column++;
            }
        }

        if (!any)
        {
            return null;
        }

        FillUpTo(Math.Max(column, _width), cells, ref column);
        _width = Math.Max(_width, column <= WidestGap ? column : 0);
        return cells;
    }

    private void FillUpTo(int end, List<SourceCell> cells, ref int column)
    {
        if (end - column <= WidestGap)
        {
            for (; column < end && column < limits.Columns; column++)
            {
                cells.Add(new SourceCell(column, 1, ""));
            }
        }

        column = Math.Max(column, end);
    }

    private static void SortByColumn(List<(int Column, string Text)> texts)
    {
        for (var i = 1; i < texts.Count; i++)
        {
            if (texts[i].Column < texts[i - 1].Column)
            {
                texts.Sort(static (a, b) => a.Column.CompareTo(b.Column));
                return;
            }
        }
    }
}

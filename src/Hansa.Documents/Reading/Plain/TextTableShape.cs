namespace Hansa.Documents.Reading.Plain;

/// <summary>Finds out how many columns a table has that was written out cell by cell.</summary>
internal static class TextTableShape
{
    private const int ShortestNumbering = 3;

    /// <summary>The number of columns; 0 when nothing tells.</summary>
    /// <param name="cells">The first cells of the table, from its header on.</param>
    public static int Columns(IReadOnlyList<TextItem> cells)
    {
        var numbering = NumberingRow(cells);
        if (numbering > 0)
        {
            return numbering;
        }

        var rows = RowStarts(cells);
        if (rows.Count == 0)
        {
            return ByBlankLines(cells);
        }

        var shortest = int.MaxValue;
        for (var i = 0; i < rows.Count; i++)
        {
            shortest = Math.Min(shortest, (i + 1 < rows.Count ? rows[i + 1] : cells.Count) - rows[i]);
        }

        // Every row may be followed by a heading or the footer; the header then tells, if all rows agree with it.
        var header = HeaderCells(cells, rows[0]);
        return header > 1 && header < shortest && rows.TrueForAll(row => IsFollowedByHeadings(cells, row, header)) ? header : shortest;
    }

    // «1 2 3 4 5 6» under the headings.
    private static int NumberingRow(IReadOnlyList<TextItem> cells)
    {
        for (var i = 0; i < cells.Count; i++)
        {
            var count = 0;
            while (i + count < cells.Count
                && RowNumber.TryParse(cells[i + count].Text, out var value, out var isMarked) && value == count + 1 && !isMarked)
            {
                count++;
            }

            if (count >= ShortestNumbering)
            {
                return count;
            }
        }

        return 0;
    }

    private static List<int> RowStarts(IReadOnlyList<TextItem> cells)
    {
        var starts = new List<int>();
        var last = 0;
        for (var i = 0; i < cells.Count; i++)
        {
            if (RowNumber.Opens(cells[i].Text, last, out var value))
            {
                starts.Add(i);
                last = value;
            }
        }

        return starts;
    }

    // Headings stand alone between blank lines; what comes before the first of them is the header.
    private static int HeaderCells(IReadOnlyList<TextItem> cells, int firstRow)
    {
        var count = firstRow;
        while (count > 0 && cells[count - 1].AfterBlank && (count == cells.Count || cells[count].AfterBlank))
        {
            count--;
        }

        return count;
    }

    private static bool IsFollowedByHeadings(IReadOnlyList<TextItem> cells, int row, int columns)
    {
        var last = 0;
        for (var i = row + columns; i < cells.Count && !RowNumber.Opens(cells[i].Text, last, out last); i++)
        {
            if (!cells[i].AfterBlank || (i + 1 < cells.Count && !cells[i + 1].AfterBlank))
            {
                return false;
            }
        }

        return true;
    }

    // Without numbers the commonest length of a run of cells between blank lines.
    private static int ByBlankLines(IReadOnlyList<TextItem> cells)
    {
        var lengths = new Dictionary<int, int>();
        for (var i = 0; i < cells.Count;)
        {
            var from = i++;
            while (i < cells.Count && !cells[i].AfterBlank)
            {
                i++;
            }

            lengths[i - from] = lengths.GetValueOrDefault(i - from) + 1;
        }

        var (best, times) = (0, 0);
        foreach (var (length, count) in lengths)
        {
            if (length > 1 && (count > times || (count == times && length > best)))
            {
                (best, times) = (length, count);
            }
        }

        return best;
    }
}

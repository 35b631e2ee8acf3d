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

        var lengths = new List<int>(rows.Count);
        for (var i = 0; i < rows.Count; i++)
        {
            lengths.Add((i + 1 < rows.Count ? rows[i + 1] : cells.Count) - rows[i]);
        }

        return ByRows(cells, rows, lengths, HeaderCells(cells, rows[0]));
    }

    // From one number to the next there are the row's cells and perhaps headings: the shortest way tells the columns.
    // The header overrules it where a row lost a cell, or where headings or the footer follow every row.
    private static int ByRows(IReadOnlyList<TextItem> cells, List<int> rows, List<int> lengths, int header)
    {
        var shortest = lengths.Min();
        if (header < 2 || header == shortest)
        {
            return shortest;
        }

        return header > shortest
            ? lengths.Count(length => length == header) >= lengths.Count(length => length == shortest) ? header : shortest
            : rows.TrueForAll(row => IsFollowedByHeadings(cells, row, header)) ? header : shortest;
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
        // Where numbers have full stops, a bare number is a count in some cell.
        var marked = cells.Any(static cell => RowNumber.TryParse(cell.Text, out _, out var isMarked) && isMarked);
        var starts = new List<int>();
        var last = 0;
        for (var i = 0; i < cells.Count; i++)
        {
            if (marked ? RowNumber.TryParse(cells[i].Text, out var value, out var isMarked) && isMarked : RowNumber.Opens(cells[i].Text, last, out value))
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

namespace Hansa.Core.Tables;

/// <summary>Decides what a row below the header is, from its cells alone.</summary>
internal static class RowKinds
{
    public static TableRowKind Of(TableRow row)
    {
        if (row.Filled == 0)
        {
            return TableRowKind.Empty;
        }

        if (IsColumnNumbers(row))
        {
            return TableRowKind.ColumnNumbers;
        }

        var number = IndexOf(row.Map, ColumnRole.Number);
        if (row.Filled == 1)
        {
            return OfSingle(row, number);
        }

        var numberText = number < 0 ? "" : row[number];
        var numbered = NumberCell.Parse(numberText) is not null;
        if (row.Filled == 2 && number >= 0 && numberText.Length > 0)
        {
            if (IsWideBehindNumber(row, number) || (!numbered && NumberCell.IsOrdinalOfSection(numberText) && TitleAlone(row)))
            {
                return TableRowKind.Heading;
            }
        }

        return number >= 0 && !numbered && IsContinuation(row, number) ? TableRowKind.Continuation : TableRowKind.Activity;
    }

    private static TableRowKind OfSingle(TableRow row, int number)
    {
        if (row.OnlyTextIsWide)
        {
            return TableRowKind.Heading;
        }

        // A number and nothing else is an activity nobody has filled in.
        if (row.OnlyColumn == number && number >= 0)
        {
            return NumberCell.Parse(row.OnlyText!) is not null ? TableRowKind.Activity : TableRowKind.Heading;
        }

        // Unmerged: the heading stands in the first or the title’s column. Text that goes on from above starts small.
        var role = row.Map.Columns[row.OnlyColumn].Role;
        var first = FirstLetter(row.OnlyText!);
        return (row.OnlyColumn == 0 || role == ColumnRole.Title) && !char.IsLower(first) ? TableRowKind.Heading
            : role == ColumnRole.Title && number < 0 ? TableRowKind.Activity
            : TableRowKind.Continuation;
    }

    // A merged number, or no number and no title of its own: the row belongs to the activity above.
    private static bool IsContinuation(TableRow row, int number)
    {
        var title = IndexOf(row.Map, ColumnRole.Title);
        if (title < 0)
        {
            return row.Continues(number);
        }

        var titled = row[title].AsSpan().Trim().Length > 0 && !row.Continues(title);
        return !titled || (!row.Continues(number) && row[number].Length == 0 && char.IsLower(FirstLetter(row[title])) && !Dated(row));
    }

    private static bool Dated(TableRow row)
    {
        var dates = IndexOf(row.Map, ColumnRole.Dates);
        return dates >= 0 && row[dates].AsSpan().Trim().Length > 0;
    }

    private static bool TitleAlone(TableRow row)
    {
        var title = IndexOf(row.Map, ColumnRole.Title);
        var agreement = IndexOf(row.Map, ColumnRole.Agreement);
        return (title >= 0 && row[title].Length > 0) || (agreement >= 0 && row[agreement].Length > 0);
    }

    private static bool IsWideBehindNumber(TableRow row, int number)
    {
        foreach (var cell in row.Source.Cells)
        {
            if (cell.Column > row.Map.Columns[number].Column && cell.Text.Length > 0)
            {
                return cell.Span > 1 && cell.Span >= row.Map.Count - 2;
            }
        }

        return false;
    }

    // «1 2 3 4 5 6» under the header: three cells or more that count on by one.
    private static bool IsColumnNumbers(TableRow row)
    {
        if (row.Filled < 3)
        {
            return false;
        }

        var counted = 0;
        var last = 0;
        for (var i = 0; i < row.Map.Count; i++)
        {
            if (string.IsNullOrWhiteSpace(row[i]))
            {
                continue;
            }

            // «А», «Б» name the first columns in statistical forms.
            if (counted == 0 && row[i].Trim() is "А" or "Б" or "A")
            {
                continue;
            }

            if (NumberCell.Parse(row[i]) is not { } number || (counted > 0 && number != last + 1))
            {
                return false;
            }

            last = number;
            counted++;
        }

        return counted >= 3;
    }

    public static int IndexOf(ColumnMap map, ColumnRole role)
    {
        var columns = map.Columns;
        for (var i = 0; i < columns.Length; i++)
        {
            if (columns[i].Role == role)
            {
                return i;
            }
        }

        return -1;
    }

    private static char FirstLetter(string text)
    {
        foreach (var c in text)
        {
            if (char.IsLetterOrDigit(c))
            {
                return c;
            }
        }

        return ' ';
    }
}

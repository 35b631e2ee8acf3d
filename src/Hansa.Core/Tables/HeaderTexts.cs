namespace Hansa.Core.Tables;

/// <summary>Tells headings from data by the look of their words.</summary>
internal static class HeaderTexts
{
    /// <summary>The row does not begin with a number, as rows of data do, and holds no tables, years, dashes or sentences.</summary>
    public static bool AreHeadings(SourceRow row)
    {
        if (NumberCell.Parse(row.Cells[0].Text) is not null)
        {
            return false;
        }

        foreach (var cell in row.Cells)
        {
            if (cell.Nested is not null || HasLargeNumber(cell.Text) || IsDashOrSentence(cell.Text))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsDashOrSentence(string text)
    {
        var words = text.AsSpan().Trim();
        return words is "-" or "–" or "—" || (words.Length > 60 && words[^1] == '.' && !words.EndsWith("т.д.") && !words.EndsWith("т.п."));
    }

    // «Краткое описание (не более 1500 знаков)» is a heading, «5 мая 2020 года» is none.
    private static bool HasLargeNumber(string text)
    {
        var (digits, depth) = (0, 0);
        foreach (var c in text)
        {
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            digits = char.IsAsciiDigit(c) && depth <= 0 ? digits + 1 : 0;
            if (digits == 3)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Some text is known at first sight: only then is it worth looking for slips of the pen in the others.</summary>
    public static bool HasKnown(SourceRow row)
    {
        foreach (var cell in row.Cells)
        {
            if (ColumnHeadings.IsKnown(cell.Text))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>All texts of the row are ends of headings that were cut over rows: «п/п», «мероприятия», «и результат».</summary>
    public static bool AreTails(SourceRow row)
    {
        var tails = 0;
        foreach (var cell in row.Cells)
        {
            if (cell.ContinuesAbove || HeaderColumn.IsBlank(cell.Text))
            {
                continue;
            }

            if (!IsTail(cell.Text))
            {
                return false;
            }

            tails++;
        }

        return tails >= 2;
    }

    /// <summary>Begins small or in brackets, is short and without digits.</summary>
    public static bool IsTail(string text)
    {
        var words = text.AsSpan().Trim();
        return words.Length is > 0 and < 100 && (char.IsLower(words[0]) || words[0] == '(') && words.IndexOfAnyInRange('0', '9') < 0;
    }
}

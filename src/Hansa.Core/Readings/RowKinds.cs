using Hansa.Core.Tables;

namespace Hansa.Core.Readings;

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

        if (row.Filled == 1)
        {
            return OfSingle(row);
        }

        if (row.Map.Count > 2 && IsHeadingInEveryCell(row))
        {
            return TableRowKind.Heading;
        }

        if (RowStatements.KindOf(row) is { } statement)
        {
            return statement;
        }

        if (IsWideBesideACount(row) || (row.NumberText.Length > 0 && IsAloneBehindNumber(row) && IsNumberedHeading(row)))
        {
            return TableRowKind.Heading;
        }

        return !row.IsNumbered && IsContinuation(row) ? TableRowKind.Continuation : TableRowKind.Activity;
    }

    private static TableRowKind OfSingle(TableRow row)
    {
        if (row.OnlyTextIsWide)
        {
            return TableRowKind.Heading;
        }

        var text = row.OnlyText!;
        if (row.OnlyColumn == row.Map.Number)
        {
            return row.IsNumbered ? TableRowKind.Unfilled : TableRowKind.Heading;
        }

        // Unmerged: the heading stands in the first or the title’s column, rarely in the middle. Text that goes on from
        // above starts small.
        var small = char.IsLower(FirstLetter(text));
        var kind = Headings.KindOf(text);
        if (row.OnlyColumn == row.Map.IndexOf(ColumnRole.Agreement))
        {
            return kind is HeadingKind.Field or HeadingKind.Body or HeadingKind.Institution || SpeaksForItself(kind, text)
                ? TableRowKind.Heading
                : TableRowKind.Continuation;
        }

        return !small && (BeginsRows(row) || SpeaksForItself(kind, text))
            ? TableRowKind.Heading
            : TableRowKind.Continuation;
    }

    // In whatever column it was typed; «Начальник отдела» may be the end of the participants’ cell unless it is signed.
    private static bool SpeaksForItself(HeadingKind kind, string text) =>
        kind is HeadingKind.Field or HeadingKind.Period or HeadingKind.Nothing or HeadingKind.Receptions or HeadingKind.Continued
        || (kind == HeadingKind.Signature && (text.Contains("__", StringComparison.Ordinal) || text.StartsWith("Исп", StringComparison.OrdinalIgnoreCase)));

    // The title’s column, or the first one unless it holds what may go on from the row above.
    private static bool BeginsRows(TableRow row) => row.OnlyColumn == row.Map.Title
        || (row.OnlyColumn == 0 && row.Map.Columns[0].Role is not (ColumnRole.Content or ColumnRole.Participants or ColumnRole.Place or ColumnRole.Dates or ColumnRole.Note));

    // «1 | Сотрудничество в сфере культуры», «II | Спорт», merged behind the number or not.
    private static bool IsNumberedHeading(TableRow row)
    {
        if (IsWideBehindNumber(row))
        {
            return true;
        }

        var title = row.Map.Title >= 0 && !row.IsBlank(row.Map.Title) ? row.Map.Title : row.Map.Number + 1;
        if (title >= row.Map.Count || row.IsBlank(title))
        {
            return false;
        }

        // «3 | Школа дипломата» is an activity of which no more is known yet.
        return row.IsNumbered
            ? Headings.KindOf(row[title]) is var kind
                && (kind is HeadingKind.Field or HeadingKind.Body or HeadingKind.Period
                    || (kind == HeadingKind.Institution && (title != row.Map.Title || NumberCell.IsNested(row.NumberText))))
            : NumberCell.IsOrdinalOfSection(row.NumberText) || row.NumberText.StartsWith("раздел", StringComparison.OrdinalIgnoreCase);
    }

    // «Сотрудничество в сфере культуры | 3»: how many rows follow, or a mark, stands at the end.
    private static bool IsWideBesideACount(TableRow row) =>
        row.Filled == 2 && row.Source.Cells[0] is { Span: > 1 } wide && wide.Span >= row.Map.Count - 2 && !string.IsNullOrWhiteSpace(wide.Text)
        && row.Source.Cells[^1].Text is var count && (NumberCell.Parse(count) is not null || Placeholder.Is(count));

    // Nothing else, or crosses and dashes.
    private static bool IsAloneBehindNumber(TableRow row)
    {
        var words = 0;
        for (var i = 0; i < row.Map.Count; i++)
        {
            words += i == row.Map.Number || Placeholder.Is(row[i]) ? 0 : 1;
        }

        return words == 1;
    }

    private static bool IsWideBehindNumber(TableRow row)
    {
        foreach (var cell in row.Source.Cells)
        {
            if (cell.Column > row.Map.Columns[row.Map.Number].Column && !string.IsNullOrWhiteSpace(cell.Text))
            {
                return cell.Span > 1 && cell.Span >= row.Map.Count - 2;
            }
        }

        return false;
    }

    // A merged cell comes out of some programs as the same text in each of its cells.
    private static bool IsHeadingInEveryCell(TableRow row)
    {
        string? first = null;
        var same = 0;
        for (var i = 0; i < row.Map.Count; i++)
        {
            if (row.IsBlank(i) || (i == row.Map.Number && row.IsNumbered))
            {
                continue;
            }

            first ??= row[i];
            if (row[i] != first)
            {
                return false;
            }

            same++;
        }

        return same >= 3 && !Placeholder.Is(first!);
    }

    // A merged number, or no number and no title of its own: the row belongs to the activity above, unless it tells a
    // whole activity but for its title.
    private static bool IsContinuation(TableRow row)
    {
        var map = row.Map;
        if (map.Title < 0)
        {
            return row.Continues(map.Number);
        }

        var titled = !row.IsBlank(map.Title);
        if (map.Number < 0)
        {
            return !titled && !row.Continues(map.Title) && !(IsDated(row) && row.Filled > 2);
        }

        if (row.Continues(map.Number))
        {
            return !titled;
        }

        return titled
            ? row.NumberText.Length == 0 && char.IsLower(FirstLetter(row[map.Title])) && !IsDated(row)
            : !row.Continues(map.Title) && !(IsDated(row) && row.Filled > 3);
    }

    private static bool IsDated(TableRow row) => !row.Continues(row.Map.Dates) && TableStart.IsDate(row[row.Map.Dates]);

    /// <summary>«1 2 3 4 5 6» under the header: three cells or more that count on by one.</summary>
    public static bool IsColumnNumbers(TableRow row)
    {
        if (row.Filled < 3)
        {
            return false;
        }

        var counted = 0;
        var last = 0;
        for (var i = 0; i < row.Map.Count; i++)
        {
            if (row.IsBlank(i))
            {
                continue;
            }

            // «А», «Б» name the first columns in statistical forms.
            if (counted == 0 && row[i].Trim() is "А" or "Б" or "A")
            {
                continue;
            }

            if ((NumberCell.Parse(row[i]) ?? Roman(row[i])) is not { } number || (counted > 0 && number != last + 1))
            {
                return false;
            }

            last = number;
            counted++;
        }

        return counted >= 3;
    }

    private static int? Roman(string text) =>
        Array.IndexOf(s_roman, text.AsSpan().Trim(" .()").ToString().Replace('І', 'I').Replace('Х', 'X')) is >= 0 and var at ? at + 1 : null;

    private static readonly string[] s_roman = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"];

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

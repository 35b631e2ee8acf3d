using Hansa.Core.Problems;
using Hansa.Core.Tables;
using Hansa.Core.Text;

namespace Hansa.Core.Readings;

/// <summary>Numbers the rows: as printed, and where that is no number of the row, counting on.</summary>
internal sealed class RowNumbers
{
    private int _last;

    /// <param name="cells">The row’s texts; a number that opens the title is cut off where there is no column of numbers.</param>
    public int Of(TableRow row, List<string?> cells, List<Problem> problems)
    {
        _last = row.Map.Number < 0 ? BeforeTitle(row.Map.Title, cells) ?? _last + 1 : InColumn(row, cells[row.Map.Number] ?? "", problems);
        return _last;
    }

    /// <summary>What the number’s cell says besides a number; "" mostly.</summary>
    public static string Words(string? text) =>
        text is null || NumberCell.Parse(text) is not null || NumberCell.IsNested(text) || NumberCell.IsOrdinalOfSection(text) || Placeholder.Is(text) || text.AsSpan().Trim(" .") is "б/н" or "Б/н" or "без номера" ? "" : text;

    public void Restart() => _last = 0;

    private int InColumn(TableRow row, string text, List<Problem> problems)
    {
        if (NumberCell.Parse(text) is { } number)
        {
            return number;
        }

        if (row.Continues(row.Map.Number) && _last > 0)
        {
            problems.Add(Said("table.number-shared", text, _last));
            return _last;
        }

        problems.Add(Said(NumberCell.IsNested(text) || NumberCell.IsOrdinalOfSection(text) ? "table.number-nested" : "table.number-missing", text, _last + 1));
        return _last + 1;
    }

    private static int? BeforeTitle(int title, List<string?> cells)
    {
        if (title < 0 || cells[title] is not { } text)
        {
            return null;
        }

        var start = text.Length - text.AsSpan().TrimStart().Length;
        var length = NumberCell.Before(text[start..]);
        if (length == 0 || NumberCell.Parse(text.Substring(start, length)) is not { } number)
        {
            return null;
        }

        cells[title] = text[(start + length)..];
        return number;
    }

    private static Problem Said(string code, string text, int number) => new(code, Severity.Hint)
    {
        Row = number,
        Column = ColumnRole.Number,
        Text = CellText.OneLine(text),
        Arguments = [number, CellText.OneLine(text)],
    };
}

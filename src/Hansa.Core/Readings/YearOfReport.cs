using Hansa.Core.Tables;

namespace Hansa.Core.Readings;

/// <summary>Finds the year of a report whose title leaves it out: in the dates of its rows, else in the names of sheet and file.</summary>
internal static class YearOfReport
{
    public static int? Find(IEnumerable<DocumentPart> ahead, ColumnMap map, params ReadOnlySpan<string?> names)
    {
        if (map.Dates >= 0 && OfRows(ahead, map.Columns[map.Dates].Column) is { } told)
        {
            return told;
        }

        foreach (var name in names)
        {
            if (name is not null && In(name) is { } year)
            {
                return year;
            }
        }

        return null;
    }

    // The year that most dates have.
    private static int? OfRows(IEnumerable<DocumentPart> ahead, int column)
    {
        var counts = new Dictionary<int, int>();
        foreach (var part in ahead)
        {
            if (part is not SourceRow row)
            {
                continue;
            }

            foreach (var cell in row.Cells)
            {
                if (cell.Column == column && In(cell.Text) is { } year)
                {
                    counts[year] = counts.GetValueOrDefault(year) + 1;
                }
            }
        }

        return counts.Count == 0 ? null : counts.MaxBy(pair => pair.Value).Key;
    }

    private static int? In(string text)
    {
        for (var i = 0; i + 4 <= text.Length; i++)
        {
            if (text[i] == '2' && text[i + 1] == '0' && char.IsAsciiDigit(text[i + 2]) && char.IsAsciiDigit(text[i + 3])
                && (i == 0 || !char.IsAsciiDigit(text[i - 1])) && (i + 4 == text.Length || !char.IsAsciiDigit(text[i + 4])))
            {
                return int.Parse(text.AsSpan(i, 4), System.Globalization.CultureInfo.InvariantCulture);
            }
        }

        return null;
    }
}

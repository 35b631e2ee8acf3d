using Hansa.Core.Tables;

namespace Hansa.Core.Readings;

/// <summary>Knows rows of the table that are no activities though several of their cells are filled.</summary>
internal static class RowStatements
{
    /// <summary>Total, Nothing or Signature; null when the row is none of these.</summary>
    public static TableRowKind? KindOf(TableRow row)
    {
        if (SaysNothing(row))
        {
            return TableRowKind.Nothing;
        }

        if (row.IsNumbered || row.Filled > 5 || First(row) is not { Length: < 200 } first)
        {
            return null;
        }

        return Headings.KindOf(first) switch
        {
            HeadingKind.Total when !TableStart.IsDate(row[row.Map.Dates]) => TableRowKind.Total,
            HeadingKind.Signature when Placeholder.Is(row[row.Map.Dates]) && AllAreShort(row) => TableRowKind.Signature,
            _ => null,
        };
    }

    // «Мероприятий не проводилось» or dashes, and nothing else but a number.
    private static bool SaysNothing(TableRow row)
    {
        var marks = 0;
        for (var i = 0; i < row.Map.Count; i++)
        {
            if (i == row.Map.Number || row.IsBlank(i))
            {
                continue;
            }

            if (!Placeholder.Is(row[i]) && !Headings.IsNothing(row[i]))
            {
                return false;
            }

            marks++;
        }

        return marks > 0 && row.Strays is null;
    }

    private static string? First(TableRow row)
    {
        for (var i = 0; i < row.Map.Count; i++)
        {
            if (!row.IsBlank(i))
            {
                return row[i];
            }
        }

        return null;
    }

    private static bool AllAreShort(TableRow row)
    {
        for (var i = 0; i < row.Map.Count; i++)
        {
            if (row[i].Length > 120)
            {
                return false;
            }
        }

        return true;
    }
}

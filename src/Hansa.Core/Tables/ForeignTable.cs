namespace Hansa.Core.Tables;

/// <summary>Tells tables of other things (a staff list, contacts, a plan of spending) by a header that is not ours.</summary>
internal static class ForeignTable
{
    /// <summary>
    /// A header that is not ours among the rows of a table: on a sheet a list of people may stand right below the report.
    /// It names its numbers as headers do.
    /// </summary>
    public static bool BeginsBelow(SourceRow row)
    {
        foreach (var cell in row.Cells)
        {
            if (!string.IsNullOrWhiteSpace(cell.Text))
            {
                return ColumnHeadings.RoleOf(cell.Text) == ColumnRole.Number && LooksLikeHeader(row);
            }
        }

        return false;
    }

    /// <summary>A row of at least three words or numbers side by side: more than a signature or contacts.</summary>
    public static bool HasData(SourceRow row)
    {
        var filled = 0;
        foreach (var cell in row.Cells)
        {
            filled += cell.Text.AsSpan().Trim(" \n\t\u00a0_-–—.").Length > 0 ? 1 : 0;
        }

        return filled >= 3;
    }

    /// <summary>At least three short texts side by side, most of the row, none of them with digits.</summary>
    public static bool LooksLikeHeader(SourceRow row)
    {
        var headings = 0;
        var (first, differs) = ("", false);
        foreach (var cell in row.Cells)
        {
            var text = cell.Text.AsSpan().Trim();
            if (text.Length == 0)
            {
                continue;
            }

            if (text.Length > 120 || text.IndexOfAnyInRange('0', '9') >= 0 || cell.ContinuesAbove)
            {
                return false;
            }

            // A line to sign on is no heading.
            first = first.Length == 0 ? cell.Text : first;
            differs |= cell.Text != first;
            headings += char.IsLetter(text[0]) || text[0] == '№' ? 1 : 0;
        }

        // The same words in each cell were one merged cell.
        return headings >= 3 && differs;
    }
}

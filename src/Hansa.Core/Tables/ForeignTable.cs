namespace Hansa.Core.Tables;

/// <summary>Tells tables of other things (a staff list, contacts, a plan of spending) by a header that is not ours.</summary>
internal static class ForeignTable
{
    /// <summary>At least three short texts side by side, most of the row, none of them with digits.</summary>
    public static bool LooksLikeHeader(SourceRow row)
    {
        var headings = 0;
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

            headings++;
        }

        return headings >= 3 && headings * 4 >= row.Cells.Count * 3;
    }
}

namespace Hansa.Core.Tables;

/// <summary>The second row of a header whose wide heading was not merged: «Проведение», «» over «место», «сроки».</summary>
internal static class HeaderRefinement
{
    /// <summary>The map with the columns named by the second row, or null when the row names none.</summary>
    public static ColumnMap? Refine(ColumnMap map, TableRow row)
    {
        if (row.Filled is 0 or > 6)
        {
            return null;
        }

        var columns = map.Columns.ToArray();
        for (var i = 0; i < columns.Length; i++)
        {
            var text = row[i];
            if (string.IsNullOrWhiteSpace(text))
            {
                continue;
            }

            var role = ColumnHeadings.RoleOf(text);
            if (text.Length > 60 || role is ColumnRole.Unknown or ColumnRole.Number || map.Has(role))
            {
                return null;
            }

            columns[i] = columns[i] with { Role = role, Heading = (columns[i].Heading + " " + text.Trim()).Trim() };
        }

        return new ColumnMap(columns);
    }
}

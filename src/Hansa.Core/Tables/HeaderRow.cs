using Hansa.Core.Text;

namespace Hansa.Core.Tables;

/// <summary>Tells the header row of a table of activities from any other row.</summary>
internal static class HeaderRow
{
    /// <summary>A header names at least so many different columns.</summary>
    private const int FewestRoles = 3;

    /// <summary>
    /// The columns when the row is a header: at least three known columns, the title (or the agreement) and one of date,
    /// place, content or participants among them. Null otherwise.
    /// </summary>
    public static ColumnMap? Match(SourceRow row) =>
        // A row of data may speak of «Участники …» and «Мероприятия …» too, but it begins with its number.
        row.Cells.Count == 0 || NumberCell.Parse(row.Cells[0].Text) is not null ? null : Accept(MapOf(row));

    /// <summary>
    /// The columns of a header of two rows: a wide heading («Проведение») over narrow ones («место», «сроки»), the other
    /// cells merged down or empty below. Null when the two rows make no such header.
    /// </summary>
    public static ColumnMap? Match(SourceRow upper, SourceRow lower)
    {
        var columns = new List<MappedColumn>();
        var split = false;
        foreach (var cell in upper.Cells)
        {
            var below = new List<SourceCell>();
            foreach (var candidate in lower.Cells)
            {
                if (candidate.Column >= cell.Column && candidate.Column < cell.Column + cell.Span
                    && !candidate.ContinuesAbove && candidate.Text.AsSpan().Trim().Length > 0)
                {
                    below.Add(candidate);
                }
            }

            if (below.Count == 0)
            {
                columns.Add(Column(cell.Text, cell.Text, cell));
                continue;
            }

            split |= below.Count > 1 || cell.Span > 1;
            foreach (var part in below)
            {
                columns.Add(Column(part.Text, cell.Text + " " + part.Text, part));
            }
        }

        return split ? Accept(new ColumnMap([.. columns])) : null;
    }

    /// <summary>Whether a header may go on in the next row: some heading is wider than one column.</summary>
    public static bool MayHaveSecondRow(SourceRow row)
    {
        foreach (var cell in row.Cells)
        {
            if (cell.Span > 1 && cell.Span < TotalSpan(row))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The row’s cells with what is known of each, even when too few are known for a header.</summary>
    public static ColumnMap MapOf(SourceRow row)
    {
        var columns = new MappedColumn[row.Cells.Count];
        for (var i = 0; i < columns.Length; i++)
        {
            columns[i] = Column(row.Cells[i].Text, row.Cells[i].Text, row.Cells[i]);
        }

        return new ColumnMap(columns);
    }

    private static MappedColumn Column(string telling, string whole, SourceCell cell)
    {
        var role = ColumnHeadings.RoleOf(telling);
        if (role == ColumnRole.Unknown && whole.Length > telling.Length)
        {
            role = ColumnHeadings.RoleOf(whole);
        }

        return new MappedColumn(role, CellText.OneLine(whole), cell.Column, cell.Span);
    }

    private static ColumnMap? Accept(ColumnMap map)
    {
        var columns = Settle(map.Columns);
        var settled = new ColumnMap(columns);
        var named = settled.Has(ColumnRole.Title) || settled.Has(ColumnRole.Agreement);
        var told = settled.Has(ColumnRole.Dates) || settled.Has(ColumnRole.DatesAndPlace) || settled.Has(ColumnRole.Place)
            || settled.Has(ColumnRole.Content) || settled.Has(ColumnRole.Participants);
        return named && told && settled.DistinctRoles() >= FewestRoles ? settled : null;
    }

    // One role, one column: a second «участники» or «содержание» becomes an extra column, but a lone head-count column is
    // the participants’ column of a form that asks for no names, and a lone content or organization column the title.
    private static MappedColumn[] Settle(ReadOnlySpan<MappedColumn> columns)
    {
        var settled = columns.ToArray();
        var seen = 0;
        for (var i = 0; i < settled.Length; i++)
        {
            var bit = 1 << (int)settled[i].Role;
            if (settled[i].Role != ColumnRole.Unknown && (seen & bit) != 0)
            {
                settled[i] = settled[i] with { Role = ColumnRole.Unknown };
            }

            seen |= bit;
        }

        Replace(ColumnRole.Headcount, ColumnRole.Participants);
        return settled;

        void Replace(ColumnRole from, ColumnRole to)
        {
            if ((seen & (1 << (int)to)) == 0)
            {
                for (var i = 0; i < settled.Length; i++)
                {
                    if (settled[i].Role == from)
                    {
                        settled[i] = settled[i] with { Role = to };
                        return;
                    }
                }
            }
        }
    }

    private static int TotalSpan(SourceRow row)
    {
        var total = 0;
        foreach (var cell in row.Cells)
        {
            total += cell.Span;
        }

        return total;
    }
}

namespace Hansa.Core.Tables;

/// <summary>
/// The header of a table while its rows come: one row mostly; two or three where a wide heading («Проведение») stands over
/// narrow ones («место», «сроки»), merged or not, or where headings are cut over rows without merging.
/// </summary>
internal sealed class HeaderBlock
{
    private List<HeaderColumn> _columns;

    private HeaderBlock(SourceRow first)
    {
        Rows.Add(first);
        _columns = [.. first.Cells.Select(HeaderColumn.Of)];
    }

    public List<SourceRow> Rows { get; } = [];

    /// <summary>The header that the row may begin; null when it is no heading of columns.</summary>
    /// <param name="closely">Whether to look for slips of the pen also where no heading is known at first sight.</param>
    public static HeaderBlock? Begin(SourceRow row, bool closely)
    {
        if (row.Cells.Count < 2 || row.Cells.Any(cell => cell.ContinuesAbove) || !HeaderTexts.AreHeadings(row) || !(closely || HeaderTexts.HasKnown(row)))
        {
            return null;
        }

        var block = new HeaderBlock(row);
        return HeaderColumns.DistinctRoles(block._columns) >= 2 ? block : null;
    }

    /// <summary>The columns, when the rows make a header.</summary>
    public ColumnMap? Map() => HeaderColumns.Accept(_columns);

    /// <summary>Nearly all its columns are known, and there are several, as must be for a header below another.</summary>
    public bool IsMostlyKnown
    {
        get
        {
            var (filled, known) = (0, 0);
            foreach (var column in HeaderColumns.Settle(_columns).Columns)
            {
                filled += column.Heading.Length > 0 ? 1 : 0;
                known += column.Heading.Length > 0 && column.Role != ColumnRole.Unknown ? 1 : 0;
            }

            return known >= 3 && known * 5 >= filled * 4;
        }
    }

    /// <summary>The columns with what is known of each, even when too few are known for a header.</summary>
    public static ColumnMap MapOf(SourceRow row) => HeaderColumns.Settle([.. row.Cells.Select(HeaderColumn.Of)]);

    /// <summary>Whether the row begins this very header again, as at the top of a page.</summary>
    public bool IsRepeatedBy(SourceRow row)
    {
        var first = Rows[0];
        if (row.Cells.Count != first.Cells.Count)
        {
            return false;
        }

        for (var i = 0; i < first.Cells.Count; i++)
        {
            if (row.Cells[i].Text != first.Cells[i].Text)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The header begun anew by the row.</summary>
    public static HeaderBlock Repeat(SourceRow row) => new(row);

    /// <summary>Takes the next row for a part of the header, or leaves it.</summary>
    public bool TryAdd(SourceRow row)
    {
        if (Rows.Count >= 4 || row.Cells.Count < 2 || !HeaderTexts.AreHeadings(row))
        {
            return false;
        }

        var more = Below(row);
        if (more is null || !GoesOn(row, more))
        {
            return false;
        }

        Rows.Add(row);
        _columns = more;
        return true;
    }

    private bool GoesOn(SourceRow row, List<HeaderColumn> more)
    {
        // Nothing but a header is merged with a header, unless a repeated header cuts a merged cell in two.
        if (row.Cells.Any(cell => cell.ContinuesAbove))
        {
            return row.Cells.All(cell => cell.ContinuesAbove || NamesWhatWasOpen(cell, row) || ColumnHeadings.RoleOf(cell.Text) != ColumnRole.Unknown);
        }

        // One text alone is a heading of rows: «Город Смоленск» below «Наименование».
        if (row.Cells.Count(cell => !HeaderColumn.IsBlank(cell.Text)) < 2 || HeaderColumns.Accept(more) is null)
        {
            return false;
        }

        var (now, then) = (HeaderColumns.DistinctRoles(_columns), HeaderColumns.DistinctRoles(more));
        return HeaderTexts.AreTails(row) ? then >= now : (then > now || more.Count > _columns.Count) && row.Cells.All(cell => NamesWhatWasOpen(cell, row));
    }

    // Below a finished heading of one column nothing may stand but the end of its words.
    private bool NamesWhatWasOpen(SourceCell cell, SourceRow row)
    {
        if (HeaderColumn.IsBlank(cell.Text) || HeaderTexts.IsTail(cell.Text))
        {
            return true;
        }

        var above = _columns.Find(column => column.Covers(cell));
        return above is null || above.IsUnnamed || ColumnHeadings.RoleOf(above.Heading) == ColumnRole.Unknown
            || (above.Span > cell.Span && Parts(above, row));
    }

    // A wide heading is parted when each part has its name; one text below it is a heading of rows, or data.
    private static bool Parts(HeaderColumn wide, SourceRow row)
    {
        var (named, known) = (0, false);
        foreach (var cell in row.Cells)
        {
            if (wide.Covers(cell) && !HeaderColumn.IsBlank(cell.Text))
            {
                named++;
                known |= ColumnHeadings.RoleOf(cell.Text) != ColumnRole.Unknown;
            }
        }

        return named > 1 || known;
    }

    private List<HeaderColumn>? Below(SourceRow row)
    {
        var result = new List<HeaderColumn>(_columns.Count + 4);
        var any = false;
        foreach (var column in _columns)
        {
            var below = row.Cells.Where(cell => column.Covers(cell) && !cell.ContinuesAbove).ToList();
            var named = below.Count(cell => !HeaderColumn.IsBlank(cell.Text));
            if (named == 0)
            {
                result.Add(column);
                continue;
            }

            any = true;
            foreach (var cell in below)
            {
                var texts = HeaderColumn.IsBlank(cell.Text) ? column.Texts : [.. column.Texts, cell.Text];
                result.Add(new HeaderColumn(cell.Column, cell.Span, texts) { IsAlone = below.Count == 1 });
            }
        }

        return any ? result : null;
    }
}

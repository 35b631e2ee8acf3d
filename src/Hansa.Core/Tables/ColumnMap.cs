namespace Hansa.Core.Tables;

/// <summary>Which column of the file's table plays which role: the outcome of finding the header row.</summary>
internal sealed class ColumnMap
{
    private readonly MappedColumn[] _columns;
    private readonly int[] _inOrderOfParts;

    /// <param name="columns">In grid order.</param>
    /// <param name="assumed">No header was found; the order of the form was taken.</param>
    public ColumnMap(MappedColumn[] columns, bool assumed = false)
    {
        _columns = columns;
        Assumed = assumed;
        Number = IndexOf(ColumnRole.Number);
        Title = Array.FindIndex(columns, column => column.Role.Holds(ColumnRole.Title));
        Dates = Array.FindIndex(columns, column => column.Role.Holds(ColumnRole.Dates));
        _inOrderOfParts = [.. Enumerable.Range(0, columns.Length).OrderBy(i => columns[i].Part)];
    }

    public ReadOnlySpan<MappedColumn> Columns => _columns;

    /// <summary>Indexes of the columns in the order in which their texts are put together.</summary>
    public ReadOnlySpan<int> InOrderOfParts => _inOrderOfParts;

    public int Count => _columns.Length;

    public bool Assumed { get; }

    /// <summary>The heading that was taken for the title’s though nobody knows it; null mostly.</summary>
    public string? GuessedTitle { get; init; }

    /// <summary>Index of the number's column, or -1.</summary>
    public int Number { get; }

    /// <summary>Index of the first column that tells the title, or -1.</summary>
    public int Title { get; }

    /// <summary>Index of the first column that tells dates, or -1.</summary>
    public int Dates { get; }

    public bool Has(ColumnRole role) => IndexOf(role) >= 0;

    public int IndexOf(ColumnRole role)
    {
        for (var i = 0; i < _columns.Length; i++)
        {
            if (_columns[i].Role == role)
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>The same columns under cleaned headings.</summary>
    public ColumnMap WithHeadings(IReadOnlyList<Readings.ReadColumn> headings)
    {
        var columns = new MappedColumn[_columns.Length];
        for (var i = 0; i < columns.Length; i++)
        {
            columns[i] = _columns[i] with { Heading = headings[i].Heading };
        }

        return new ColumnMap(columns, Assumed);
    }

    /// <summary>Whether the row ends where the columns end: a table cut in two keeps its grid, whatever is merged in its rows.</summary>
    public bool HasGridOf(SourceRow row) =>
        _columns.Length > 0 && row.Cells is [.., var last] && last.Column + last.Span == _columns[^1].Column + _columns[^1].Span;

    /// <summary>The map for a table that goes on with this one in a grid of its own, which a row with as many cells shows.</summary>
    public ColumnMap OnGridOf(SourceRow row)
    {
        if (row.Cells.Count != _columns.Length)
        {
            return this;
        }

        var columns = new MappedColumn[_columns.Length];
        for (var i = 0; i < columns.Length; i++)
        {
            columns[i] = _columns[i] with { Column = row.Cells[i].Column, Span = row.Cells[i].Span };
        }

        return new ColumnMap(columns, Assumed);
    }

    /// <summary>
    /// Which mapped column each cell belongs to: by its place in the grid; by its order in the row when the row has as many
    /// cells as the header but another grid, as after its borders were dragged; -1 when it fits nowhere.
    /// </summary>
    public void Lay(SourceRow row, Span<int> indexes)
    {
        var cells = row.Cells;
        var byOrder = cells.Count == _columns.Length && !AllStartAColumn(row);
        for (var i = 0; i < cells.Count; i++)
        {
            indexes[i] = byOrder ? i : IndexAt(cells[i].Column);
        }
    }

    private bool AllStartAColumn(SourceRow row)
    {
        for (var i = 0; i < row.Cells.Count; i++)
        {
            if (row.Cells[i].Column != _columns[i].Column)
            {
                return false;
            }
        }

        return true;
    }

    private int IndexAt(int gridColumn)
    {
        for (var i = 0; i < _columns.Length; i++)
        {
            if (gridColumn >= _columns[i].Column && gridColumn < _columns[i].Column + _columns[i].Span)
            {
                return i;
            }
        }

        return -1;
    }
}

/// <param name="Heading">As written, on one line.</param>
/// <param name="Column">First grid column, from 0.</param>
/// <param name="Span">Grid columns covered.</param>
internal readonly record struct MappedColumn(ColumnRole Role, string Heading, int Column, int Span, ColumnPart Part = ColumnPart.Whole);

namespace Hansa.Core.Tables;

/// <summary>Which column of the file's table plays which role: the outcome of finding the header row.</summary>
internal sealed class ColumnMap
{
    private readonly MappedColumn[] _columns;

    /// <param name="columns">In grid order.</param>
    /// <param name="assumed">No header was found; the order of the form was taken.</param>
    public ColumnMap(MappedColumn[] columns, bool assumed = false)
    {
        _columns = columns;
        Assumed = assumed;
    }

    public ReadOnlySpan<MappedColumn> Columns => _columns;

    public int Count => _columns.Length;

    public bool Assumed { get; }

    public bool Has(ColumnRole role)
    {
        foreach (var column in _columns)
        {
            if (column.Role == role)
            {
                return true;
            }
        }

        return false;
    }

    public int DistinctRoles()
    {
        var roles = 0;
        foreach (var column in _columns)
        {
            roles |= column.Role == ColumnRole.Unknown ? 0 : 1 << (int)column.Role;
        }

        return System.Numerics.BitOperations.PopCount((uint)roles);
    }

    /// <summary>
    /// Which mapped column a cell belongs to: by its place in the grid; by its order in the row when the row has as many
    /// cells as the header but another grid, as after a table was split or its borders dragged; -1 when it fits nowhere.
    /// </summary>
    public int IndexOf(SourceRow row, int cellIndex)
    {
        var cell = row.Cells[cellIndex];
        for (var i = 0; i < _columns.Length; i++)
        {
            if (_columns[i].Column == cell.Column)
            {
                return i;
            }
        }

        if (row.Cells.Count == _columns.Length)
        {
            return cellIndex;
        }

        for (var i = 0; i < _columns.Length; i++)
        {
            if (cell.Column >= _columns[i].Column && cell.Column < _columns[i].Column + _columns[i].Span)
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>True when every cell of the row stands exactly in a column of the header.</summary>
    public bool Fits(SourceRow row)
    {
        for (var i = 0; i < row.Cells.Count; i++)
        {
            if (IndexOf(row, i) < 0)
            {
                return false;
            }
        }

        return true;
    }
}

/// <param name="Heading">As written, on one line.</param>
/// <param name="Column">First grid column, from 0.</param>
/// <param name="Span">Grid columns covered.</param>
internal readonly record struct MappedColumn(ColumnRole Role, string Heading, int Column, int Span);

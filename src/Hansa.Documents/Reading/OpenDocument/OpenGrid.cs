using Hansa.Core.Tables;

namespace Hansa.Documents.Reading.OpenDocument;

/// <summary>Follows cells that span rows through the rows of one table.</summary>
internal sealed class OpenGrid(int number)
{
    private const int MostActive = 2048;

    private readonly List<(int Column, int Span, int RowsLeft)> _active = [];
    private readonly List<(int Column, int Span, int RowsLeft)> _begun = [];

    public int Number { get; } = number;

    /// <summary>Rows met so far, those without text too.</summary>
    public int Rows { get; set; }

    /// <summary>Notes a cell of the present row that spans this row and <paramref name="more"/> below.</summary>
    public void Begin(int column, int span, int more)
    {
        if (more > 0 && _begun.Count < MostActive)
        {
            _begun.Add((column, span, more));
        }
    }

    /// <summary>The cell that continues one above at this column, or null.</summary>
    public SourceCell? Continued(int column)
    {
        foreach (var area in _active)
        {
            if (area.Column == column)
            {
                return new SourceCell(column, area.Span, "") { ContinuesAbove = true };
            }
        }

        return null;
    }

    /// <param name="repeated">How many times the row stands, at least 1.</param>
    public void EndRow(int repeated)
    {
        for (var i = _active.Count - 1; i >= 0; i--)
        {
            var (column, span, left) = _active[i];
            if (left <= repeated)
            {
                _active.RemoveAt(i);
            }
            else
            {
                _active[i] = (column, span, left - repeated);
            }
        }

        _active.AddRange(_begun);
        _begun.Clear();
    }
}

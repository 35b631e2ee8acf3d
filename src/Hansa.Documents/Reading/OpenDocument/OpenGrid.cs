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
        if (more > 0 && _begun.Count + _active.Count < MostActive)
        {
            _begun.Add((column, span, more));
        }
    }

    /// <summary>Adds the cells that continue ones above and begin within these columns, the last excluded.</summary>
    public void AddContinued(int from, int to, List<SourceCell> cells)
    {
        for (var i = FirstFrom(from); i < _active.Count && _active[i].Column < to; i++)
        {
            cells.Add(new SourceCell(_active[i].Column, _active[i].Span, "") { ContinuesAbove = true });
        }
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

        if (_begun.Count > 0)
        {
            _active.AddRange(_begun);
            _active.Sort(static (a, b) => a.Column.CompareTo(b.Column));
            _begun.Clear();
        }
    }

    private int FirstFrom(int column)
    {
        var (low, high) = (0, _active.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _active[middle].Column < column ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}

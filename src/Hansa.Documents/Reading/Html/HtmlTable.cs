using Hansa.Core.Tables;

namespace Hansa.Documents.Reading.Html;

/// <summary>One table being read: its open row and cell, and the cells that span rows.</summary>
internal sealed class HtmlTable(int number, ReadLimits limits)
{
    private const int MostActive = 2048;

    private readonly List<(int Column, int Span, int RowsLeft)> _active = [];
    private readonly List<(int Column, int Span, int RowsLeft)> _begun = [];
    private List<SourceCell>? _cells;
    private List<IReadOnlyList<SourceRow>>? _nested;
    private int _column;
    private int _span;
    private int _rowsBelow;
    private int _rows;
    private int _bullets;
    private int _nextActive;

    public int Number { get; } = number;

    /// <summary>The rows so far, for a table inside a cell.</summary>
    public List<SourceRow> Rows { get; } = [];

    public bool InHeader { get; set; }

    public bool HasRow => _cells is not null;

    public HtmlText? Cell { get; private set; }

    /// <summary>The open row reaches the last column there may be.</summary>
    public bool IsFull => _column >= limits.Columns;

    /// <summary>Characters in cells of the open row.</summary>
    public int RowCharacters { get; private set; }

    public void BeginRow()
    {
        _cells = [];
        _column = 0;
        _nextActive = 0;
        RowCharacters = 0;
    }

    public void BeginCell(int span, int rows, HtmlText text)
    {
        Continue(toEnd: false);
        (_span, _rowsBelow, Cell) = (Math.Clamp(span, 1, Math.Max(1, limits.Columns - _column)), rows - 1, text);
    }

    public void Nest(HtmlTable inner) => (_nested ??= []).Add(inner.Rows);

    /// <summary>An item of a list without numbers begins in the open cell.</summary>
    public void NoteBullet() => _bullets++;

    /// <summary>Closes the open cell, if there is one.</summary>
    /// <param name="numberInsteadOfBullet">Numbers a cell of the first column that holds nothing but a bullet.</param>
    public void EndCell(Func<int, string> numberInsteadOfBullet)
    {
        if (Cell is null || _cells is null)
        {
            return;
        }

        var text = Cell.Take();
        Cell = null;
        if (text.Length == 0 && _bullets == 1 && _column == 0)
        {
            text = numberInsteadOfBullet(Number);
        }

        _bullets = 0;
        if (_column < limits.Columns)
        {
            _cells.Add(new SourceCell(_column, _span, text) { Nested = _nested });
            RowCharacters += text.Length;
            if (_rowsBelow > 0 && _begun.Count + _active.Count < MostActive)
            {
                _begun.Add((_column, _span, _rowsBelow));
            }

            _column += _span;
        }

        _nested = null;
    }

    /// <summary>Closes the open row; null when there was none or it had no cells of its own.</summary>
    public SourceRow? EndRow(Func<int, string> numberInsteadOfBullet)
    {
        EndCell(numberInsteadOfBullet);
        if (_cells is null)
        {
            return null;
        }

        var hasOwn = _cells.Exists(static cell => !cell.ContinuesAbove) || _column > 0;
        Continue(toEnd: true);
        var row = hasOwn ? new SourceRow(Number, ++_rows, _cells) { IsHeader = InHeader } : null;
        _cells = null;
        for (var i = _active.Count - 1; i >= 0; i--)
        {
            var (column, span, left) = _active[i];
            if (left <= 1)
            {
                _active.RemoveAt(i);
            }
            else
            {
                _active[i] = (column, span, left - 1);
            }
        }

        _active.AddRange(_begun);
        _active.Sort(static (a, b) => a.Column.CompareTo(b.Column));
        _begun.Clear();
        return row;
    }

    // Adds the cells that come down from above at this place: one behind another, or all to the row's end.
    private void Continue(bool toEnd)
    {
        for (; _nextActive < _active.Count && (toEnd || _active[_nextActive].Column <= _column); _nextActive++)
        {
            var (column, span, _) = _active[_nextActive];
            if (column >= _column)
            {
                _cells!.Add(new SourceCell(column, span, "") { ContinuesAbove = true });
                _column = column + span;
            }
        }
    }
}

using Hansa.Core.Tables;

namespace Hansa.Documents.Reading.Plain;

/// <summary>Reads a table written out as text, cell by cell (see <see cref="TabbedText"/>), with the paragraphs around it.</summary>
internal sealed class TabbedTextReader(LineReader lines, ReadLimits limits) : PartSource
{
    // Enough cells to learn the number of columns; a longer file is read on without holding it.
    private const int CellsToLearn = 2000;

    private readonly TabbedText _text = new(lines, limits);
    private readonly LinkedList<TextItem> _ahead = new();
    private bool _ended;
    private int _table;
    private int _row;
    private int _columns;
    private int _lastNumber;

    public override FileFormat Format => FileFormat.Text;

    public override DocumentPart? Next()
    {
        if (Take() is not { } item)
        {
            return null;
        }

        if (!item.IsCell)
        {
            return new SourceParagraph(item.Text);
        }

        if (_columns == 0 || BeginsAnotherTable(item))
        {
            BeginTable(item);
            if (_columns > 1 && !RowNumber.TryParse(item.Text, out _, out _) && !StandsAlone(item))
            {
                return Row(item, isHeader: true);
            }
        }

        var opens = RowNumber.Opens(item.Text, _lastNumber, out var value) || StartsNumbering(item.Text);
        if (opens)
        {
            _lastNumber = value;
        }

        return opens || (_lastNumber == 0 && !StandsAlone(item)) ? Row(item, isHeader: false) : Heading(item);
    }

    public override void Dispose() => lines.Dispose();

    private static bool StartsNumbering(string text) => text.Trim() == "1";

    // A second report in the same file: its header begins with «№» where a row or heading is due.
    private bool BeginsAnotherTable(TextItem item) =>
        _row > 1 && IsNumberHeading(item) && !StandsAlone(item);

    private static bool IsNumberHeading(TextItem item) =>
        item.IsCell && item.Text.Length < 12 && item.Text.AsSpan().TrimStart().StartsWith("№");

    private bool StandsAlone(TextItem item) => item.AfterBlank && (Peek() is not { IsCell: true } next || next.AfterBlank);

    private void BeginTable(TextItem first)
    {
        Peek();
        var cells = new List<TextItem> { first };
        for (var next = _ahead.First; next is not null && cells.Count < CellsToLearn && !IsNumberHeading(next.Value); next = next.Next)
        {
            if (next.Value.IsCell)
            {
                cells.Add(next.Value);
            }

            if (next.Next is null && !_ended)
            {
                Fetch();
            }
        }

        (_table, _row, _lastNumber) = (_table + 1, 0, 0);
        _columns = Math.Clamp(TextTableShape.Columns(cells), 1, limits.Columns);
    }

    private SourceRow Row(TextItem first, bool isHeader)
    {
        var cells = new List<SourceCell>(_columns) { new(0, 1, first.Text) };
        while (cells.Count < _columns && Peek() is { IsCell: true } next && (isHeader || !IsNextNumber(next.Text)))
        {
            Take();
            cells.Add(new SourceCell(cells.Count, 1, next.Text));
        }

        return new SourceRow(_table, ++_row, cells);
    }

    // A row that lost a cell must not swallow the next row's number.
    private bool IsNextNumber(string text) =>
        _lastNumber > 0 && RowNumber.TryParse(text, out var value, out var isMarked) && isMarked && value == _lastNumber + 1;

    private SourceRow Heading(TextItem item) => new(_table, ++_row, [new SourceCell(0, _columns, item.Text)]);

    private TextItem? Peek()
    {
        if (_ahead.Count == 0 && !_ended)
        {
            Fetch();
        }

        return _ahead.First?.Value;
    }

    private TextItem? Take()
    {
        var item = Peek();
        if (item is not null)
        {
            _ahead.RemoveFirst();
        }

        return item;
    }

    private void Fetch()
    {
        if (_text.Next() is { } item)
        {
            _ahead.AddLast(item);
        }
        else
        {
            _ended = true;
        }
    }
}

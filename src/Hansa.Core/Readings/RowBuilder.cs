using Hansa.Core.Problems;
using Hansa.Core.Tables;
using Hansa.Core.Text;

namespace Hansa.Core.Readings;

/// <summary>
/// Makes the words of a row from its cells: cleaned, numbered, agreements carried down, two-in-one columns parted, columns
/// that tell one thing put together. Waits with each row until the next begins, for rows that a page cut in two come
/// together again.
/// </summary>
internal sealed class RowBuilder(CellCleaner cleaner)
{
    private readonly List<string?> _cells = [];
    private readonly RowNumbers _numbers = new();
    private readonly CarriedCells _carried = new();
    private TableRow? _open;
    private bool _joined;

    public bool IsOpen => _open is not null;

    /// <summary>A row of which nothing but its words will change any more; null when none was begun.</summary>
    public ReadingRow? Close(HeadingStack headings, string? sectionByDefault)
    {
        if (_open is null)
        {
            return null;
        }

        var map = _open.Map;
        List<Repair>? repairs = null;
        var problems = new List<Problem>();
        var number = _numbers.Of(_open, _cells, problems);
        var words = new RowWords(number);
        foreach (var i in map.InOrderOfParts)
        {
            var column = map.Columns[i];
            var raw = column.Role == ColumnRole.Number ? RowNumbers.Words(_cells[i]) : _carried.Text(_open, i, _cells[i], problems, number);
            if (raw.Length > 0)
            {
                words.Put(column, cleaner.Clean(raw, number, column.Role, ref repairs));
            }
        }

        foreach (var stray in _open.Strays ?? [])
        {
            words.AddExtra("", CellText.OneLine(cleaner.Clean(stray, number, null, ref repairs)));
        }

        var row = words.Row with
        {
            Section = words.Row.Section ?? headings.Section ?? (words.Body is null ? sectionByDefault : null),
            Subsection = words.Row.Subsection ?? headings.Subsection,
            PeriodHeading = headings.Period,
            Source = new RowSource(_open.Source.Table, _open.Source.Row),
        };
        row = words.Body is not { } body ? row : row.Section is null ? row with { Section = body } : row with { Subsection = row.Subsection ?? body };
        row = map.Has(ColumnRole.Agreement) ? _carried.Agreements(row, _open, problems)
            : headings.Agreement is { } agreement ? _carried.AgreementOfHeading(row, agreement)
            : row;
        if (_joined)
        {
            problems.Add(new Problem("table.rows-joined", Severity.Hint) { Row = number, Arguments = [number] });
        }

        _open = null;
        return row with { Extra = words.Extra, Repairs = repairs ?? [], Problems = problems };
    }

    public void Open(TableRow row)
    {
        var previous = _open is null && _cells.Count == row.Map.Count;
        for (var i = 0; i < row.Map.Count; i++)
        {
            // A cell merged with the one above has that cell’s text, but for the agreement, whose carrying down is marked.
            var carried = row.Continues(i) && previous && row.Map.Columns[i].Role is not (ColumnRole.Agreement or ColumnRole.Number);
            Set(i, carried ? _cells[i] : row[i]);
        }

        _cells.RemoveRange(row.Map.Count, _cells.Count - row.Map.Count);
        (_open, _joined) = (row, false);

        void Set(int i, string? text)
        {
            if (i < _cells.Count)
            {
                _cells[i] = text;
            }
            else
            {
                _cells.Add(text);
            }
        }
    }

    /// <summary>Adds the cells of a row that only goes on with the open one.</summary>
    public void Continue(TableRow row)
    {
        for (var i = 0; i < Math.Min(row.Map.Count, _cells.Count); i++)
        {
            if (!row.IsBlank(i) && i != row.Map.Number)
            {
                _cells[i] = _cells[i] is { Length: > 0 } before ? before + "\n" + row[i] : row[i];
            }
        }

        if (row.Strays is { } strays)
        {
            _open!.AddStrays(strays);
        }

        // A merged number says itself that the rows are one.
        _joined |= !row.Continues(row.Map.Number);
    }

    /// <summary>A new report begins its own numbers and agreements.</summary>
    public void Restart()
    {
        _numbers.Restart();
        _carried.Restart();
    }
}

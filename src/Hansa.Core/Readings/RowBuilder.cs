using Hansa.Core.Agreements;
using Hansa.Core.Problems;
using Hansa.Core.Tables;
using Hansa.Core.Text;

namespace Hansa.Core.Readings;

/// <summary>
/// Makes the words of a row from its cells: cleaned, numbered, agreements carried down, two-in-one columns parted. Waits
/// with each row until the next begins, for rows that a page cut in two come together again.
/// </summary>
internal sealed class RowBuilder(CellCleaner cleaner)
{
    private readonly List<string?> _cells = [];
    private TableRow? _open;
    private int _lastNumber;
    private IReadOnlyList<string> _lastAgreements = [];
    private string? _lastSection;

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
        List<Problem>? problems = null;
        var number = NumberOf(map, ref problems);
        var row = new ReadingRow
        {
            Number = number,
            Section = headings.Section ?? sectionByDefault,
            Subsection = headings.Subsection,
            PeriodHeading = headings.Period,
            Source = new RowSource(_open.Source.Table, _open.Source.Row),
        };
        List<KeyValuePair<string, string>>? extra = null;
        var columns = map.Columns;
        for (var i = 0; i < columns.Length; i++)
        {
            var role = columns[i].Role;
            if (role == ColumnRole.Number || _cells[i] is not { Length: > 0 } raw)
            {
                continue;
            }

            var text = cleaner.Clean(raw, number, role, ref repairs);
            text = CellLines.Join(text, role);
            row = Put(row, role, columns[i].Heading, text, ref extra);
        }

        row = CarryAgreements(row, map, ref problems);
        foreach (var stray in _open.Strays ?? [])
        {
            (extra ??= []).Add(new("", CellText.OneLine(cleaner.Clean(stray, number, null, ref repairs))));
        }

        _lastSection = row.Section;
        _lastNumber = number;
        _open = null;
        return row with { Extra = extra ?? [], Repairs = repairs ?? [], Problems = problems ?? [] };
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
        _open = row;

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
            if (row[i].AsSpan().Trim().Length > 0 && row.Map.Columns[i].Role != ColumnRole.Number)
            {
                _cells[i] = _cells[i] is { Length: > 0 } before ? before + "\n" + row[i] : row[i];
            }
        }
    }

    /// <summary>A new report begins its own numbers and agreements.</summary>
    public void Restart()
    {
        _lastNumber = 0;
        _lastAgreements = [];
        _lastSection = null;
    }

    private int NumberOf(ColumnMap map, ref List<Problem>? problems)
    {
        var column = RowKinds.IndexOf(map, ColumnRole.Number);
        if (column < 0)
        {
            return _lastNumber + 1;
        }

        var text = _cells[column] ?? "";
        if (NumberCell.Parse(text) is { } number)
        {
            return number;
        }

        var counted = _lastNumber + 1;
        (problems ??= []).Add(new Problem("table.number-missing", Severity.Hint)
        {
            Row = counted,
            Column = ColumnRole.Number,
            Text = CellText.OneLine(text),
            Arguments = [counted],
        });
        return counted;
    }

    private static ReadingRow Put(ReadingRow row, ColumnRole role, string heading, string text, ref List<KeyValuePair<string, string>>? extra)
    {
        switch (role)
        {
            case ColumnRole.Agreement:
                return row with { Agreements = AgreementTitles.Split(text) };
            case ColumnRole.Title:
                return row with { Title = text };
            case ColumnRole.Place:
                return row with { Place = text };
            case ColumnRole.Dates:
                return row with { Dates = text };
            case ColumnRole.Content:
                return row with { Content = text };
            case ColumnRole.Participants:
                return row with { Participants = row.Participants.Length > 0 ? text + row.Participants : text };
            case ColumnRole.Note:
                return row with { Note = text };
            case ColumnRole.DatesAndPlace:
                var (dates, place) = DatesAndPlace.Split(text);
                return row with { Dates = dates, Place = place };
            case ColumnRole.Headcount:
                // Official forms have no column for it: the number closes the participants’ cell, in the usual words.
                var words = CountColumn.Words(text);
                return row with { Participants = row.Participants.Length > 0 ? row.Participants.TrimEnd('.') + ". " + words : words };
            case ColumnRole.Section:
                return row with { Section = CellText.OneLine(text) };
            case ColumnRole.Subsection:
                return row with { Subsection = CellText.OneLine(text) };
            default:
                (extra ??= []).Add(new(heading, text));
                return row;
        }
    }

    // domain.md M-18: merged or empty goes on with the agreement above, within the same section only.
    private ReadingRow CarryAgreements(ReadingRow row, ColumnMap map, ref List<Problem>? problems)
    {
        if (!map.Has(ColumnRole.Agreement))
        {
            return row;
        }

        if (row.Agreements.Count > 0)
        {
            _lastAgreements = row.Agreements;
            return row;
        }

        if (_lastAgreements.Count == 0 || row.Section != _lastSection)
        {
            _lastAgreements = [];
            (problems ??= []).Add(new Problem("agreement.none", Severity.Warning) { Row = row.Number, Column = ColumnRole.Agreement });
            return row;
        }

        return row with { Agreements = _lastAgreements, AgreementsFilledDown = true };
    }
}

using Hansa.Core.Tables;

namespace Hansa.Documents.Tests.Variants;

/// <summary>A report laid out in one way, as the parts of a document.</summary>
internal sealed class LaidOut
{
    private readonly PlainReport _report;
    private readonly Look _look;
    private readonly Random _random;
    private readonly List<LaidColumn> _columns;
    private readonly List<DocumentPart> _parts = [];
    private int _table;
    private int _row;
    private int _rowOfActivity;
    private int _grid = 1;

    private LaidOut(PlainReport report, Look look)
    {
        (_report, _look, _random) = (report, look, new Random(look.Seed));
        _columns = LaidColumn.Of(report, look, _random);
    }

    public static IReadOnlyList<DocumentPart> Parts(PlainReport report, Look look) => new LaidOut(report, look).Make();

    private int Width => _columns.Sum(column => column.Span);

    private List<DocumentPart> Make()
    {
        if (_look.Around)
        {
            Table(["", "УТВЕРЖДАЮ"], ["", "Начальник Департамента"], ["", "_____ И.И. Иванов"]);
        }

        Title();
        if (_look.Sections != SectionLook.BetweenTables)
        {
            Header(_look.Title != TitleLook.InTheTable && _look.Title != TitleLook.InCells);
        }

        if (_look.HeaderApart && _look.Sections != SectionLook.BetweenTables)
        {
            _parts.Add(new SourceParagraph(" "));
            NewTable();
        }

        Rows();
        if (_report.Footer is { } footer)
        {
            Across(footer);
        }

        if (_look.Around)
        {
            _parts.Add(new SourceParagraph("Начальник Департамента __________ И.И. Иванов"));
            _parts.Add(new SourceParagraph("Исп. Петрова А.А., тел. 12-34-56"));
            Table(["№ п/п", "ФИО", "Должность", "Телефон", "Организация", "Почта"], ["1", "Петрова А.А.", "методист", "12-34-56", "СОГБУК", "a@example.org"]);
        }

        return _look.Wrapped ? Wrap(_parts) : _parts;
    }

    private void Title()
    {
        var words = _report.Title.Split(' ');
        switch (_look.Title)
        {
            case TitleLook.Lines:
                _parts.Add(new SourceParagraph(words[0]));
                _parts.Add(new SourceParagraph(string.Join(' ', words[1..4])));
                _parts.Add(new SourceParagraph(string.Join(' ', words[4..])));
                break;
            case TitleLook.InTheTable:
                NewTable();
                Across(_report.Title);
                break;
            case TitleLook.InCells:
                NewTable();
                Add([new SourceCell(0, 1, _report.Title)]);
                break;
            default:
                _parts.Add(new SourceParagraph(_report.Title));
                break;
        }
    }

    private void Rows()
    {
        var headings = new LaidHeadings(_look);
        PlainRow? above = null;
        var count = 0;
        var inSection = 0;
        foreach (var row in _report.Rows)
        {
            var newSection = above is null || (row.Period, row.Section) != (above.Period, above.Section);
            if (above is not null && newSection && _look.Totals)
            {
                var total = new string[_columns.Count];
                total[_columns.FindIndex(column => column.Role != ColumnRole.Number)] = "Итого по разделу";
                total[^1] = "2 мероприятия";
                Add([.. Cells(total)]);
            }

            inSection = newSection ? 1 : inSection + 1;
            foreach (var (text, mark) in headings.Before(row, above))
            {
                Heading(text, mark);
            }

            if (count > 0 && count % 4 == 0)
            {
                Interrupt();
            }

            Row(row, above, inSection);
            above = row;
            count++;
        }
    }

    private void Interrupt()
    {
        if (_look.Split == SplitLook.None || _look.Sections == SectionLook.BetweenTables)
        {
            if (_look.RepeatedHeader)
            {
                Header(newTable: false);
            }

            return;
        }

        _parts.Add(new SourceParagraph(_random.Next(2) == 0 ? "Продолжение таблицы" : "\f"));
        if (_look.Split == SplitLook.WithHeader)
        {
            Header(newTable: true);
            return;
        }

        _grid = _look.Split == SplitLook.OtherGrid ? 2 : 1;
        NewTable();
        if (_look.Split == SplitLook.WithNumbers)
        {
            Add([.. Cells([.. _columns.Select((_, i) => $"{i + 1}")])]);
        }
    }

    private void Heading(string text, string? mark)
    {
        switch (_look.Sections)
        {
            case SectionLook.InTheFirstColumn:
                Add([.. Cells([text, .. Enumerable.Repeat("", _columns.Count - 1)])]);
                break;
            case SectionLook.InTheTitleColumn:
                Add([.. Cells([.. _columns.Select(column => column.Role.Holds(ColumnRole.Title) ? text : "")])]);
                break;
            case SectionLook.InEveryCell:
                Add([.. Cells([.. _columns.Select(_ => text)])]);
                break;
            case SectionLook.NumberBeside when mark is not null && _columns[0].Role == ColumnRole.Number:
                Add([new SourceCell(0, _columns[0].Span * _grid, mark), new SourceCell(_columns[0].Span * _grid, (Width - _columns[0].Span) * _grid, text)]);
                break;
            case SectionLook.BetweenTables:
                _parts.Add(new SourceParagraph(text));
                _row = -1;
                break;
            case SectionLook.WithOrdinals:
                Across(mark is null ? text : $"{mark} {text}");
                break;
            default:
                Across(text);
                break;
        }
    }

    private void Row(PlainRow row, PlainRow? above, int inSection)
    {
        if (_look.Sections == SectionLook.BetweenTables && _row < 0)
        {
            Header(newTable: true);
        }

        var texts = _columns.Select(column => column.Text(row, inSection)).ToArray();
        // Below a heading or another table’s end there is nothing to be merged with.
        var merged = _columns.Select(column => above is not null && _row > 0 && _row == _rowOfActivity && column.IsMerged(row, above)).ToArray();
        var (whole, rest) = _look.CutRows && _random.Next(3) == 0 ? Cut(texts) : (texts, null);
        Add([.. Cells(whole).Select((cell, i) => ColumnAt(cell) is { } at && merged[at] ? cell with { Text = "", ContinuesAbove = true } : cell)]);
        if (rest is not null)
        {
            Add([.. Cells(rest)]);
        }

        _rowOfActivity = _row;
        if (_look.BlankRows && _random.Next(3) == 0)
        {
            Add([.. Cells([.. texts.Select(_ => "")])]);
        }
    }

    // As a page cuts it: the end of the content stands in a row of its own.
    private (string[] Whole, string[]? Tail) Cut(string[] texts)
    {
        var content = _columns.FindIndex(column => column.Role == ColumnRole.Content);
        var at = texts[content].LastIndexOf(' ');
        if (at < 20 || texts[content].Contains('\n', StringComparison.Ordinal))
        {
            return (texts, null);
        }

        var rest = texts.Select((text, i) => i == content ? text[(at + 1)..] : "").ToArray();
        texts[content] = texts[content][..at];
        return (texts, rest);
    }

    private void Header(bool newTable)
    {
        if (newTable)
        {
            _grid = 1;
            NewTable();
        }

        var place = _columns.FindIndex(column => column.Role == ColumnRole.Place);
        if (_look.HeaderOfTwoRows && place >= 0 && place + 1 < _columns.Count && _columns[place + 1].Role == ColumnRole.Dates)
        {
            var merged = _random.Next(2) == 0;
            var upper = Cells([.. _columns.Select((column, i) => i == place ? "Проведение" : i == place + 1 ? "" : column.Heading)], split: false).ToList();
            upper[place] = upper[place] with { Span = upper[place].Span + upper[place + 1].Span };
            upper.RemoveAt(place + 1);
            Add(upper);
            Add([.. Cells([.. _columns.Select((_, i) => i == place ? "место" : i == place + 1 ? "сроки" : "")], split: false)
                .Select((cell, i) => merged && i != place && i != place + 1 ? cell with { ContinuesAbove = true } : cell)]);
        }
        else
        {
            Add([.. Cells([.. _columns.Select(column => column.Heading)], split: false)]);
        }

        if (_look.ColumnNumbers)
        {
            Add([.. Cells([.. _columns.Select((_, i) => $"{i + 1}")], split: false)]);
        }
    }

    private IEnumerable<SourceCell> Cells(string[] texts, bool split = true)
    {
        var column = 0;
        for (var i = 0; i < _columns.Count; i++)
        {
            var span = _columns[i].Span * _grid;
            if (split && _columns[i].Span > 1)
            {
                var left = _random.Next(2) == 0;
                yield return new SourceCell(column, _grid, left ? texts[i] ?? "" : "");
                yield return new SourceCell(column + _grid, span - _grid, left ? "" : texts[i] ?? "");
            }
            else
            {
                yield return new SourceCell(column, span, texts[i] ?? "");
            }

            column += span;
        }
    }

    private int? ColumnAt(SourceCell cell)
    {
        var column = 0;
        for (var i = 0; i < _columns.Count; i++)
        {
            if (cell.Column == column && cell.Span == _columns[i].Span * _grid)
            {
                return i;
            }

            column += _columns[i].Span * _grid;
        }

        return null;
    }

    private void Across(string text) => Add([new SourceCell(0, Width * _grid, text)]);

    private void Table(params string[][] rows)
    {
        NewTable();
        foreach (var row in rows)
        {
            Add([.. row.Select((text, i) => new SourceCell(i, 1, text))]);
        }
    }

    private void NewTable() => (_table, _row) = (_table + 1, 0);

    private void Add(List<SourceCell> cells) => _parts.Add(new SourceRow(_table, ++_row, cells));

    // All of it in one cell of a table that only holds the page together.
    private static List<DocumentPart> Wrap(List<DocumentPart> parts)
    {
        var text = string.Join('\n', parts.OfType<SourceParagraph>().Select(paragraph => paragraph.Text));
        var tables = parts.OfType<SourceRow>().GroupBy(row => row.Table).Select(IReadOnlyList<SourceRow> (rows) => [.. rows]).ToList();
        return [new SourceRow(1, 1, [new SourceCell(0, 1, text) { Nested = tables }])];
    }
}

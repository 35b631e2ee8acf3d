using Hansa.Core.Forms;
using Hansa.Core.Problems;
using Hansa.Core.Tables;
using Hansa.Core.Text;

namespace Hansa.Core.Readings;

/// <summary>The report in hand: its title, the headings in force, the row not yet closed, the text that may prove a footer.</summary>
internal sealed class OpenReport(SourceDocument document, ReadOptions options, CellCleaner cleaner)
{
    // A line between tables longer than this is a letter, not a heading.
    private const int LongestHeading = 300;

    private readonly RowBuilder _rows = new(cleaner);
    private readonly List<(HeadingKind Kind, string Text)> _pending = [];
    private TitleBlock _above = new();
    private TitleBlock? _nextTitle;
    private HeadingStack _headings = new();
    private ReadingHead? _head;
    private RowFinisher? _finisher;
    private SourceRow? _unplacedHeader;
    private string? _footer;
    private string? _sectionByDefault;
    private List<Repair>? _repairs;
    private List<Problem> _problems = [];
    private int _reports;
    private int _rowCount;
    private bool _nothingHeld;

    public List<ReadingPart> Made { get; } = [];

    public bool IsOpen => _head is not null;

    public bool HasNoRows => _rowCount == 0 && !_rows.IsOpen;

    public void Paragraph(string raw)
    {
        var line = cleaner.CleanLine(raw, ref _repairs);
        if (line.Length == 0)
        {
            return;
        }

        if (!IsOpen)
        {
            _above.Add(line);
            return;
        }

        var kind = Headings.KindOf(line);
        if (kind == HeadingKind.Title)
        {
            _nextTitle = new TitleBlock();
        }

        _nextTitle?.Add(line);
        if (kind is HeadingKind.Receptions or HeadingKind.Nothing || (kind is HeadingKind.Field or HeadingKind.Body or HeadingKind.Institution or HeadingKind.Period
            && line.Length < LongestHeading && !line.EndsWith('.')))
        {
            Heading(kind, line);
        }
    }

    public void Header(ColumnMap map)
    {
        if (IsOpen && _nextTitle is { HasTitle: true } next && !HasNoRows)
        {
            Finish();
            _above = next;
        }

        _nextTitle = null;
        if (!IsOpen)
        {
            Begin(map);
        }
    }

    /// <summary>The header turned out to have a second row.</summary>
    public void Columns(ColumnMap map)
    {
        var head = _head! with { Columns = ColumnsOf(map) };
        Made[Made.FindLastIndex(part => part is ReadingHead) is var at and >= 0 ? at : Add(head)] = head;
        _head = head;

        int Add(ReadingPart part)
        {
            Made.Add(part);
            return Made.Count - 1;
        }
    }

    public void Row(TableRow row, TableRowKind kind)
    {
        switch (kind)
        {
            case TableRowKind.Empty or TableRowKind.ColumnNumbers:
                return;
            case TableRowKind.Heading:
                var line = cleaner.CleanLine(HeadingOf(row), ref _repairs);
                Heading(Headings.KindOf(line), line);
                return;
            case TableRowKind.Continuation when _rows.IsOpen && _pending.Count == 0:
                _rows.Continue(row);
                return;
            case TableRowKind.Continuation:
            case TableRowKind.Activity:
                CloseRow();
                SettleHeadings(rowFollows: true);
                _rows.Open(row);
                return;
            default:
                throw new InvalidOperationException();
        }
    }

    /// <summary>A row that stands in no table of activities: above the header, in a letterhead, under a signature.</summary>
    public void Unplaced(SourceRow row)
    {
        if (!IsOpen && _unplacedHeader is null && LooksLikeHeader(row))
        {
            _unplacedHeader = row;
        }

        foreach (var cell in row.Cells)
        {
            foreach (var line in NestedText.Of(cell).Split('\n'))
            {
                Paragraph(line);
            }
        }
    }

    public void EndOfDocument()
    {
        if (!IsOpen && _reports == 0)
        {
            Begin(new ColumnMap([]));
            _problems.AddRange(NoTable());
        }

        if (IsOpen)
        {
            Finish();
        }
    }

    private void Begin(ColumnMap map)
    {
        var (title, body, found, headings) = _above.Read();
        var period = options.Period ?? found;
        var columns = ColumnsOf(map);
        var (form, country) = options.Forms.Recognize(title, columns, period);
        form = options.Form ?? form;
        _head = new ReadingHead(FileTitle(document.FileName), ++_reports, form, country, title, body, period, columns) { StatedPeriod = found };
        _finisher = new RowFinisher(_head, options);
        _nothingHeld = _above.SaysNothingHeld;
        // design.md §4: in a form grouped by body the body is the section, also where the table has no heading for it.
        _sectionByDefault = form is not null && options.Forms.Find(form, period?.Year) is { } known && (known.Has(GroupLevel.Body) || known.Has(GroupLevel.Municipality)) ? body : null;
        foreach (var heading in headings)
        {
            Heading(Headings.KindOf(heading), heading);
        }

        if (map.Assumed)
        {
            _problems.Add(new Problem("table.no-header", Severity.Warning));
        }

        if (period is null && map.Count > 0)
        {
            _problems.Add(new Problem("report.no-period", Severity.Warning) { Text = title });
        }

        Made.Add(_head);
    }

    private void Heading(HeadingKind kind, string text)
    {
        CloseRow();
        if (kind == HeadingKind.Receptions)
        {
            _footer = _footer is null ? text : _footer + " " + text;
        }
        else if (kind == HeadingKind.Nothing)
        {
            _nothingHeld = true;
        }
        else
        {
            _pending.Add((kind, text));
        }
    }

    // Of the headings that came since the last row, those that outrank what follows them stand; one that another of its
    // own kind follows had no rows. Under the last row a text of no known kind is the footer.
    private void SettleHeadings(bool rowFollows)
    {
        for (var i = 0; i < _pending.Count; i++)
        {
            var (kind, text) = _pending[i];
            var isEmpty = i + 1 < _pending.Count ? kind != HeadingKind.Other && _pending[i + 1].Kind == kind : !rowFollows;
            if (!rowFollows && kind is HeadingKind.Other or HeadingKind.Title)
            {
                _footer = _footer is null ? text : _footer + " " + text;
            }
            else if (isEmpty)
            {
                _problems.Add(new Problem("table.empty-section", Severity.Hint) { Text = text, Arguments = [text] });
            }

            _headings.Push(kind, text);
        }

        _pending.Clear();
        if (rowFollows)
        {
            _headings.RowFollowed();
        }
    }

    private void CloseRow()
    {
        if (_rows.Close(_headings, _sectionByDefault) is { } row)
        {
            _rowCount++;
            Made.Add(_finisher!.Finish(row));
        }
    }

    private void Finish()
    {
        CloseRow();
        SettleHeadings(rowFollows: false);
        if (_rowCount == 0 && _nothingHeld)
        {
            _problems.RemoveAll(problem => problem.Code is "table.empty-section" or "report.no-period");
            _problems.Add(new Problem("report.nothing-held", Severity.Hint));
        }
        else if (_rowCount == 0 && _head!.Columns.Count > 0)
        {
            _problems.Add(new Problem("table.no-rows", Severity.Error));
        }

        _problems.AddRange(_finisher!.End());
        // A letter that says nothing was held needs no table.
        _problems.AddRange(document.Problems.Where(problem => !(_nothingHeld && _rowCount == 0 && problem.Code == "file.no-table")));
        Made.Add(new ReadingTail(_footer, _problems, _repairs ?? []));
        _head = null;
        _headings = new HeadingStack();
        _rows.Restart();
        (_footer, _repairs, _problems, _rowCount, _above, _unplacedHeader) = (null, null, [], 0, new TitleBlock(), null);
    }

    private List<Problem> NoTable()
    {
        if (_nothingHeld || document.Problems.Any(problem => problem.Severity == Severity.Error))
        {
            return [];
        }

        if (_unplacedHeader is null)
        {
            return [new Problem("table.none", Severity.Error)];
        }

        var map = HeaderRow.MapOf(_unplacedHeader);
        var (known, unknown) = (new List<string>(), new List<string>());
        foreach (var column in map.Columns)
        {
            var heading = CellText.OneLine(column.Heading);
            if (heading.Length > 0)
            {
                (column.Role == ColumnRole.Unknown ? unknown : known).Add($"«{heading}»");
            }
        }

        return
        [
            new Problem("table.unknown-headings", Severity.Error)
            {
                Text = string.Join(", ", unknown.Concat(known)),
                Arguments = [string.Join(", ", unknown), known.Count == 0 ? "—" : string.Join(", ", known)],
            },
        ];
    }

    private List<ReadColumn> ColumnsOf(ColumnMap map)
    {
        var columns = new List<ReadColumn>(map.Count);
        foreach (var column in map.Columns)
        {
            columns.Add(new ReadColumn(cleaner.CleanLine(column.Heading, ref _repairs), column.Role));
        }

        return columns;
    }

    private static string HeadingOf(TableRow row)
    {
        if (row.OnlyText is { } only)
        {
            return only;
        }

        var text = "";
        for (var i = 0; i < row.Map.Count; i++)
        {
            if (row.Map.Columns[i].Role != ColumnRole.Number && row[i].Length > 0)
            {
                text = row[i];
            }
        }

        return text;
    }

    // Four short texts side by side that are no numbers: perhaps a header nobody knows.
    private static bool LooksLikeHeader(SourceRow row)
    {
        var headings = 0;
        foreach (var cell in row.Cells)
        {
            var text = cell.Text.AsSpan().Trim();
            headings += text.Length is > 1 and < 120 && NumberCell.Parse(cell.Text) is null && !char.IsDigit(text[0]) ? 1 : 0;
        }

        return headings >= 4;
    }

    private static string FileTitle(string fileName)
    {
        var dot = fileName.LastIndexOf('.');
        return dot > 0 ? fileName[..dot] : fileName;
    }
}

using Hansa.Core.Problems;
using Hansa.Core.Tables;
using Hansa.Core.Text;

namespace Hansa.Core.Readings;

/// <summary>The report in hand: its title, the headings in force, the row not yet closed, the text that may prove a footer.</summary>
/// <param name="ahead">The parts that follow, as many as have been looked over.</param>
internal sealed partial class OpenReport(SourceDocument document, ReadOptions options, CellCleaner cleaner, IEnumerable<DocumentPart> ahead)
{
    private readonly RowBuilder _rows = new(cleaner);
    private readonly PendingHeadings _headings = new();
    private readonly LooseLines _loose = new();
    private TitleBlock _above = new();
    private TitleBlock? _nextTitle;
    private ReadingHead? _head;
    private RowFinisher? _finisher;
    private SourceRow? _unplacedHeader;
    private string? _footer;
    private string? _sectionByDefault;
    private readonly HashSet<string> _ownColumns = [];
    private List<Repair>? _repairs;
    private List<Problem> _problems = [];
    private int _reports;
    private int _rowCount;
    private bool _nothingHeld;
    private bool _hasAgreements;
    private string? _sheet;
    private bool _sheetIsOfAnotherPeriod;

    public List<ReadingPart> Made { get; } = [];

    public bool IsOpen => _head is not null;

    private bool HasNoRows => _rowCount == 0 && !_rows.IsOpen;

    public void Paragraph(string raw)
    {
        var line = SpacedLetters.Join(cleaner.CleanLine(raw, ref _repairs));
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
        if (_loose.IsHeading(line, kind))
        {
            Heading(kind, line);
        }
    }

    public void Row(TableRow row)
    {
        switch (RowKinds.Of(row))
        {
            case TableRowKind.Empty or TableRowKind.ColumnNumbers or TableRowKind.Signature:
                return;
            case TableRowKind.Heading:
                var line = cleaner.CleanLine(RowText.OfHeading(row), ref _repairs);
                Heading(Headings.KindOf(line), line);
                return;
            case TableRowKind.Nothing:
                Heading(HeadingKind.Nothing, RowText.Whole(row));
                return;
            case TableRowKind.Total:
                Heading(HeadingKind.Total, RowText.Whole(row));
                return;
            case TableRowKind.Unfilled:
                _problems.Add(new Problem("table.unfilled-row", Severity.Hint) { Text = row.NumberText.Trim(), Arguments = [row.NumberText.Trim()] });
                return;
            case TableRowKind.Continuation when row.OnlyText is { } alone && (!_rows.IsOpen || _headings.Any):
                // Nothing stands above that it could go on with.
                var above = cleaner.CleanLine(alone, ref _repairs);
                Heading(Headings.KindOf(above), above);
                return;
            case TableRowKind.Continuation when _rows.IsOpen && !_headings.Any:
                _rows.Continue(row);
                return;
            default:
                CloseRow();
                _nextTitle = null;
                _headings.RowFollows(_problems);
                _rows.Open(row);
                return;
        }
    }

    /// <summary>A row that stands in no table of activities: above the header, in a letterhead, under a signature.</summary>
    public void Unplaced(SourceRow row)
    {
        // Four words side by side and more are a table of something else, not a title over two cells.
        var isTable = row.Cells.Count(cell => !string.IsNullOrWhiteSpace(cell.Text)) > 3;
        if (!IsOpen && _unplacedHeader is null && ForeignTable.LooksLikeHeader(row))
        {
            _unplacedHeader = row;
        }

        foreach (var cell in row.Cells)
        {
            foreach (var line in NestedText.Of(cell).Split('\n'))
            {
                // «1 2 3 4» above a header are no words of the title.
                if (NumberCell.Parse(line) is null && (!isTable || Headings.KindOf(line) == HeadingKind.Title))
                {
                    Paragraph(line);
                }
            }
        }
    }

    /// <summary>Another table begins, as its header or another of its rows shows: a list of people, contacts.</summary>
    public void OtherTable(SourceRow row)
    {
        var headings = RowText.Whole(row);
        _problems.Add(new Problem("table.other", Severity.Hint) { Text = headings, Arguments = [headings] });
    }

    public void EndOfDocument()
    {
        if (!IsOpen && _reports == 0)
        {
            Begin(new ColumnMap([]));
            if (!_nothingHeld && !document.Problems.Any(problem => problem.Severity == Severity.Error))
            {
                _problems.Add(MissingTable.Of(_unplacedHeader));
            }
        }

        if (IsOpen)
        {
            Finish();
        }
    }

    private void Heading(HeadingKind kind, string text)
    {
        CloseRow();
        if (kind == HeadingKind.Agreement && _hasAgreements)
        {
            kind = HeadingKind.Other;
        }

        switch (kind)
        {
            case HeadingKind.Receptions:
                _footer = _footer is null ? text : _footer + " " + text;
                break;
            case HeadingKind.Nothing:
                _headings.NothingHeld();
                _nothingHeld = true;
                break;
            case HeadingKind.Total:
                _problems.Add(new Problem("table.total-row", Severity.Hint) { Text = text, Arguments = [text] });
                break;
            case HeadingKind.Continued or HeadingKind.Signature:
                break;
            case HeadingKind.Title:
                // The title of the next report if a header follows, a heading if a row does.
                _nextTitle = new TitleBlock();
                _nextTitle.Add(text);
                _headings.Add(kind, Headings.WithoutOrdinal(text));
                break;
            default:
                text = Headings.WithoutOrdinal(text);
                if (Headings.WithoutContinued(text) is not { } continued)
                {
                    _headings.Add(kind, text);
                }
                else if (!_headings.Stack.Has(continued))
                {
                    _headings.Add(kind, continued);
                }

                break;
        }
    }

    private void CloseRow()
    {
        if (_rows.Close(_headings.Stack, _sectionByDefault) is { } row)
        {
            _rowCount++;
            Made.Add(_finisher!.Finish(row));
        }
    }

    private void Finish()
    {
        CloseRow();
        if (_headings.End(_problems) is { } under)
        {
            _footer = _footer is null ? under : _footer + " " + under;
        }

        if (_rowCount == 0 && _nothingHeld)
        {
            _problems.RemoveAll(problem => problem.Code is "table.empty-section" or "table.section-nothing" or "report.no-period");
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
        _rows.Restart();
        _ownColumns.Clear();
        (_footer, _repairs, _problems, _rowCount, _above, _unplacedHeader) = (null, null, [], 0, new TitleBlock(), null);
    }
}

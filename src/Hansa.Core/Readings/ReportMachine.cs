using Hansa.Core.Tables;

namespace Hansa.Core.Readings;

/// <summary>
/// Walks the parts of a document once and tells what each is: text above a table, a header, a row below it, a row of
/// another table. Rows before which a table has not shown what it is wait, no more than a few.
/// </summary>
/// <param name="ahead">The parts that follow, as many as have been looked over.</param>
internal sealed class ReportMachine(SourceDocument document, ReadOptions options, CellCleaner cleaner, IEnumerable<DocumentPart> ahead)
{
    private const int MostWaiting = 60;

    // A header stands no deeper below the title rows of a sheet.
    private const int FirstRows = 12;

    private readonly OpenReport _report = new(document, options, cleaner, ahead);
    private readonly List<SourceRow> _waiting = [];
    private ColumnMap? _map;
    private HeaderBlock? _header;
    private HeaderBlock? _lastHeader;
    private TableKind _kind;
    private int _table;
    private int _nestedTables;

    private enum TableKind
    {
        /// <summary>Neither a header nor a row that goes on with the table before has come.</summary>
        Undecided,
        Activities,

        /// <summary>A list of people, contacts, a signature.</summary>
        Other,
    }

    public IReadOnlyList<ReadingPart> Next(DocumentPart part)
    {
        _report.Made.Clear();
        if (part is SourceParagraph paragraph)
        {
            EndTable();
            _report.Paragraph(paragraph.Text);
        }
        else if (part is SourceRow row)
        {
            Row(row);
        }

        return _report.Made;
    }

    public IReadOnlyList<ReadingPart> End()
    {
        _report.Made.Clear();
        EndTable();
        _report.EndOfDocument();
        return _report.Made;
    }

    private void Row(SourceRow row)
    {
        if (row.Table != _table)
        {
            EndTable();
            (_table, _kind) = (row.Table, TableKind.Undecided);
            if (row.Sheet is { } sheet)
            {
                _report.Sheet(sheet);
            }
        }

        if (_header is not null)
        {
            if (_header.TryAdd(row))
            {
                return;
            }

            EndHeader();
        }

        if (_kind != TableKind.Activities && LiesAround(row))
        {
            Unwrap(row);
        }
        else if (_kind == TableKind.Undecided && _map is { } map && TableStart.GoesOn(row, map))
        {
            Below(row);
        }
        else if (_lastHeader is { } last && last.IsRepeatedBy(row))
        {
            _header = HeaderBlock.Repeat(row);
        }
        else if (HeaderBlock.Begin(row, closely: _kind == TableKind.Undecided && row.Row <= FirstRows) is { } header && (_kind != TableKind.Activities || header.IsMostlyKnown))
        {
            _header = header;
        }
        else
        {
            Below(row);
        }
    }

    private void Below(SourceRow row)
    {
        switch (_kind)
        {
            case TableKind.Activities when ForeignTable.BeginsBelow(row):
                _kind = TableKind.Other;
                _report.OtherTable(row);
                break;
            case TableKind.Activities:
                _report.Row(TableRow.Lay(row, _map!));
                break;
            case TableKind.Other:
                break;
            case TableKind.Undecided when _map is { } map && TableStart.GoesOn(row, map):
                _map = _report.TableGoesOn(map.OnGridOf(row));
                _kind = TableKind.Activities;
                foreach (var before in Waiting())
                {
                    Below(before);
                }

                Below(row);
                break;
            case TableKind.Undecided when !_report.IsOpen && HeaderlessTable.Assume(row) is { } assumed:
                Adopt(assumed);
                Below(row);
                break;
            case TableKind.Undecided when _report.IsOpen && ForeignTable.LooksLikeHeader(row):
                _kind = TableKind.Other;
                _report.OtherTable(row);
                break;
            default:
                _waiting.Add(row);
                if (_waiting.Count > MostWaiting)
                {
                    Unplace();
                }

                break;
        }
    }

    private void EndHeader()
    {
        var header = _header!;
        _header = null;
        if (header.Map() is { } map)
        {
            _lastHeader = header;
            Adopt(map);
            return;
        }

        foreach (var row in header.Rows)
        {
            Below(row);
        }
    }

    private void EndTable()
    {
        if (_header is not null)
        {
            EndHeader();
        }

        if (_waiting.Count > 0 && SidewaysTable.Turn(_waiting) is var (map, rows))
        {
            _waiting.Clear();
            Adopt(map);
            rows.ForEach(Below);
        }

        Unplace();
    }

    private void Adopt(ColumnMap map)
    {
        Unplace();
        (_map, _kind) = (_report.Header(map), TableKind.Activities);
    }

    private void Unplace()
    {
        var rows = Waiting();
        if (_report.IsOpen && Array.Find(rows, ForeignTable.HasData) is { } data)
        {
            _report.OtherTable(data);
        }

        foreach (var row in rows)
        {
            _report.Unplaced(row);
        }
    }

    private SourceRow[] Waiting()
    {
        SourceRow[] rows = [.. _waiting];
        _waiting.Clear();
        return rows;
    }

    // A table that only holds others in place: the real one lies in a cell of it (not under a header of its own).
    private static bool LiesAround(SourceRow row)
    {
        foreach (var cell in row.Cells)
        {
            if (cell.Nested is not null)
            {
                return true;
            }
        }

        return false;
    }

    private void Unwrap(SourceRow row)
    {
        Unplace();
        var (table, kind) = (_table, _kind);
        foreach (var cell in row.Cells)
        {
            foreach (var line in cell.Text.Split('\n'))
            {
                _report.Paragraph(line);
            }

            foreach (var nested in cell.Nested ?? [])
            {
                // Numbers of inner tables must not meet those of the file’s own.
                var number = -++_nestedTables;
                foreach (var inner in nested)
                {
                    Row(inner with { Table = number });
                }

                EndTable();
            }
        }

        (_table, _kind) = (table, kind);
    }
}

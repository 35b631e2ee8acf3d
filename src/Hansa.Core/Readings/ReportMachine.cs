using Hansa.Core.Tables;

namespace Hansa.Core.Readings;

/// <summary>
/// Walks the parts of a document once and tells what each is: text above a table, a header, a heading, an activity, text
/// between or under tables. Knows no more of the past than the headings in force and the row in hand.
/// </summary>
internal sealed class ReportMachine(SourceDocument document, ReadOptions options, CellCleaner cleaner)
{
    private readonly OpenReport _report = new(document, options, cleaner);
    private ColumnMap? _map;
    private SourceRow? _heldHeader;
    private int _table;
    private bool _mapOfThisTable;
    private int _nestedTables;

    public IReadOnlyList<ReadingPart> Next(DocumentPart part)
    {
        _report.Made.Clear();
        if (part is SourceParagraph paragraph)
        {
            ReleaseHeld();
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
        ReleaseHeld();
        _report.EndOfDocument();
        return _report.Made;
    }

    private void Row(SourceRow row)
    {
        if (row.Table != _table)
        {
            ReleaseHeld();
            (_table, _mapOfThisTable) = (row.Table, false);
        }

        if (_heldHeader is { } upper)
        {
            _heldHeader = null;
            if (NumberCell.Parse(FirstText(row)) is null && HeaderRow.Match(upper, row) is { } both)
            {
                Adopt(both);
                return;
            }

            Below(upper);
        }

        if (LiesAround(row))
        {
            Unwrap(row);
            return;
        }

        if (HeaderRow.MayHaveSecondRow(row) && HeaderRow.MapOf(row).DistinctRoles() >= 2 && NumberCell.Parse(FirstText(row)) is null)
        {
            _heldHeader = row;
            return;
        }

        Below(row);
    }

    private void ReleaseHeld()
    {
        if (_heldHeader is { } row)
        {
            _heldHeader = null;
            Below(row);
        }
    }

    private void Below(SourceRow row)
    {
        if (HeaderRow.Match(row) is { } header && (!_mapOfThisTable || MostlyKnown(row, header)))
        {
            Adopt(header);
        }
        else if (_map is { } map && (_mapOfThisTable || GoesOn(row, map)))
        {
            _mapOfThisTable = true;
            var laid = TableRow.Lay(row, map);
            if (_report.HasNoRows && HeaderRefinement.Refine(map, laid) is { } finer)
            {
                _map = finer;
                _report.Columns(finer);
                return;
            }

            _report.Row(laid, RowKinds.Of(laid));
        }
        else if (HeaderlessTable.Assume(row) is { } assumed && !_report.IsOpen)
        {
            Adopt(assumed);
            var laid = TableRow.Lay(row, assumed);
            _report.Row(laid, RowKinds.Of(laid));
        }
        else
        {
            _report.Unplaced(row);
        }
    }

    private void Adopt(ColumnMap map)
    {
        (_map, _mapOfThisTable) = (map, true);
        _report.Header(map);
    }

    // Below a header another row with three known words must be a header through and through.
    private static bool MostlyKnown(SourceRow row, ColumnMap header)
    {
        var (filled, known) = (0, 0);
        for (var i = 0; i < row.Cells.Count; i++)
        {
            filled += string.IsNullOrWhiteSpace(row.Cells[i].Text) ? 0 : 1;
        }

        foreach (var column in header.Columns)
        {
            known += column.Role == ColumnRole.Unknown ? 0 : 1;
        }

        return known * 5 >= filled * 4;
    }

    // A table without a header goes on with the one before when its first row has as many cells, or is a heading.
    private static bool GoesOn(SourceRow row, ColumnMap map)
    {
        if (row.Cells.Count == 1)
        {
            return row.Cells[0].Span >= map.Count - 1 && Headings.KindOf(row.Cells[0].Text) != HeadingKind.Other;
        }

        return row.Cells.Count == map.Count || (map.Fits(row) && NumberCell.Parse(FirstText(row)) is not null);
    }

    // A table that only holds others in place: the real one lies in a cell of it (not under a header of its own).
    private bool LiesAround(SourceRow row)
    {
        if (_mapOfThisTable)
        {
            return false;
        }

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
        var (table, mapped) = (_table, _mapOfThisTable);
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

                ReleaseHeld();
            }
        }

        (_table, _mapOfThisTable) = (table, mapped);
    }

    private static string FirstText(SourceRow row) => row.Cells.Count > 0 ? row.Cells[0].Text : "";
}

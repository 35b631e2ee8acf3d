using System.Text;
using Hansa.Core.Forms;
using Hansa.Core.Problems;
using Hansa.Core.Readings;
using Hansa.Core.Reports;
using Hansa.Core.Tables;

namespace Hansa.Documents.Writing.Xlsx;

/// <summary>Writes the sheet: title, frozen header row, headings merged across, agreements merged down.</summary>
internal sealed class XlsxSheet
{
    private readonly MarkupWriter _writer;
    private readonly Report _report;
    private readonly XlsxCells _cells;
    private readonly XlsxHeights _heights;
    private readonly byte[][] _letters;
    private readonly int _headerRow;
    private readonly List<(int Column, int Row, int ToColumn, int ToRow)> _merged = [];
    private int _row;

    public XlsxSheet(MarkupWriter writer, Report report, int headerRow, List<Problem> problems)
    {
        (_writer, _report, _headerRow) = (writer, report, headerRow);
        _cells = new XlsxCells(writer, problems);
        _heights = new XlsxHeights(report);
        _letters = [.. report.Columns.Select((_, index) => Encoding.ASCII.GetBytes(Letters(index)))];
    }

    public void Write()
    {
        _writer.Raw("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr><sheetViews><sheetView workbookViewId=\"0\" showGridLines=\"0\"><pane ySplit=\""u8)
            .Number(_headerRow).Raw("\" topLeftCell=\"A"u8).Number(_headerRow + 1).Raw("\" activePane=\"bottomLeft\" state=\"frozen\"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight=\"15\"/>"u8);
        Columns();
        _writer.Raw("<sheetData>"u8);
        if (_report.Title.Length > 0)
        {
            Across(_report.Title, XlsxStyle.Title, _report.Page.TitlePoints);
            _row++;
        }

        Header();
        foreach (var line in ReportLine.Of(_report))
        {
            if (line.Row is { } row)
            {
                Row(row, line.Agreements);
            }
            else
            {
                Across(line.Heading, line.Kind == ReportLineKind.Subsection ? XlsxStyle.Subsection : XlsxStyle.Section, _report.Page.TextPoints);
            }
        }

        if (_report.Footer is { Length: > 0 } footer)
        {
            Across(footer, XlsxStyle.Footer, _report.Page.TextPoints);
        }

        _writer.Raw("</sheetData>"u8);
        Merged();
        XlsxPage.Write(_writer, _report.Page);
        _writer.Raw("</worksheet>"u8);
    }

    private void Columns()
    {
        if (_report.Columns.Count == 0)
        {
            return;
        }

        _writer.Raw("<cols>"u8);
        for (var i = 0; i < _report.Columns.Count; i++)
        {
            // Excel counts widths in digits of the usual type, about seven points of the screen each.
            _writer.Raw("<col min=\""u8).Number(i + 1).Raw("\" max=\""u8).Number(i + 1)
                .Raw("\" width=\""u8).Number((_heights.Widths[i] / 25.4 * 96 - 5) / 7).Raw("\" customWidth=\"1\"/>"u8);
        }

        _writer.Raw("</cols>"u8);
    }

    private void Header()
    {
        Open(_heights.Header());
        for (var i = 0; i < _report.Columns.Count; i++)
        {
            _cells.Text(_letters[i], _row, XlsxStyle.ColumnHeading, _report.Columns[i].Heading, null);
        }

        _writer.Raw("</row>"u8);
    }

    private void Row(ReadingRow row, AgreementCell agreements)
    {
        Open(_heights.Row(row, agreements));
        for (var i = 0; i < _report.Columns.Count; i++)
        {
            var column = _report.Columns[i];
            var ofAgreements = column.Role == ColumnRole.Agreement;
            var text = ofAgreements && agreements.IsBlank ? "" : ReportCells.TextOf(row, column);
            var centred = column.Align == Alignment.Centre;
            var style = FormulaGuard.IsDangerous(text)
                ? centred ? XlsxStyle.CentredQuoted : XlsxStyle.LeftQuoted
                : centred ? XlsxStyle.Centred : XlsxStyle.Left;
            _cells.Text(_letters[i], _row, style, text, row);
            if (ofAgreements && agreements.Rows > 1)
            {
                _merged.Add((i, _row, i, _row + agreements.Rows - 1));
            }
        }

        _writer.Raw("</row>"u8);
    }

    private void Across(string text, int style, double points)
    {
        Open(_heights.Across(text, points, style != XlsxStyle.Footer));
        for (var i = 0; i < Math.Max(1, _letters.Length); i++)
        {
            _cells.Text(_letters.Length == 0 ? "A"u8 : _letters[i], _row, style, i == 0 ? text : "", null);
        }

        _writer.Raw("</row>"u8);
        if (_letters.Length > 1)
        {
            _merged.Add((0, _row, _letters.Length - 1, _row));
        }
    }

    private void Open(double height)
    {
        _row++;
        _writer.Raw("<row r=\""u8).Number(_row).Raw("\" ht=\""u8).Number(height).Raw("\">"u8);
    }

    private void Merged()
    {
        if (_merged.Count == 0)
        {
            return;
        }

        _writer.Raw("<mergeCells count=\""u8).Number(_merged.Count).Raw("\">"u8);
        foreach (var (column, row, toColumn, toRow) in _merged)
        {
            _writer.Raw("<mergeCell ref=\""u8).Raw(_letters[column]).Number(row).Raw(":"u8).Raw(_letters[toColumn]).Number(toRow).Raw("\"/>"u8);
        }

        _writer.Raw("</mergeCells>"u8);
    }

    private static string Letters(int index) => index < 26 ? ((char)('A' + index)).ToString() : Letters(index / 26 - 1) + (char)('A' + index % 26);
}

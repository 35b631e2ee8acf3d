using System.Text;
using Hansa.Core.Forms;
using Hansa.Core.Readings;
using Hansa.Core.Reports;
using Hansa.Core.Tables;

namespace Hansa.Documents.Writing.Docx;

/// <summary>Writes the table of a report: repeated header row, headings across, rows that may split over pages.</summary>
internal sealed class DocxTable
{
    private readonly MarkupWriter _writer;
    private readonly Report _report;
    private readonly DocxColumn[] _columns;
    private readonly byte[] _across;
    private char[] _scratch;

    public DocxTable(MarkupWriter writer, Report report, char[] scratch)
    {
        (_writer, _report, _scratch) = (writer, report, scratch);
        _columns = DocxColumn.All(report.Columns);
        _across = Encoding.UTF8.GetBytes(
            $"<w:tc><w:tcPr><w:tcW w:w=\"{_columns.Sum(column => column.Width)}\" w:type=\"dxa\"/><w:gridSpan w:val=\"{_columns.Length}\"/></w:tcPr>");
    }

    public void Write()
    {
        _writer.Raw("<w:tbl><w:tblPr><w:tblStyle w:val=\"ReportTable\"/><w:tblW w:w=\""u8).Number(_columns.Sum(column => column.Width))
            .Raw("\" w:type=\"dxa\"/><w:tblLayout w:type=\"fixed\"/><w:tblLook w:val=\"0020\"/></w:tblPr><w:tblGrid>"u8);
        foreach (var column in _columns)
        {
            _writer.Raw("<w:gridCol w:w=\""u8).Number(column.Width).Raw("\"/>"u8);
        }

        _writer.Raw("</w:tblGrid>"u8);
        Header();
        foreach (var line in ReportLine.Of(_report))
        {
            if (line.Row is { } row)
            {
                Row(row, line.Agreements);
            }
            else
            {
                Across(line.Heading, line.Kind switch
                {
                    ReportLineKind.PeriodHeading => "Heading1"u8,
                    ReportLineKind.Section => "Heading2"u8,
                    _ => "Heading3"u8,
                });
            }
        }

        if (_report.Footer is { Length: > 0 } footer)
        {
            Across(footer, "TableNote"u8);
        }

        _writer.Raw("</w:tbl>"u8);
    }

    private void Header()
    {
        _writer.Raw("<w:tr><w:trPr><w:tblHeader/></w:trPr>"u8);
        foreach (var column in _columns)
        {
            _writer.Raw(column.Opening).Raw("<w:vAlign w:val=\"center\"/></w:tcPr>"u8);
            Cell(column.Form.Heading, "ColumnHeading"u8);
        }

        _writer.Raw("</w:tr>"u8);
    }

    private void Row(ReadingRow row, AgreementCell agreements)
    {
        _writer.Raw("<w:tr>"u8);
        foreach (var column in _columns)
        {
            _writer.Raw(column.Opening);
            var style = column.Form.Align == Alignment.Centre ? "Centred"u8 : ""u8;
            string text;
            if (column.Form.Role == ColumnRole.Agreement)
            {
                _writer.Raw(agreements.Continues ? "<w:vMerge/>"u8 : agreements.Rows > 1 ? "<w:vMerge w:val=\"restart\"/>"u8 : ""u8);
                text = agreements.IsBlank ? "" : ReportCells.TextOf(row, column.Form);
                style = row.Agreements.Count > 1 ? "ListedAgreement"u8 : style;
            }
            else
            {
                text = ReportCells.TextOf(row, column.Form);
            }

            _writer.Raw("</w:tcPr>"u8);
            Cell(text, style);
        }

        _writer.Raw("</w:tr>"u8);
    }

    private void Across(string text, ReadOnlySpan<byte> style)
    {
        _writer.Raw("<w:tr>"u8).Raw(_across);
        Cell(text, style);
        _writer.Raw("</w:tr>"u8);
    }

    private void Cell(string text, ReadOnlySpan<byte> style)
    {
        if (text.Length == 0)
        {
            _writer.Raw("<w:p/></w:tc>"u8);
            return;
        }

        DocxBody.Paragraphs(_writer, text, style, ref _scratch);
        _writer.Raw("</w:tc>"u8);
    }
}

using Hansa.Core.Forms;
using Hansa.Core.Readings;
using Hansa.Core.Reports;
using Hansa.Core.Tables;

namespace Hansa.Documents.Writing.Odt;

/// <summary>Writes content.xml: title and table.</summary>
internal sealed class OdtBody(MarkupWriter writer, Report report)
{
    private char[] _scratch = new char[1024];

    public void Write()
    {
        PartTemplates.Write(writer, "Odt/content-head.xml", Head);
        Paragraphs(report.Title, "OnFirstPage"u8);
        if (report.Columns.Count > 0)
        {
            Table();
        }

        writer.Raw("</office:text></office:body></office:document-content>"u8);
    }

    private void Head(string slot, MarkupWriter to)
    {
        if (slot == "width")
        {
            to.Number(report.Columns.Sum(column => column.Width));
        }
        else if (slot == "masterPage")
        {
            // Without a title the table is the first thing on the first page.
            to.Raw(report.Title.Length == 0 ? " style:master-page-name=\"First_20_page\""u8 : ""u8);
        }
        else
        {
            for (var i = 0; i < report.Columns.Count; i++)
            {
                to.Raw("<style:style style:name=\"C"u8).Number(i + 1)
                    .Raw("\" style:family=\"table-column\"><style:table-column-properties style:column-width=\""u8).Number(report.Columns[i].Width)
                    .Raw("mm\"/></style:style>"u8);
            }
        }
    }

    private void Table()
    {
        writer.Raw("<table:table table:name=\"Report\" table:style-name=\"Report\">"u8);
        for (var i = 0; i < report.Columns.Count; i++)
        {
            writer.Raw("<table:table-column table:style-name=\"C"u8).Number(i + 1).Raw("\"/>"u8);
        }

        writer.Raw("<table:table-header-rows><table:table-row table:style-name=\"Row\">"u8);
        foreach (var column in report.Columns)
        {
            writer.Raw("<table:table-cell table:style-name=\"HeadCell\" office:value-type=\"string\">"u8);
            Paragraphs(column.Heading, "Column_20_heading"u8);
            writer.Raw("</table:table-cell>"u8);
        }

        writer.Raw("</table:table-row></table:table-header-rows>"u8);
        foreach (var line in ReportLine.Of(report))
        {
            if (line.Row is { } row)
            {
                Row(row, line.Agreements);
            }
            else
            {
                Across(line.Heading, line.Kind switch
                {
                    ReportLineKind.PeriodHeading => "Heading_20_1"u8,
                    ReportLineKind.Section => "Heading_20_2"u8,
                    _ => "Heading_20_3"u8,
                });
            }
        }

        if (report.Footer is { Length: > 0 } footer)
        {
            Across(footer, "Table_20_note"u8);
        }

        writer.Raw("</table:table>"u8);
    }

    private void Row(ReadingRow row, AgreementCell agreements)
    {
        writer.Raw("<table:table-row table:style-name=\"Row\">"u8);
        foreach (var column in report.Columns)
        {
            var ofAgreements = column.Role == ColumnRole.Agreement;
            if (ofAgreements && agreements.Continues)
            {
                writer.Raw("<table:covered-table-cell/>"u8);
                continue;
            }

            writer.Raw("<table:table-cell table:style-name=\"Cell\" office:value-type=\"string\""u8);
            if (ofAgreements && agreements.Rows > 1)
            {
                writer.Raw(" table:number-rows-spanned=\""u8).Number(agreements.Rows).Raw("\""u8);
            }

            writer.Raw(">"u8);
            Paragraphs(
                ofAgreements && agreements.IsBlank ? "" : ReportCells.TextOf(row, column),
                ofAgreements && row.Agreements.Count > 1 ? "Listed_20_agreement"u8 : column.Align == Alignment.Centre ? "Centred"u8 : "Standard"u8);
            writer.Raw("</table:table-cell>"u8);
        }

        writer.Raw("</table:table-row>"u8);
    }

    private void Across(string text, ReadOnlySpan<byte> style)
    {
        writer.Raw("<table:table-row table:style-name=\"Row\"><table:table-cell table:style-name=\"Cell\" office:value-type=\"string\" table:number-columns-spanned=\""u8)
            .Number(report.Columns.Count).Raw("\">"u8);
        Paragraphs(text, style);
        writer.Raw("</table:table-cell>"u8);
        if (report.Columns.Count > 1)
        {
            writer.Raw("<table:covered-table-cell table:number-columns-repeated=\""u8).Number(report.Columns.Count - 1).Raw("\"/>"u8);
        }

        writer.Raw("</table:table-row>"u8);
    }

    private void Paragraphs(string text, ReadOnlySpan<byte> style)
    {
        var lines = new CellLines(text, ref _scratch, heading: style.SequenceEqual("OnFirstPage"u8) || style.StartsWith("Heading"u8));
        while (lines.MoveNext())
        {
            writer.Raw("<text:p text:style-name=\""u8).Raw(style).Raw("\">"u8).Text(lines.Current).Raw("</text:p>"u8);
        }
    }
}

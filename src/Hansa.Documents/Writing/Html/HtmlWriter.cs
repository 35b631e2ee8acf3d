using System.Globalization;
using System.Text;
using Hansa.Core.Forms;
using Hansa.Core.Readings;
using Hansa.Core.Reports;
using Hansa.Core.Tables;

namespace Hansa.Documents.Writing.Html;

/// <summary>Writes a report as one complete page: no scripts, nothing loaded from elsewhere, readable by a screen reader.</summary>
internal sealed class HtmlWriter
{
    private readonly MarkupWriter _writer;
    private readonly Report _report;
    private char[] _scratch = new char[1024];

    private HtmlWriter(MarkupWriter writer, Report report) => (_writer, _report) = (writer, report);

    public static void Write(Report report, Stream stream, WriteOptions options)
    {
        using var writer = new MarkupWriter(stream);
        PartTemplates.Write(writer, "Html/page-head.html", (slot, to) => Head(report, options, slot, to));
        new HtmlWriter(writer, report).Table();
        writer.Raw("</table>\n</body>\n</html>\n"u8);
    }

    private static void Head(Report report, WriteOptions options, string slot, MarkupWriter writer)
    {
        var page = report.Page;
        switch (slot)
        {
            case "title": writer.Text(report.Title); break;
            case "font": writer.Text(page.Font); break;
            case "text": writer.Number(page.TextPoints); break;
            case "titleSize": writer.Number(page.TitlePoints); break;
            case "hyphenation": writer.Raw(page.Hyphenated ? "auto"u8 : "manual"u8); break;
            case "width": writer.Number(page.Width); break;
            case "height": writer.Number(page.Height); break;
            case "top": writer.Number(page.Margins.Top); break;
            case "right": writer.Number(page.Margins.Right); break;
            case "bottom": writer.Number(page.Margins.Bottom); break;
            case "left": writer.Number(page.Margins.Left); break;
            case "created" when options.Created is { } created:
                writer.Raw("<meta name=\"dcterms.created\" content=\""u8)
                    .Raw(Encoding.ASCII.GetBytes(created.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture)))
                    .Raw("\">\n"u8);
                break;
            default: break;
        }
    }

    private void Table()
    {
        if (_report.Title.Length > 0)
        {
            _writer.Raw("<caption>"u8);
            Lines(_report.Title, heading: true);
            _writer.Raw("</caption>\n"u8);
        }

        var width = _report.Columns.Sum(column => column.Width);
        _writer.Raw("<colgroup>\n"u8);
        foreach (var column in _report.Columns)
        {
            _writer.Raw("<col style=\"width: "u8).Number(column.Width / width * 100).Raw("%\">\n"u8);
        }

        _writer.Raw("</colgroup>\n<thead>\n<tr>"u8);
        foreach (var column in _report.Columns)
        {
            _writer.Raw("<th scope=\"col\">"u8);
            Lines(column.Heading);
            _writer.Raw("</th>"u8);
        }

        _writer.Raw("</tr>\n</thead>\n"u8);
        Body();
        if (_report.Footer is { Length: > 0 } footer)
        {
            _writer.Raw("<tfoot>\n<tr><td colspan=\""u8).Number(_report.Columns.Count).Raw("\">"u8);
            Lines(footer);
            _writer.Raw("</td></tr>\n</tfoot>\n"u8);
        }
    }

    // A heading names the rows of its own tbody.
    private void Body()
    {
        _writer.Raw("<tbody>\n"u8);
        var rows = false;
        foreach (var line in ReportLine.Of(_report))
        {
            if (line.Row is { } row)
            {
                Row(row, line.Agreements);
                rows = true;
                continue;
            }

            if (rows)
            {
                _writer.Raw("</tbody>\n<tbody>\n"u8);
                rows = false;
            }

            _writer.Raw(line.Kind == ReportLineKind.Subsection ? "<tr><th scope=\"rowgroup\" class=\"sub\" colspan=\""u8 : "<tr><th scope=\"rowgroup\" colspan=\""u8)
                .Number(_report.Columns.Count).Raw("\">"u8);
            Lines(line.Heading, heading: true);
            _writer.Raw("</th></tr>\n"u8);
        }

        _writer.Raw("</tbody>\n"u8);
    }

    private void Row(ReadingRow row, AgreementCell agreements)
    {
        _writer.Raw("<tr>"u8);
        foreach (var column in _report.Columns)
        {
            var ofAgreements = column.Role == ColumnRole.Agreement;
            if (ofAgreements && agreements.Continues)
            {
                continue;
            }

            _writer.Raw(column.Align == Alignment.Centre ? "<td class=\"c\""u8 : "<td"u8);
            if (ofAgreements && agreements.Rows > 1)
            {
                _writer.Raw(" rowspan=\""u8).Number(agreements.Rows).Raw("\""u8);
            }

            _writer.Raw(">"u8);
            Lines(ofAgreements && agreements.IsBlank ? "" : ReportCells.TextOf(row, column));
            _writer.Raw("</td>"u8);
        }

        _writer.Raw("</tr>\n"u8);
    }

    private void Lines(string text, bool heading = false)
    {
        var lines = new CellLines(text, ref _scratch, heading);
        for (var first = true; lines.MoveNext(); first = false)
        {
            _writer.Raw(first ? ""u8 : "<br>"u8).Text(lines.Current);
        }
    }
}

using System.Buffers;
using System.Text;
using Hansa.Core.Readings;
using Hansa.Core.Reports;
using Hansa.Core.Tables;

namespace Hansa.Documents.Writing.Csv;

/// <summary>
/// Writes the rows of a report as a table of plain text by RFC 4180: UTF-8 with a byte order mark, a header row, commas,
/// section and sub-heading in columns of their own. Title and footer have no place in such a table.
/// </summary>
internal sealed class CsvWriter(StreamWriter writer)
{
    private static readonly SearchValues<char> s_quoted = SearchValues.Create(",;\"\n\r\t");

    // All control characters but tab and line breaks.
    private static readonly SearchValues<char> s_controls = SearchValues.Create(
        [.. Enumerable.Range(0, 0x20).Select(code => (char)code).Where(static c => c is not ('\t' or '\n' or '\r'))]);

    private bool _first = true;

    public static void Write(Report report, Stream stream)
    {
        using var writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), 64 * 1024, leaveOpen: true);
        new CsvWriter(writer).Table(report);
    }

    private void Table(Report report)
    {
        var sections = report.Sections.Any(section => section.Heading is not null);
        var subsections = report.Sections.Any(section => section.Groups.Any(group => group.Heading is not null));
        var periods = report.Sections.Select(section => section.PeriodHeading).Distinct().Count() > 1;
        Cell(periods, CsvHeadings.Period);
        Cell(sections, CsvHeadings.Section);
        Cell(subsections, CsvHeadings.Subsection);
        foreach (var column in report.Columns)
        {
            Cell(true, column.Heading);
        }

        End();
        foreach (var line in ReportLine.Of(report))
        {
            if (line.Row is { } row)
            {
                Cell(periods, row.PeriodHeading ?? "");
                Cell(sections, row.Section ?? "");
                Cell(subsections, row.Subsection ?? "");
                Row(report, row, line.Agreements);
                End();
            }
        }
    }

    // An agreement carried down stays empty, as in the report, so that reading the table tells the two apart.
    private void Row(Report report, ReadingRow row, AgreementCell agreements)
    {
        foreach (var column in report.Columns)
        {
            Cell(true, column.Role == ColumnRole.Agreement && agreements.IsBlank ? "" : ReportCells.TextOf(row, column));
        }
    }

    private void Cell(bool wanted, string text)
    {
        if (!wanted)
        {
            return;
        }

        if (!_first)
        {
            writer.Write(',');
        }

        _first = false;
        text = FormulaGuard.Guard(WithoutControls(text));
        if (!text.AsSpan().ContainsAny(s_quoted) && (text.Length == 0 || text[0] != ' ' && text[^1] != ' '))
        {
            writer.Write(text);
            return;
        }

        writer.Write('"');
        writer.Write(text.Contains('"', StringComparison.Ordinal) ? text.Replace("\"", "\"\"", StringComparison.Ordinal) : text);
        writer.Write('"');
    }

    private static string WithoutControls(string text) =>
        text.AsSpan().ContainsAny(s_controls) ? string.Concat(text.Where(static c => !s_controls.Contains(c))) : text;

    private void End()
    {
        writer.Write("\r\n");
        _first = true;
    }
}

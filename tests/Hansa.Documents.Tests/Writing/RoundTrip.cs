using Hansa.Core.Forms;
using Hansa.Core.Periods;
using Hansa.Core.Readings;
using Hansa.Core.Reports;
using Hansa.Core.Tables;
using Hansa.Core.Text;
using Hansa.Documents.Reading;
using Hansa.Documents.Writing;
using Hansa.Tests;

namespace Hansa.Documents.Tests.Writing;

/// <summary>Reads, writes and reads again.</summary>
internal static class RoundTrip
{
    public static Core.Readings.Reading Read(string path) => ReportReader.Read(DocumentReader.Open(path))[0];

    /// <param name="period">For a table without a title, as CSV is.</param>
    public static Core.Readings.Reading Read(byte[] file, string name, Period? period = null) =>
        ReportReader.Read(DocumentReader.Open(new MemoryStream(file), name), new ReadOptions { Period = period })[0];

    public static byte[] Write(Report report, FileFormat format)
    {
        using var stream = new MemoryStream();
        Assert.Empty(ReportWriter.Write(report, stream, format));
        return stream.ToArray();
    }

    public static Report ReportOf(Core.Readings.Reading reading) =>
        Report.Of(reading, reading.Head.Form is { } id ? FormCatalog.BuiltIn.Find(id, reading.Head.Period?.Year) : null);

    public static string Extension(FileFormat format) => format switch
    {
        FileFormat.Docx => "docx",
        FileFormat.Xlsx => "xlsx",
        FileFormat.Odt => "odt",
        FileFormat.Html => "html",
        _ => "csv",
    };

    /// <summary>All that must survive, a line each.</summary>
    public static IEnumerable<string> Shown(Core.Readings.Reading reading, FileFormat format)
    {
        if (format != FileFormat.Csv)
        {
            yield return $"title {reading.Head.Title}";
            yield return $"form {reading.Head.Form}, country {reading.Head.Country}, period {reading.Head.Period?.Code}";
            yield return $"columns {string.Join(" | ", reading.Head.Columns.Select(column => $"{column.Role} {column.Heading}"))}";
            yield return $"footer {reading.Tail.Footer}";
        }

        foreach (var row in reading.Rows)
        {
            var period = format == FileFormat.Csv ? null : row.PeriodHeading;
            yield return $"{row.Number} [{period}/{row.Section}/{row.Subsection}] {string.Join(" + ", row.Agreements)} {(row.AgreementsFilledDown ? "(above)" : "")}";
            yield return $"  {CellText.OneLine(row.Title)} | {CellText.OneLine(row.Place)} | {CellText.OneLine(row.Dates)} | {CellText.OneLine(row.Participants)}";
            yield return $"  {CellText.OneLine(row.Content)} | {row.Note} | {string.Join(" ", row.Extra)} | {row.When.Edtf} | {row.Headcount}";
        }
    }
}

using Hansa.Core.Problems;
using Hansa.Core.Reports;
using Hansa.Core.Tables;
using Hansa.Documents.Writing.Csv;
using Hansa.Documents.Writing.Docx;
using Hansa.Documents.Writing.Html;
using Hansa.Documents.Writing.Odt;
using Hansa.Documents.Writing.Xlsx;

namespace Hansa.Documents.Writing;

/// <summary>Writes a report as a file.</summary>
public static class ReportWriter
{
    /// <summary>Whether <see cref="Write"/> knows the format.</summary>
    public static bool Knows(FileFormat format) =>
        format is FileFormat.Docx or FileFormat.Xlsx or FileFormat.Odt or FileFormat.Html or FileFormat.Csv;

    /// <summary>Streams the report out. The same report gives the same bytes, whatever the machine, day and language.</summary>
    /// <returns>What the format could not hold (a cell of Excel ends after 32,767 characters); mostly empty.</returns>
    /// <param name="stream">Left open; need not be seekable.</param>
    /// <exception cref="ArgumentOutOfRangeException">A format that <see cref="Knows"/> does not know.</exception>
    public static IReadOnlyList<Problem> Write(Report report, Stream stream, FileFormat format, WriteOptions? options = null)
    {
        var problems = new List<Problem>();
        options ??= WriteOptions.Default;
        switch (format)
        {
            case FileFormat.Docx: DocxWriter.Write(report, stream, options); break;
            case FileFormat.Xlsx: XlsxWriter.Write(report, stream, options, problems); break;
            case FileFormat.Odt: OdtWriter.Write(report, stream, options); break;
            case FileFormat.Html: HtmlWriter.Write(report, stream, options); break;
            case FileFormat.Csv: CsvWriter.Write(report, stream); break;
            default: throw new ArgumentOutOfRangeException(nameof(format), format, null);
        }

        return problems;
    }
}

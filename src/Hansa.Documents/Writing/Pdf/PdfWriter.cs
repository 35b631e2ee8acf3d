using Hansa.Core.Problems;
using Hansa.Core.Reports;
using Hansa.Documents.Writing.Docx;

namespace Hansa.Documents.Writing.Pdf;

/// <summary>Writes a report as PDF: LibreOffice makes it of the Word document. Its bytes and looks are LibreOffice's.</summary>
public static class PdfWriter
{
    /// <summary>Whether LibreOffice is installed here.</summary>
    public static bool IsPossible => LibreOffice.Find() is not null;

    /// <returns>Empty, or <c>pdf.no-libreoffice</c> or <c>pdf.failed</c> when nothing was written.</returns>
    public static IReadOnlyList<Problem> Write(Report report, Stream stream, WriteOptions? options = null)
    {
        if (LibreOffice.Find() is not { } program)
        {
            return [new Problem("pdf.no-libreoffice", Severity.Error) { Arguments = [LibreOffice.Variable] }];
        }

        var folder = Directory.CreateTempSubdirectory("hansa-");
        try
        {
            var document = Path.Combine(folder.FullName, "report.docx");
            using (var file = File.Create(document))
            {
                DocxWriter.Write(report, file, options ?? WriteOptions.Default);
            }

            if (LibreOffice.Convert(program, document) is not { } made)
            {
                return [new Problem("pdf.failed", Severity.Error)];
            }

            using var pdf = File.OpenRead(made);
            pdf.CopyTo(stream);
            return [];
        }
        finally
        {
            Remove(folder);
        }
    }

    private static void Remove(DirectoryInfo folder)
    {
        try
        {
            folder.Delete(recursive: true);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // The system clears its folder of temporary files itself.
        }
    }
}

using Hansa.Core.Problems;
using Hansa.Core.Reports;
using Hansa.Core.Tables;
using Hansa.Documents.Writing.Pdf;

namespace Hansa.Documents.Writing;

/// <param name="Written">Whether the file is there.</param>
/// <param name="Problems">Why it is not, or what its format could not hold.</param>
public sealed record FileWriting(bool Written, IReadOnlyList<Problem> Problems);

/// <summary>Writes a report to a path; the extension says the format.</summary>
public static class ReportFile
{
    /// <summary>Extensions known, with their dots.</summary>
    public static IReadOnlyList<string> Extensions { get; } = [".docx", ".xlsx", ".odt", ".pdf", ".html", ".htm", ".csv"];

    /// <summary>
    /// Writes beside the target first and then puts the file in its place, so that a failure leaves the old file whole.
    /// Missing folders are made.
    /// </summary>
    /// <remarks>Never throws on what the disk does: an unknown extension, a right that lacks, a file open in Word, no
    /// LibreOffice for PDF are problems.</remarks>
    public static FileWriting Write(Report report, string path, WriteOptions? options = null)
    {
        var extension = Path.GetExtension(path);
        if (!Extensions.Contains(extension, StringComparer.OrdinalIgnoreCase))
        {
            return Refused(new Problem("write.unknown-format", Severity.Error) { Text = path, Arguments = [Path.GetFileName(path), string.Join(" ", Extensions)] });
        }

        string? beside = null;
        try
        {
            var target = Path.GetFullPath(path);
            var folder = Path.GetDirectoryName(target)!;
            Directory.CreateDirectory(folder);
            beside = Path.Combine(folder, $".{Path.GetRandomFileName()}");
            IReadOnlyList<Problem> problems;
            using (var stream = new FileStream(beside, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0))
            {
                problems = string.Equals(extension, ".pdf", StringComparison.OrdinalIgnoreCase)
                    ? PdfWriter.Write(report, stream, options)
                    : ReportWriter.Write(report, stream, FormatOf(extension), options);
            }

            if (problems.Any(problem => problem.Code.StartsWith("pdf.", StringComparison.Ordinal)))
            {
                return new FileWriting(false, problems);
            }

            File.Move(beside, target, overwrite: true);
            beside = null;
            return new FileWriting(true, problems);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException)
        {
            return Refused(new Problem("write.failed", Severity.Error) { Text = path, Arguments = [Path.GetFileName(path), fault.Message] });
        }
        finally
        {
            Remove(beside);
        }
    }

    private static FileWriting Refused(Problem reason) => new(false, [reason]);

    private static FileFormat FormatOf(string extension) => extension.ToUpperInvariant() switch
    {
        ".DOCX" => FileFormat.Docx,
        ".XLSX" => FileFormat.Xlsx,
        ".ODT" => FileFormat.Odt,
        ".CSV" => FileFormat.Csv,
        _ => FileFormat.Html,
    };

    private static void Remove(string? path)
    {
        try
        {
            if (path is not null)
            {
                File.Delete(path);
            }
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // What is left is a small hidden file; the reason has been said already.
        }
    }
}

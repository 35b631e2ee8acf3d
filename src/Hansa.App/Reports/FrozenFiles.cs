using Hansa.Core.Reports;
using Hansa.Core.Tables;
using Hansa.Documents.Writing;

namespace Hansa.App.Reports;

/// <summary>The files that an approved report is kept as. Word comes first: what the report says is read back from it.
/// A PDF is LibreOffice’s and takes seconds: it is made of the Word file when asked for.</summary>
internal static class FrozenFiles
{
    private static readonly (string Format, FileFormat Kind)[] s_kinds =
        [("docx", FileFormat.Docx), ("xlsx", FileFormat.Xlsx), ("odt", FileFormat.Odt), ("html", FileFormat.Html), ("csv", FileFormat.Csv)];

    public static IReadOnlyList<(string Format, byte[] Content)> Of(Report report)
    {
        var files = new List<(string, byte[])>();
        foreach (var (format, kind) in s_kinds)
        {
            using var stream = new MemoryStream();
            ReportWriter.Write(report, stream, kind);
            files.Add((format, stream.ToArray()));
        }

        return files;
    }
}

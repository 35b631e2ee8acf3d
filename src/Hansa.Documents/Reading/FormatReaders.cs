using System.Text;
using Hansa.Documents.Reading.OldFiles;
using Hansa.Documents.Reading.Plain;
using Hansa.Documents.Reading.Recognition;

namespace Hansa.Documents.Reading;

/// <summary>Chooses the reader by what the file holds.</summary>
internal static class FormatReaders
{
    /// <param name="content">Disposed with the reader; when this throws, by the caller.</param>
    public static PartSource Open(Stream content, string name, ReadLimits limits, ProblemLog log)
    {
        if (content.Length == 0)
        {
            throw new ReadFailure("file.empty");
        }

        var sample = new byte[Math.Min(content.Length, TextEncoding.SampleBytes)];
        content.Position = 0;
        var length = content.ReadAtLeast(sample, sample.Length, throwOnEndOfStream: false);
        var kind = FileSignature.Of(sample.AsSpan(0, length), name, out var encoding);
        content.Position = 0;
        return kind switch
        {
            FileKind.Zip => PackageReaders.Open(content, limits, log),
            FileKind.CompoundFile => OpenCompoundFile(content, limits, log),
            FileKind.Rtf => OldFileReader.Open(content, "rtf", "docx", limits, log),
            FileKind.OfficeXml => OpenOfficeXml(content, sample.AsSpan(0, length), limits, log),
            FileKind.FlatOpenDocument => PackageReaders.OpenFlat(content, limits, log),
            FileKind.Html => new Html.HtmlReader(content, encoding!, limits, log),
            FileKind.Text => TextReaders.Open(content, encoding!, limits, log),
            FileKind.WebArchive => throw new ReadFailure("file.web-archive"),
            FileKind.Mail => throw new ReadFailure("file.mail"),
            FileKind.Pdf => throw new ReadFailure("file.pdf"),
            FileKind.Picture => throw new ReadFailure("file.picture"),
            FileKind.OtherArchive => throw new ReadFailure("file.archive"),
            FileKind.OwnerNote => throw new ReadFailure("file.owner-note"),
            FileKind.Unknown => throw new ReadFailure("file.unknown-format"),
            _ => throw new ReadFailure("file.unknown-format"),
        };
    }

    private static PartSource OpenCompoundFile(Stream content, ReadLimits limits, ProblemLog log) => CompoundFile.KindOf(content) switch
    {
        OldFileKind.Password => throw new ReadFailure("file.password"),
        OldFileKind.Word => OldFileReader.Open(content, "doc", "docx", limits, log),
        OldFileKind.Excel => OldFileReader.Open(content, "xls", "xlsx", limits, log),
        OldFileKind.Presentation => throw new ReadFailure("file.presentation"),
        OldFileKind.Mail => throw new ReadFailure("file.mail"),
        _ => throw new ReadFailure("file.unknown-format"),
    };

    private static PartSource OpenOfficeXml(Stream content, ReadOnlySpan<byte> sample, ReadLimits limits, ProblemLog log)
    {
        var head = Encoding.ASCII.GetString(sample[..Math.Min(sample.Length, 4096)]);
        return head.Contains("Workbook", StringComparison.Ordinal) || head.Contains("Excel.Sheet", StringComparison.Ordinal)
            ? OldFileReader.Open(content, "xml", "xlsx", limits, log)
            : OldFileReader.Open(content, "xml", "docx", limits, log);
    }
}

using Hansa.Documents.Reading.Docx;
using Hansa.Documents.Reading.Plain;
using Hansa.Documents.Reading.Xlsx;
using Hansa.Documents.Reading.Zip;

namespace Hansa.Documents.Reading;

/// <summary>Chooses the reader by what the file holds.</summary>
internal static class FormatReaders
{
    /// <param name="content">Disposed with the reader, not when this throws.</param>
    public static PartSource Open(Stream content, ReadLimits limits, ProblemLog log)
    {
        if (content.Length == 0)
        {
            throw new ReadFailure("file.empty");
        }

        var sample = new byte[Math.Min(content.Length, TextEncoding.SampleBytes)];
        content.Position = 0;
        var bytes = sample.AsSpan(0, content.ReadAtLeast(sample, sample.Length, throwOnEndOfStream: false));
        content.Position = 0;
        if (bytes.StartsWith("PK"u8))
        {
            return OpenPackage(content, limits, log);
        }

        return TextEncoding.Of(bytes) is { } encoding
            ? new TabbedTextReader(new LineReader(content, encoding, limits, log), limits)
            : throw new ReadFailure("file.unknown-format");
    }

    private static PartSource OpenPackage(Stream content, ReadLimits limits, ProblemLog log)
    {
        var package = new Package(content, limits, log);
        try
        {
            var main = Relationships.Of(package, "").TargetOfType("/officeDocument") ?? UsualMainPart(package);
            var word = package.Scan(main, WordNames.Resolve) ?? throw new ReadFailure("file.no-main-part");
            if (word.Next() && (WordName)word.Name == WordName.Document)
            {
                return new DocxReader(package, main, word, log);
            }

            word.Dispose();
            var book = package.Scan(main, BookNames.Resolve)!;
            if (book.Next() && (BookName)book.Name == BookName.Workbook)
            {
                return new XlsxReader(package, main, book, log);
            }

            book.Dispose();
            throw new ReadFailure("file.unknown-format");
        }
        catch
        {
            package.Dispose();
            throw;
        }
    }

    private static string UsualMainPart(Package package) => package.Has("xl/workbook.xml") ? "xl/workbook.xml" : "word/document.xml";
}

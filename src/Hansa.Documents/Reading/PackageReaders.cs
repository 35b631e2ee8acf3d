using Hansa.Core.Problems;
using Hansa.Documents.Reading.Docx;
using Hansa.Documents.Reading.OldFiles;
using Hansa.Documents.Reading.OpenDocument;
using Hansa.Documents.Reading.Xlsx;
using Hansa.Documents.Reading.Xml;
using Hansa.Documents.Reading.Zip;

namespace Hansa.Documents.Reading;

/// <summary>Chooses the reader of an archive by the root of its main part, whatever that part is called.</summary>
internal static class PackageReaders
{
    private const int NamedFiles = 3;

    private static readonly string[] s_reportEndings = [".docx", ".xlsx", ".doc", ".xls", ".odt", ".ods", ".rtf", ".pdf"];

    /// <param name="content">Disposed with the reader, also when this throws.</param>
    public static PartSource Open(Stream content, ReadLimits limits, ProblemLog log)
    {
        var package = OpenArchive(content, limits, log);
        try
        {
            if (package.Has("content.xml"))
            {
                return OpenDocumentReader.Open(package, log);
            }

            var main = Relationships.Of(package, "").TargetOfType("/officeDocument") ?? UsualMainPart(package);
            if (main.EndsWith(".bin", StringComparison.OrdinalIgnoreCase) && package.Has(main))
            {
                return OldFileReader.Open(content, "xlsb", "xlsx", limits, log);
            }

            return OpenMainPart(package, main, log);
        }
        catch
        {
            package.Dispose();
            throw;
        }
    }

    /// <summary>OpenDocument written as one XML file.</summary>
    public static PartSource OpenFlat(Stream content, ReadLimits limits, ProblemLog log) =>
        OpenDocumentReader.OpenFlat(content, limits, log);

    private static Package OpenArchive(Stream content, ReadLimits limits, ProblemLog log)
    {
        try
        {
            return new Package(content, limits, log);
        }
        catch (InvalidDataException)
        {
            // The list of parts stands at the end: without it the file breaks off.
            throw new ReadFailure("file.truncated");
        }
    }

    private static PartSource OpenMainPart(Package package, string main, ProblemLog log)
    {
        var xml = package.Scan(main, WordNames.Resolve) ?? throw WithoutMainPart(package);
        if (RootIs(xml, (int)WordName.Document))
        {
            return new DocxReader(package, main, xml, log);
        }

        xml.Dispose();
        xml = package.Scan(main, BookNames.Resolve)!;
        if (RootIs(xml, (int)BookName.Workbook))
        {
            return new XlsxReader(package, main, xml, log);
        }

        xml.Dispose();
        throw new ReadFailure(package.Has("ppt/presentation.xml") ? "file.presentation" : "file.no-main-part");
    }

    private static bool RootIs(XmlScanner xml, int name) => xml.Next() && xml.Kind == XmlNode.Start && xml.Name == name;

    private static string UsualMainPart(Package package) =>
        package.Has("xl/workbook.xml") ? "xl/workbook.xml"
        : package.Has("xl/workbook.bin") ? "xl/workbook.bin"
        : "word/document.xml";

    // An ordinary archive, with reports in it perhaps.
    private static ReadFailure WithoutMainPart(Package package)
    {
        if (package.Has("[Content_Types].xml") || package.Has("_rels/.rels"))
        {
            return new ReadFailure("file.no-main-part");
        }

        var names = package.Names
            .Where(static name => Array.Exists(s_reportEndings, ending => name.EndsWith(ending, StringComparison.OrdinalIgnoreCase)))
            .Take(NamedFiles)
            .Select(static name => name[(name.LastIndexOfAny(['/', '\\']) + 1)..]);
        return package.Names.Any()
            ? new ReadFailure(new Problem("file.archive", Severity.Error) { Text = string.Join(", ", names) })
            : new ReadFailure("file.no-main-part");
    }
}

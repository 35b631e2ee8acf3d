using Hansa.Documents.Reading.Xml;
using Hansa.Documents.Reading.Zip;

namespace Hansa.Documents.Reading.OpenDocument;

/// <summary>Opens the text documents and workbooks of LibreOffice and its relatives.</summary>
internal static class OpenDocumentReader
{
    private const string ContentPart = "content.xml";

    /// <param name="package">Disposed with the reader; when this throws, by the caller.</param>
    public static PartSource Open(Package package, ProblemLog log)
    {
        if (IsEncrypted(package))
        {
            throw new ReadFailure("file.password");
        }

        var xml = package.Scan(ContentPart, OpenNames.Resolve) ?? throw new ReadFailure("file.no-main-part");
        return OpenBody(xml, new OpenText(xml, package, package.Limits, log), log, package);
    }

    /// <summary>Opens OpenDocument written as one XML file (.fodt, .fods).</summary>
    public static PartSource OpenFlat(Stream content, ReadLimits limits, ProblemLog log)
    {
        content.Position = 0;
        var xml = new XmlScanner(content, ContentPart, OpenNames.Resolve, limits);
        return OpenBody(xml, new OpenText(xml, null, limits, log), log, null);
    }

    private static PartSource OpenBody(XmlScanner xml, OpenText words, ProblemLog log, IDisposable? file)
    {
        while (xml.Next())
        {
            if (xml.Kind != XmlNode.Start)
            {
                continue;
            }

            switch ((OpenName)xml.Name)
            {
                case OpenName.TextBody:
                    return new OdtReader(xml, words, log, file);
                case OpenName.SpreadsheetBody:
                    return new OdsReader(xml, words, log, file);
                case OpenName.OtherBody:
                    throw new ReadFailure("file.presentation");
                case OpenName.Styles:
                    words.ReadStyles();
                    break;
                case OpenName.Root or OpenName.Body:
                    break;
                default:
                    xml.Skip();
                    break;
            }
        }

        throw new ReadFailure("file.no-main-part");
    }

    private static bool IsEncrypted(Package package)
    {
        using var xml = package.Scan("META-INF/manifest.xml", static (_, local) => local == "encryption-data" ? 1 : 0);
        while (xml?.Next() == true)
        {
            if (xml.Kind == XmlNode.Start && xml.Name == 1)
            {
                return true;
            }
        }

        return false;
    }
}

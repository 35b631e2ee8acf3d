using System.IO.Compression;
using System.Xml.Linq;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;

namespace Hansa.Documents.Tests.Writing;

/// <summary>Looks into written packages.</summary>
internal static class Packages
{
    public static XElement Part(byte[] package, string name)
    {
        using var archive = new ZipArchive(new MemoryStream(package));
        using var part = archive.GetEntry(name)!.Open();
        return XElement.Load(part);
    }

    public static string Text(byte[] package, string name)
    {
        using var archive = new ZipArchive(new MemoryStream(package));
        using var reader = new StreamReader(archive.GetEntry(name)!.Open());
        return reader.ReadToEnd();
    }

    /// <summary>The element with its namespaces taken off and attributes in order, so that two can be compared as text.</summary>
    public static string Normal(XElement element) => Plain(element).ToString();

    /// <summary>What the Office validator finds, by the rules of the oldest and of the newest Office.</summary>
    public static IEnumerable<string> Faults(byte[] package, bool workbook)
    {
        foreach (var version in new[] { FileFormatVersions.Office2007, FileFormatVersions.Microsoft365 })
        {
            using OpenXmlPackage opened = workbook
                ? SpreadsheetDocument.Open(new MemoryStream(package), false)
                : WordprocessingDocument.Open(new MemoryStream(package), false);
            foreach (var fault in new OpenXmlValidator(version).Validate(opened))
            {
                yield return $"{version} {fault.Part?.Uri} {fault.Path?.XPath}: {fault.Description}";
            }
        }
    }

    private static XElement Plain(XElement element) => new(
        element.Name.LocalName,
        element.Attributes().Where(attribute => !attribute.IsNamespaceDeclaration && attribute.Name.LocalName != "space")
            .OrderBy(attribute => attribute.Name.LocalName, StringComparer.Ordinal)
            .Select(attribute => new XAttribute(attribute.Name.LocalName, attribute.Value)),
        element.Nodes().Select(node => node is XElement inner ? Plain(inner) : node));
}

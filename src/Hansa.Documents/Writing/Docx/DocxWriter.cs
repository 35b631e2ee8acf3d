using Hansa.Core.Reports;

namespace Hansa.Documents.Writing.Docx;

/// <summary>Writes a report as a Word document, row by row.</summary>
internal static class DocxWriter
{
    public static void Write(Report report, Stream stream, WriteOptions options)
    {
        using var package = new PackageWriter(stream);
        package.Add("[Content_Types].xml", writer => PartTemplates.Write(writer, "Docx/content-types.xml"));
        package.Add("_rels/.rels", writer => PartTemplates.Write(writer, "Docx/rels.xml"));
        package.Add("word/_rels/document.xml.rels", writer => PartTemplates.Write(writer, "Docx/document-rels.xml"));
        package.Add("docProps/core.xml", writer => OfficeProperties.Core(writer, report, options));
        package.Add("docProps/app.xml", writer => PartTemplates.Write(writer, "Docx/app.xml"));
        package.Add("word/settings.xml", writer => PartTemplates.Write(writer, "Docx/settings.xml", (slot, to) =>
            to.Raw(report.Page.Hyphenated ? "<w:autoHyphenation/>"u8 : ""u8)));
        package.Add("word/styles.xml", writer => PartTemplates.Write(writer, "Docx/styles.xml", (slot, to) => Style(report, slot, to)));
        package.Add("word/header1.xml", writer => PartTemplates.Write(writer, "Docx/header.xml"));
        package.Add("word/document.xml", writer => DocxBody.Write(writer, report));
    }

    private static void Style(Report report, string slot, MarkupWriter writer)
    {
        switch (slot)
        {
            case "font": writer.Text(report.Page.Font); break;
            case "text": writer.Number(HalfPoints(report.Page.TextPoints)); break;
            case "titleSize": writer.Number(HalfPoints(report.Page.TitlePoints)); break;
            default: throw new InvalidOperationException(slot);
        }
    }

    private static int HalfPoints(double points) => (int)Math.Round(points * 2);
}

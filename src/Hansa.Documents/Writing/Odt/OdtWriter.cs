using System.Globalization;
using System.Text;
using Hansa.Core.Forms;
using Hansa.Core.Reports;

namespace Hansa.Documents.Writing.Odt;

/// <summary>Writes a report as an OpenDocument text, row by row.</summary>
internal static class OdtWriter
{
    public static void Write(Report report, Stream stream, WriteOptions options)
    {
        using var package = new PackageWriter(stream);

        // By the standard this part comes first and is not compressed, so that the kind of file can be told from its first bytes.
        package.Add("mimetype", writer => writer.Raw("application/vnd.oasis.opendocument.text"u8), stored: true);
        package.Add("META-INF/manifest.xml", writer => PartTemplates.Write(writer, "Odt/manifest.xml"));
        package.Add("meta.xml", writer => PartTemplates.Write(writer, "Odt/meta.xml", (slot, to) => Meta(report, options, slot, to)));
        package.Add("styles.xml", writer => PartTemplates.Write(writer, "Odt/styles.xml", (slot, to) => Style(report.Page, slot, to)));
        package.Add("content.xml", writer => new OdtBody(writer, report).Write());
    }

    private static void Meta(Report report, WriteOptions options, string slot, MarkupWriter writer)
    {
        if (slot == "title")
        {
            writer.Text(report.Title);
        }
        else if (options.Created is { } created)
        {
            var time = Encoding.ASCII.GetBytes(created.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
            writer.Raw("<meta:creation-date>"u8).Raw(time).Raw("</meta:creation-date><dc:date>"u8).Raw(time).Raw("</dc:date>"u8);
        }
    }

    private static void Style(FormPage page, string slot, MarkupWriter writer)
    {
        switch (slot)
        {
            case "font": writer.Text(page.Font); break;
            case "text": writer.Number(page.TextPoints); break;
            case "titleSize": writer.Number(page.TitlePoints); break;
            case "hyphenation": writer.Raw(page.Hyphenated ? "true"u8 : "false"u8); break;
            case "width": writer.Number(page.Width); break;
            case "height": writer.Number(page.Height); break;
            case "orientation": writer.Raw(page.Width > page.Height ? "landscape"u8 : "portrait"u8); break;
            case "top": writer.Number(page.Margins.Top); break;
            case "bottom": writer.Number(page.Margins.Bottom); break;
            case "left": writer.Number(page.Margins.Left); break;
            case "right": writer.Number(page.Margins.Right); break;

            // The page number stands in the middle of the top margin, and the text begins where the margin ends.
            case "halfTop": writer.Number(page.Numbered ? page.Margins.Top / 2 : page.Margins.Top); break;
            case "headerStyle" when page.Numbered:
                writer.Raw("<style:header-style><style:header-footer-properties fo:min-height=\""u8).Number(page.Margins.Top / 2)
                    .Raw("mm\" fo:margin-bottom=\"0mm\"/></style:header-style>"u8);
                break;
            case "header" when page.Numbered:
                writer.Raw("<style:header><text:p text:style-name=\"Header\"><text:page-number text:select-page=\"current\">2</text:page-number></text:p></style:header>"u8);
                break;
            default: break;
        }
    }
}

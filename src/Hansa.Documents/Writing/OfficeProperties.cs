using System.Globalization;
using System.Text;
using Hansa.Core.Reports;

namespace Hansa.Documents.Writing;

/// <summary>Writes docProps/core.xml, the same in Word and Excel: title, creator and, where given, the time.</summary>
internal static class OfficeProperties
{
    public static void Core(MarkupWriter writer, Report report, WriteOptions options) =>
        PartTemplates.Write(writer, "Docx/core.xml", (slot, to) =>
        {
            if (slot == "title")
            {
                to.Text(report.Title);
            }
            else if (options.Created is { } created)
            {
                var time = Encoding.ASCII.GetBytes(created.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
                to.Raw("<dcterms:created xsi:type=\"dcterms:W3CDTF\">"u8).Raw(time).Raw("</dcterms:created>"u8)
                    .Raw("<dcterms:modified xsi:type=\"dcterms:W3CDTF\">"u8).Raw(time).Raw("</dcterms:modified>"u8);
            }
        });
}

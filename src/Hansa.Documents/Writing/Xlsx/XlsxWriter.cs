using Hansa.Core.Problems;
using Hansa.Core.Reports;

namespace Hansa.Documents.Writing.Xlsx;

/// <summary>Writes a report as an Excel workbook of one sheet, row by row.</summary>
internal static class XlsxWriter
{
    public static void Write(Report report, Stream stream, WriteOptions options, List<Problem> problems)
    {
        using var package = new PackageWriter(stream);
        var headerRow = report.Title.Length > 0 ? 3 : 1;
        package.Add("[Content_Types].xml", writer => PartTemplates.Write(writer, "Xlsx/content-types.xml"));
        package.Add("_rels/.rels", writer => PartTemplates.Write(writer, "Xlsx/rels.xml"));
        package.Add("xl/_rels/workbook.xml.rels", writer => PartTemplates.Write(writer, "Xlsx/workbook-rels.xml"));
        package.Add("docProps/core.xml", writer => OfficeProperties.Core(writer, report, options));
        package.Add("docProps/app.xml", writer => PartTemplates.Write(writer, "Docx/app.xml"));
        package.Add("xl/workbook.xml", writer => PartTemplates.Write(writer, "Xlsx/workbook.xml", (_, to) => to.Number(headerRow)));
        package.Add("xl/styles.xml", writer => PartTemplates.Write(writer, "Xlsx/styles.xml", (slot, to) => Style(report, slot, to)));
        package.Add("xl/worksheets/sheet1.xml", writer => new XlsxSheet(writer, report, headerRow, problems).Write());
    }

    private static void Style(Report report, string slot, MarkupWriter writer)
    {
        switch (slot)
        {
            case "font": writer.Text(report.Page.Font); break;
            case "text": writer.Number(report.Page.TextPoints); break;
            case "titleSize": writer.Number(report.Page.TitlePoints); break;
            default: throw new InvalidOperationException(slot);
        }
    }
}

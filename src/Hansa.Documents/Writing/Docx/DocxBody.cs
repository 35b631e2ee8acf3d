using Hansa.Core.Forms;
using Hansa.Core.Reports;

namespace Hansa.Documents.Writing.Docx;

/// <summary>Writes document.xml: title, table, page.</summary>
internal static class DocxBody
{
    public static void Write(MarkupWriter writer, Report report)
    {
        writer.Raw("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"u8)
            .Raw("<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><w:body>"u8);
        var scratch = new char[1024];
        Paragraphs(writer, report.Title, "Title"u8, ref scratch);
        if (report.Columns.Count > 0)
        {
            new DocxTable(writer, report, scratch).Write();
        }

        // Word wants a paragraph behind a table; one of a point's height does not make a page of its own.
        writer.Raw("<w:p><w:pPr><w:spacing w:line=\"20\" w:lineRule=\"exact\"/><w:rPr><w:sz w:val=\"2\"/></w:rPr></w:pPr></w:p>"u8);
        Section(writer, report.Page);
        writer.Raw("</w:body></w:document>"u8);
    }

    /// <summary>Each line of the text as a paragraph of a style; nothing for "".</summary>
    public static void Paragraphs(MarkupWriter writer, string text, ReadOnlySpan<byte> style, ref char[] scratch)
    {
        var lines = new CellLines(text, ref scratch, heading: style.SequenceEqual("Title"u8) || style.StartsWith("Heading"u8));
        while (lines.MoveNext())
        {
            writer.Raw("<w:p>"u8);
            if (!style.IsEmpty)
            {
                writer.Raw("<w:pPr><w:pStyle w:val=\""u8).Raw(style).Raw("\"/></w:pPr>"u8);
            }

            writer.Raw("<w:r><w:t xml:space=\"preserve\">"u8).Text(lines.Current).Raw("</w:t></w:r></w:p>"u8);
        }
    }

    private static void Section(MarkupWriter writer, FormPage page)
    {
        writer.Raw("<w:sectPr>"u8);
        if (page.Numbered)
        {
            writer.Raw("<w:headerReference w:type=\"default\" r:id=\"rId3\"/>"u8);
        }

        writer.Raw("<w:pgSz w:w=\""u8).Number(Twips(page.Width)).Raw("\" w:h=\""u8).Number(Twips(page.Height));
        writer.Raw(page.Width > page.Height ? "\" w:orient=\"landscape\"/>"u8 : "\"/>"u8);
        writer.Raw("<w:pgMar w:top=\""u8).Number(Twips(page.Margins.Top))
            .Raw("\" w:right=\""u8).Number(Twips(page.Margins.Right))
            .Raw("\" w:bottom=\""u8).Number(Twips(page.Margins.Bottom))
            .Raw("\" w:left=\""u8).Number(Twips(page.Margins.Left))
            .Raw("\" w:header=\""u8).Number(Twips(page.Margins.Top / 2))
            .Raw("\" w:footer=\""u8).Number(Twips(page.Margins.Bottom / 2))
            .Raw("\" w:gutter=\"0\"/><w:cols w:space=\"708\"/>"u8);

        // The first page has a header of its own, which is left out.
        writer.Raw(page.Numbered ? "<w:titlePg/></w:sectPr>"u8 : "</w:sectPr>"u8);
    }

    public static int Twips(double millimetres) => (int)Math.Round(millimetres * 1440 / 25.4);
}

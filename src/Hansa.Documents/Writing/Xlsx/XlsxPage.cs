using Hansa.Core.Forms;

namespace Hansa.Documents.Writing.Xlsx;

/// <summary>Print settings of the sheet.</summary>
internal static class XlsxPage
{
    public static void Write(MarkupWriter writer, FormPage page)
    {
        writer.Raw("<printOptions horizontalCentered=\"1\"/><pageMargins left=\""u8).Number(page.Margins.Left / 25.4)
            .Raw("\" right=\""u8).Number(page.Margins.Right / 25.4)
            .Raw("\" top=\""u8).Number(page.Margins.Top / 25.4)
            .Raw("\" bottom=\""u8).Number(page.Margins.Bottom / 25.4)
            .Raw("\" header=\""u8).Number(page.Margins.Top / 50.8)
            .Raw("\" footer=\""u8).Number(page.Margins.Bottom / 50.8)
            .Raw("\"/><pageSetup paperSize=\""u8).Number(Math.Max(page.Width, page.Height) > 300 ? 8 : 9)
            .Raw(page.Width > page.Height ? "\" fitToHeight=\"0\" orientation=\"landscape\"/>"u8 : "\" fitToHeight=\"0\" orientation=\"portrait\"/>"u8);
        if (page.Numbered)
        {
            // The header of the first page is left out.
            writer.Raw("<headerFooter differentFirst=\"1\"><oddHeader>&amp;C&amp;P</oddHeader></headerFooter>"u8);
        }
    }
}

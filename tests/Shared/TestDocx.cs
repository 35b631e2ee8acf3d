using System.Security;

namespace Hansa.Tests;

/// <summary>Word documents from a few pieces of markup: <c>TestDocx.Of(TestDocx.Table(TestDocx.Row("1.", "Визит")))</c>.</summary>
internal static class TestDocx
{
    public const string Namespaces =
        "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" "
        + "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" "
        + "xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" "
        + "xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\" "
        + "xmlns:v=\"urn:schemas-microsoft-com:vml\"";

    private const string OfficeDocument = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument";

    /// <param name="body">What stands inside w:body.</param>
    public static TestPackage Of(string body) => new TestPackage()
        .With("_rels/.rels", Relationships(("rId1", OfficeDocument, "word/document.xml")))
        .With("word/document.xml", $"<w:document {Namespaces}><w:body>{body}</w:body></w:document>");

    public static string Relationships(params (string Id, string Type, string Target)[] all) =>
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
        + string.Concat(all.Select(one => $"<Relationship Id=\"{one.Id}\" Type=\"{one.Type}\" Target=\"{one.Target}\"/>"))
        + "</Relationships>";

    /// <summary>A paragraph of plain text.</summary>
    public static string P(string text) => $"<w:p>{R(text)}</w:p>";

    public static string R(string text) => $"<w:r><w:t xml:space=\"preserve\">{SecurityElement.Escape(text)}</w:t></w:r>";

    /// <summary>A cell of plain paragraphs parted by \n.</summary>
    public static string Cell(string text, string properties = "") => CellOf(string.Concat(text.Split('\n').Select(P)), properties);

    /// <param name="content">Paragraphs and tables as markup.</param>
    public static string CellOf(string content, string properties = "") => $"<w:tc><w:tcPr>{properties}</w:tcPr>{content}</w:tc>";

    public static string Span(int columns) => $"<w:gridSpan w:val=\"{columns}\"/>";

    /// <summary>A row of plain cells.</summary>
    public static string Row(params string[] texts) => RowOf("", [.. texts.Select(text => Cell(text))]);

    /// <param name="cells">Cells as markup.</param>
    public static string RowOf(string properties, params string[] cells) =>
        $"<w:tr>{(properties.Length == 0 ? "" : $"<w:trPr>{properties}</w:trPr>")}{string.Concat(cells)}</w:tr>";

    public static string Table(params string[] rows) => $"<w:tbl><w:tblPr/><w:tblGrid/>{string.Concat(rows)}</w:tbl>";
}

using System.Globalization;
using System.Security;

namespace Hansa.Tests;

/// <summary>Excel workbooks from a few pieces of markup.</summary>
internal static class TestXlsx
{
    public const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    private const string Types = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    /// <summary>A workbook of one sheet «Отчет».</summary>
    /// <param name="sheet">What stands inside the worksheet: <see cref="Data"/> and merged cells.</param>
    public static TestPackage Of(string sheet) => Of(("Отчет", "", sheet));

    /// <param name="sheets">Name, further attributes (such as <c>state="hidden"</c>) and content of each.</param>
    public static TestPackage Of(params (string Name, string Attributes, string Content)[] sheets)
    {
        var list = string.Concat(sheets.Select((one, i) => $"<sheet name=\"{one.Name}\" sheetId=\"{i + 1}\" r:id=\"rId{i + 1}\" {one.Attributes}/>"));
        var package = new TestPackage()
            .With("_rels/.rels", TestDocx.Relationships(("rId1", Types + "officeDocument", "xl/workbook.xml")))
            .With("xl/workbook.xml", $"<workbook xmlns=\"{Main}\" xmlns:r=\"{Types[..^1]}\"><workbookPr/><sheets>{list}</sheets></workbook>")
            .With("xl/_rels/workbook.xml.rels", TestDocx.Relationships(
            [
                .. sheets.Select((_, i) => ($"rId{i + 1}", Types + "worksheet", $"worksheets/sheet{i + 1}.xml")),
                ("rIdS", Types + "styles", "styles.xml"),
                ("rIdT", Types + "sharedStrings", "sharedStrings.xml"),
            ]));
        for (var i = 0; i < sheets.Length; i++)
        {
            package.With($"xl/worksheets/sheet{i + 1}.xml", $"<worksheet xmlns=\"{Main}\">{sheets[i].Content}</worksheet>");
        }

        return package;
    }

    public static string Data(params string[] rows) => $"<sheetData>{string.Concat(rows)}</sheetData>";

    /// <summary>A row of inline texts from column A on; null leaves a cell out.</summary>
    public static string Row(int number, params string?[] texts) =>
        RowOf(number, string.Concat(texts.Select((text, i) => text is null ? "" : Text($"{(char)('A' + i)}{number}", text))));

    /// <param name="cells">Cells as markup.</param>
    public static string RowOf(int number, string cells, string attributes = "") =>
        $"<row r=\"{number.ToString(CultureInfo.InvariantCulture)}\" {attributes}>{cells}</row>";

    public static string Text(string address, string text) =>
        $"<c r=\"{address}\" t=\"inlineStr\"><is><t>{SecurityElement.Escape(text)}</t></is></c>";

    public static string Merged(params string[] areas) =>
        $"<mergeCells>{string.Concat(areas.Select(area => $"<mergeCell ref=\"{area}\"/>"))}</mergeCells>";

    /// <summary>A styles part whose style n (from 1) has the n-th format code.</summary>
    public static string Styles(params string[] codes) =>
        $"<styleSheet xmlns=\"{Main}\"><numFmts>"
        + string.Concat(codes.Select((code, i) => $"<numFmt numFmtId=\"{200 + i}\" formatCode=\"{SecurityElement.Escape(code)}\"/>"))
        + "</numFmts><cellXfs><xf numFmtId=\"0\"/>"
        + string.Concat(codes.Select((_, i) => $"<xf numFmtId=\"{200 + i}\"/>"))
        + "</cellXfs></styleSheet>";
}

using Hansa.Tests;
using static Hansa.Tests.TestDocx;

namespace Hansa.Documents.Tests.Reading;

/// <summary>Small files that use much of what their format offers, to be spoiled.</summary>
internal static class SampleFiles
{
    public const string Page =
        "<html><head><meta charset=utf-8><style>td{}</style></head><body><h1>Отчет</h1><table border=1><thead><tr><th>№<th>Имя</thead>"
        + "<tr><td colspan=\"2\">Раздел</td></tr><tr><td rowspan=2><ol start=3><li></ol></td><td><p>Визит&nbsp;гостей</p><br>да</td></tr>"
        + "<tr><td><table><tr><td>внутри</td></tr></table><span style='display:none'>нет</span></td></tr></table><!-- нет --><p>Итог</body></html>";

    public const string Text = "Отчет\nза год\n\n\t№ п/п\n\tИмя\n\tСроки\n\n\tРаздел\n\n\t1. \n\tВизит\nгостей\n\tмай\n\n\t2.\n\t\n\tиюнь\n\n\tИтог\n";

    public const string Values = "№;Имя;Сроки\r\n1;\"Визит; \"\"гостей\"\"\";май\r\n2;\"первая\r\nвторая\";июнь\r\n";

    private const string Item = "<w:pPr><w:pStyle w:val=\"N\"/><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr></w:pPr>";

    private const string OpenNamespaces =
        "xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\" "
        + "xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\" xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\" "
        + "xmlns:draw=\"urn:oasis:names:tc:opendocument:xmlns:drawing:1.0\"";

    public static byte[] Document() => Of(
            P("Отчет") + "<w:p><w:r><w:pict><v:textbox><w:txbxContent><w:p><w:r><w:t>надпись</w:t></w:r></w:p></w:txbxContent></v:textbox></w:pict></w:r></w:p>"
            + Table(
                RowOf("<w:tblHeader/>", Cell("№"), Cell("Соглашение"), Cell("Имя")),
                RowOf("", Cell("Раздел", Span(3))),
                RowOf("", CellOf($"<w:p>{Item}</w:p>"), Cell("А", "<w:vMerge w:val=\"restart\"/>"), Cell("Визит\nгостей")),
                RowOf("", CellOf($"<w:p>{Item}</w:p>"), Cell("", "<w:vMerge/>"), CellOf(Table(Row("внутри", "таблицы")) + P("после"))),
                RowOf("<w:del w:id=\"1\"/>", Cell("нет")),
                RowOf("<w:gridBefore w:val=\"1\"/>", CellOf("<w:p><w:ins w:id=\"1\"><w:r><w:rPr><w:vanish/></w:rPr><w:t>нет</w:t></w:r></w:ins><w:r><w:fldChar w:fldCharType=\"begin\"/>"
                    + "<w:instrText>PAGE</w:instrText><w:fldChar w:fldCharType=\"separate\"/><w:t>5</w:t><w:fldChar w:fldCharType=\"end\"/><w:sym w:font=\"Symbol\" w:char=\"F02D\"/></w:r></w:p>"))))
        .With("word/numbering.xml", $"<w:numbering {Namespaces}><w:abstractNum w:abstractNumId=\"1\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"decimal\"/>"
            + "<w:lvlText w:val=\"%1.\"/></w:lvl></w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"1\"/></w:num></w:numbering>")
        .With("word/styles.xml", $"<w:styles {Namespaces}><w:style w:styleId=\"N\"><w:basedOn w:val=\"M\"/><w:rPr><w:vanish w:val=\"0\"/></w:rPr></w:style><w:style w:styleId=\"M\"><w:basedOn w:val=\"N\"/></w:style></w:styles>")
        .ToBytes();

    public static byte[] Workbook() => TestXlsx.Of(
            ("Отчет", "", "<cols><col min=\"2\" max=\"2\" hidden=\"1\"/></cols>" + TestXlsx.Data(
                TestXlsx.Row(1, "Отчет", null, null), TestXlsx.Row(3, "№", "Соглашение", "Имя"),
                TestXlsx.RowOf(4, "<c r=\"A4\"><v>1</v></c><c r=\"B4\" t=\"s\"><v>0</v></c><c r=\"C4\" s=\"1\"><v>43972</v></c>"),
                TestXlsx.RowOf(5, "<c r=\"A5\"><v>2</v></c><c r=\"C5\" s=\"2\"><f>A5</f><v>12.5</v></c>", "hidden=\"1\""))
                + TestXlsx.Merged("A1:C1", "B4:B5")),
            ("Второй", "state=\"hidden\"", TestXlsx.Data(TestXlsx.Row(1, "нет"))))
        .With("xl/sharedStrings.xml", $"<sst xmlns=\"{TestXlsx.Main}\"><si><r><t>Согла</t></r><r><t>шение_x000D_</t></r><rPh><t>нет</t></rPh></si></sst>")
        .With("xl/styles.xml", TestXlsx.Styles("dd.mm.yyyy;@", "0.0\" чел.\""))
        .ToBytes();

    public static byte[] OpenText() => Open("text",
        "<text:p>Отчет</text:p><table:table><table:table-header-rows><table:table-row><table:table-cell><text:p>№</text:p></table:table-cell><table:table-cell table:number-columns-repeated=\"2\"/></table:table-row></table:table-header-rows>"
        + "<table:table-row><table:table-cell table:number-columns-spanned=\"3\"><text:p>Раздел<text:s text:c=\"5\"/></text:p></table:table-cell><table:covered-table-cell table:number-columns-repeated=\"2\"/></table:table-row>"
        + "<table:table-row><table:table-cell table:number-rows-spanned=\"2\"><text:list text:style-name=\"L\"><text:list-item><text:p/></text:list-item></text:list></table:table-cell><table:table-cell><text:p>а<draw:frame><draw:text-box><text:p>нет</text:p></draw:text-box></draw:frame></text:p></table:table-cell></table:table-row>"
        + "<table:table-row><table:covered-table-cell/><table:table-cell><table:table><table:table-row><table:table-cell><text:p>внутри</text:p></table:table-cell></table:table-row></table:table></table:table-cell></table:table-row></table:table>");

    public static byte[] OpenSheet() => Open("spreadsheet",
        "<table:table table:name=\"А\" table:style-name=\"ta\"><table:table-column/><table:table-row table:number-rows-repeated=\"2\"><table:table-cell office:value-type=\"float\" office:value=\"1\"/>"
        + "<table:table-cell office:value-type=\"date\" office:date-value=\"2020-05-21\"><text:p>21.05.20</text:p></table:table-cell><table:table-cell table:number-columns-repeated=\"1000\"/></table:table-row>"
        + "<table:table-row table:number-rows-repeated=\"1000000\"><table:table-cell/></table:table-row></table:table>");

    private static byte[] Open(string kind, string body) => new TestPackage()
        .With("mimetype", "application/vnd.oasis.opendocument." + kind)
        .With("content.xml", $"<office:document-content {OpenNamespaces}><office:automatic-styles><text:list-style style:name=\"L\">"
            + "<text:list-level-style-number text:level=\"1\" style:num-format=\"1\" style:num-suffix=\".\"/></text:list-style></office:automatic-styles>"
            + $"<office:body><office:{kind}>{body}</office:{kind}></office:body></office:document-content>")
        .With("META-INF/manifest.xml", "<manifest/>")
        .ToBytes();
}

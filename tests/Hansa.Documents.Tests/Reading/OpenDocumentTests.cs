using Hansa.Core.Tables;
using Hansa.Tests;

namespace Hansa.Documents.Tests.Reading;

public class OpenDocumentTests
{
    private const string Namespaces =
        "xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\" "
        + "xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\" xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\" "
        + "xmlns:draw=\"urn:oasis:names:tc:opendocument:xmlns:drawing:1.0\" xmlns:xml2=\"urn:x\" xmlns:loext=\"urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0\"";

    [Fact]
    public void Open_TextWithTable_IsReadInOrder()
    {
        var read = Text("<text:h>Отчет</text:h><table:table><table:table-column table:number-columns-repeated=\"2\"/>"
            + $"<table:table-header-rows>{Row(Cell("№"), Cell("Имя"))}</table:table-header-rows>{Row(Cell("1."), Cell("Визит</text:p><text:p>встреча"))}</table:table><text:p>Итог</text:p>");
        Assert.Equal(FileFormat.Odt, read.Format);
        Assert.Equal("№ | Имя\n1. | Визит¶встреча", read.Table);
        Assert.Equal(["Отчет", "Итог"], read.Paragraphs);
        Assert.Equal([true, false], read.Rows.Select(row => row.IsHeader));
    }

    [Theory]
    [InlineData("а<text:s text:c=\"3\"/>б<text:tab/>в<text:line-break/>г<text:soft-page-break/>", "а   б\tв¶г")]
    [InlineData("<text:span>а<text:span>б</text:span></text:span><text:a>в</text:a>", "абв")]
    [InlineData("а<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>нет</text:p></text:note-body></text:note>б", "аб")]
    [InlineData("а<office:annotation><text:p>нет</text:p></office:annotation>б<office:annotation-end/>", "аб")]
    [InlineData("а<text:change-start/>б<text:change-end/><text:bookmark/>", "аб")]
    [InlineData("<text:placeholder>нет</text:placeholder><text:hidden-text>нет</text:hidden-text>да", "да")]
    [InlineData("<text:ruby><text:ruby-base>да</text:ruby-base><text:ruby-text>нет</text:ruby-text></text:ruby>", "да")]
    [InlineData("<text:span text:style-name=\"H\">нет</text:span>да", "да")]
    [InlineData("<text:date>21.05.2020</text:date>", "21.05.2020")]
    [InlineData("государствен\u00ADный", "государствен\u00ADный")]
    public void Open_MarkupAroundText_LeavesTheText(string paragraph, string expected) => Assert.Equal(expected, Text(Table(Row(Cell(paragraph)))).Table);

    [Fact]
    public void Open_DeletedTextAndHiddenSections_AreLeftOut()
    {
        var read = Text("<text:tracked-changes><text:changed-region><text:deletion><text:p>нет</text:p></text:deletion></text:changed-region></text:tracked-changes>"
            + "<text:section text:display=\"none\"><text:p>нет</text:p></text:section><text:section><text:p>да</text:p></text:section>" + Table(Row(Cell("1."))));
        Assert.Equal(["да"], read.Paragraphs);
    }

    [Fact]
    public void Open_Spans_CoverAndContinue() =>
        Assert.Equal("Раздел×3\n1. | А | б\n2. | ^ | в", Text(Table(
            Row(Cell("Раздел", "table:number-columns-spanned=\"3\"") + "<table:covered-table-cell table:number-columns-repeated=\"2\"/>"),
            Row(Cell("1."), Cell("А", "table:number-rows-spanned=\"2\""), Cell("б")),
            Row(Cell("2."), "<table:covered-table-cell/>", Cell("в")))).Table);

    [Fact]
    public void Open_NestedTableAndFrame_StayOutOfTheText()
    {
        var read = Text(Table(Row(Cell("а</text:p>" + Table(Row(Cell("в"))) + "<text:p>б<draw:frame><draw:text-box><text:p>надпись</text:p></draw:text-box></draw:frame>"))));
        Assert.Equal("а¶б[в]", read.Table);
        Assert.Equal(["file.text-box-in-cell"], read.Codes);
        Assert.Equal(["Отчет", "надпись"], Text("<text:p>Отчет<draw:frame><draw:text-box><text:p>надпись</text:p></draw:text-box></draw:frame></text:p>" + Table(Row(Cell("1.")))).Paragraphs);
    }

    [Fact]
    public void Open_Lists_NumberTheirItems()
    {
        static string Item(string list, string text = "") => $"<text:list text:style-name=\"L\" {list}><text:list-item><text:p>{text}</text:p></text:list-item></text:list>";
        var read = Text(Table(
            Row(List(Item("xml:id=\"a\""))), Row(List(Item("text:continue-list=\"a\"", "Визит"))), Row(List(Item("text:continue-numbering=\"true\""))), Row(List(Item("")))));
        Assert.Equal("1.\n2. Визит\n3.\n1.", read.Table);
        Assert.Equal("1)\n1) а", Text(Table(Row(List("<text:list text:style-name=\"L\"><text:list-item><text:list><text:list-item><text:p/></text:list-item></text:list></text:list-item></text:list>")),
            Row(List("<text:list text:style-name=\"L\"><text:list-header><text:p/></text:list-header></text:list><text:list text:style-name=\"L\"><text:list-item><text:list><text:list-item><text:p>а</text:p></text:list-item></text:list></text:list-item></text:list>")))).Table.Replace("¶", "", StringComparison.Ordinal));
    }

    [Fact]
    public void Open_InnerLists_BeginAnewUnderEachItem()
    {
        static string Inner(string text) => $"<text:list><text:list-item><text:p>{text}</text:p></text:list-item></text:list>";
        var read = Text(Table(Row(List($"<text:list text:style-name=\"L\"><text:list-item><text:p>а</text:p>{Inner("б")}{Inner("в")}</text:list-item><text:list-item><text:p>г</text:p>{Inner("д")}</text:list-item></text:list>"))));
        Assert.Equal("1. а¶1) б¶2) в¶2. г¶1) д", read.Table);
    }

    [Fact]
    public void Open_SpanWithoutItsCoveredCells_StillCoversThem()
    {
        var row = Assert.Single(Text(Table(Row(Cell("а", "table:number-columns-spanned=\"3\""), Cell("б")))).Rows);
        Assert.Equal([(0, 3), (3, 1)], row.Cells.Select(cell => (cell.Column, cell.Span)));
    }

    [Fact]
    public void Open_Sheet_GivesShownTextOrValue()
    {
        var read = Sheet(
            $"<table:table table:name=\"Отчет\"><table:table-column table:number-columns-repeated=\"1024\"/>{Row(Cell("Раздел", "table:number-columns-spanned=\"2\""), "<table:covered-table-cell/>")}"
            + "<table:table-row table:number-rows-repeated=\"3\"><table:table-cell table:number-columns-repeated=\"1024\"/></table:table-row>"
            + Row(Cell("1", "office:value-type=\"float\" office:value=\"1\""), Cell("21.05.20", "office:value-type=\"date\" office:date-value=\"2020-05-21\""),
                Cell("май 2020", "office:value-type=\"date\" office:date-value=\"2020-05-01\""), "<table:table-cell office:value-type=\"float\" office:value=\"12.50\"/>",
                "<table:table-cell office:value-type=\"boolean\" office:boolean-value=\"true\"/>", Cell("1,2E+05", "office:value-type=\"float\" office:value=\"123456\""))
            + "<table:table-row table:number-rows-repeated=\"1048000\"><table:table-cell/></table:table-row></table:table>");
        Assert.Equal(FileFormat.Ods, read.Format);
        Assert.Equal("Раздел×2\n1 | 21.05.2020 | май 2020 | 12,5 | ИСТИНА | 123456", read.Table);
        Assert.Equal([1, 5], read.Rows.Select(row => row.Row));
        Assert.All(read.Rows, row => Assert.Equal("Отчет", row.Sheet));
    }

    [Fact]
    public void Open_RepeatedRowsAndCells_AreGivenSoOften()
    {
        var read = Sheet($"<table:table table:name=\"А\"><table:table-row table:number-rows-repeated=\"3\">{Cell("-", "table:number-columns-repeated=\"2\"")}</table:table-row></table:table>");
        Assert.Equal("- | -\n- | -\n- | -", read.Table);
        Assert.Equal([1, 2, 3], read.Rows.Select(row => row.Row));
    }

    [Fact]
    public void Open_EndlessRepetition_StopsAtTheEdgeOfTheSheet()
    {
        var row = $"<table:table-row table:number-rows-repeated=\"2147483647\">{Cell("а", "table:number-columns-repeated=\"2\"")}</table:table-row>";
        Assert.Equal(1_048_576, Hansa.Documents.Reading.DocumentReader.Open(new MemoryStream(Package($"<table:table>{row}{row}</table:table>", "spreadsheet").ToBytes()), "а.ods").Parts.Count());
    }

    [Fact]
    public void Open_HiddenSheetAndRow_AreSaid()
    {
        var read = Sheet($"<table:table table:name=\"Тайный\" table:style-name=\"ta\">{Row(Cell("нет"))}</table:table><table:table table:name=\"Отчет\"><table:table-row table:visibility=\"collapse\">{Cell("да")}</table:table-row></table:table>");
        Assert.Equal("да", read.Table);
        Assert.Equal(2, read.Rows.First().Table);
        Assert.Equal(["file.hidden-sheet", "file.hidden-rows"], read.Codes);
    }

    [Fact]
    public void Open_FlatFile_IsRead()
    {
        var read = Reads.Of(System.Text.Encoding.UTF8.GetBytes($"<?xml version=\"1.0\"?>\n<office:document {Namespaces}>{Styles}<office:body><office:text>{Table(Row(Cell("1.")))}</office:text></office:body></office:document>"), "отчет.fodt");
        Assert.Equal((FileFormat.Odt, "1."), (read.Format, read.Table));
        Assert.Empty(read.Codes);
    }

    [Fact]
    public void Open_Encrypted_AsksForThePasswordToBeRemoved() =>
        Assert.Equal(["file.password"], Reads.Of(Package("", "text").With("META-INF/manifest.xml", "<manifest:manifest xmlns:manifest=\"urn:m\"><manifest:file-entry><manifest:encryption-data/></manifest:file-entry></manifest:manifest>")).Codes);

    [Fact]
    public void Open_Presentation_IsNoReport() => Assert.Equal(["file.presentation"], Reads.Of(Package("", "presentation")).Codes);

    private const string Styles = "<office:automatic-styles><style:style style:name=\"H\"><style:text-properties text:display=\"none\"/></style:style>"
        + "<style:style style:name=\"ta\"><style:table-properties table:display=\"false\"/></style:style>"
        + "<text:list-style style:name=\"L\"><text:list-level-style-number text:level=\"1\" style:num-format=\"1\" style:num-suffix=\".\"/>"
        + "<text:list-level-style-number text:level=\"2\" style:num-format=\"1\" loext:num-list-format=\"%2%)\"/></text:list-style></office:automatic-styles>";

    private static Reads Text(string body) => Reads.Of(Package(body, "text"));

    private static Reads Sheet(string body) => Reads.Of(Package(body, "spreadsheet"));

    private static TestPackage Package(string body, string kind) => new TestPackage()
        .With("mimetype", "application/vnd.oasis.opendocument." + kind)
        .With("content.xml", $"<office:document-content {Namespaces}>{Styles}<office:body><office:{kind}>{body}</office:{kind}></office:body></office:document-content>");

    private static string Table(params string[] rows) => $"<table:table>{string.Concat(rows)}</table:table>";

    private static string Row(params string[] cells) => $"<table:table-row>{string.Concat(cells)}</table:table-row>";

    private static string Cell(string text, string attributes = "") => $"<table:table-cell {attributes}><text:p>{text}</text:p></table:table-cell>";

    private static string List(string list) => $"<table:table-cell>{list}</table:table-cell>";
}

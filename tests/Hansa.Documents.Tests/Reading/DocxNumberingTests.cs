using Hansa.Documents.Reading.Docx;
using Hansa.Tests;
using static Hansa.Tests.TestDocx;

namespace Hansa.Documents.Tests.Reading;

/// <summary>Automatic numbers of lists, which reports use in their first column.</summary>
public class DocxNumberingTests
{
    [Fact]
    public void Open_NumberedCells_CountOn()
    {
        var read = Read([Level(0, "decimal", "%1.")], [Item(), Item(), Item()]);
        Assert.Equal(["1.", "2.", "3."], read);
    }

    [Fact]
    public void Open_NumberBeforeText_IsPartedByASpace() =>
        Assert.Equal(["1. Визит", "2. Встреча"], Read([Level(0, "decimal", "%1.")], [Item("Визит"), Item("Встреча")]));

    [Fact]
    public void Open_LevelsOfAList_RestartUnderTheirParent()
    {
        var read = Read(
            [Level(0, "decimal", "%1."), Level(1, "decimal", "%1.%2."), Level(2, "russianLower", "%3)")],
            [Item(), Item(level: 1), Item(level: 1), Item(level: 2), Item(level: 2), Item(), Item(level: 1), Item(level: 2)]);
        Assert.Equal(["1.", "1.1.", "1.2.", "а)", "б)", "2.", "2.1.", "а)"], read);
    }

    [Theory]
    [InlineData(1, "decimal", "1")]
    [InlineData(7, "decimalZero", "07")]
    [InlineData(4, "upperRoman", "IV")]
    [InlineData(1999, "lowerRoman", "mcmxcix")]
    [InlineData(2, "upperLetter", "B")]
    [InlineData(27, "lowerLetter", "aa")]
    [InlineData(10, "russianUpper", "К")]
    [InlineData(29, "russianLower", "я")]
    [InlineData(30, "russianLower", "аа")]
    [InlineData(5, "numberInDash", "- 5 -")]
    [InlineData(5, "none", "")]
    [InlineData(0, "upperRoman", "0")]
    [InlineData(5, "chineseCounting", "5")]
    public void Number_Format_IsAsInWord(int number, string format, string expected) => Assert.Equal(expected, ListLabel.Number(number, format));

    [Fact]
    public void Open_StartAndOverride_AreObeyed()
    {
        var lists = Lists(
            [("7", [Level(0, "decimal", "%1)", start: 5)])],
            [("1", "7", ""), ("2", "7", "<w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"10\"/></w:lvlOverride>")]);
        Assert.Equal(["5)", "6)", "10)", "11)", "12)"], Read(lists, [Item(), Item(), Item(list: 2), Item(list: 2), Item()]));
    }

    [Fact]
    public void Open_LevelReplacedInTheUse_IsObeyed()
    {
        var lists = Lists([("7", [Level(0, "decimal", "%1.")])],
            [("1", "7", $"<w:lvlOverride w:ilvl=\"0\">{Level(0, "upperRoman", "Раздел %1")}</w:lvlOverride>")]);
        Assert.Equal(["Раздел I", "Раздел II"], Read(lists, [Item(), Item()]));
    }

    [Fact]
    public void Open_ListThroughAStyle_NumbersToo()
    {
        var lists = Lists([("7", [Level(0, "decimal", "%1."), Level(1, "decimal", "%2)", style: "Sub")])], [("1", "7", "")]);
        var styles = $"<w:styles {Namespaces}><w:style w:styleId=\"Num\"><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr></w:style>"
            + "<w:style w:styleId=\"Child\"><w:basedOn w:val=\"Num\"/></w:style>"
            + "<w:style w:styleId=\"Sub\"><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr></w:style></w:styles>";
        Assert.Equal(["1.", "2.", "1)", "", "3."], Read(lists, [Styled("Num"), Styled("Child"), Styled("Sub"), Styled("Num", "<w:numPr><w:numId w:val=\"0\"/></w:numPr>"), Styled("Num")], styles));
    }

    [Fact]
    public void Open_ListDefinedByANumberingStyle_IsFound()
    {
        var numbering = $"<w:numbering {Namespaces}><w:abstractNum w:abstractNumId=\"1\"><w:numStyleLink w:val=\"Список\"/></w:abstractNum>"
            + $"<w:abstractNum w:abstractNumId=\"2\"><w:styleLink w:val=\"Список\"/>{Level(0, "decimal", "%1.")}</w:abstractNum>"
            + "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"1\"/></w:num></w:numbering>";
        Assert.Equal(["1.", "2."], Read(numbering, [Item(), Item()]));
    }

    [Fact]
    public void Open_Bullets_AreDroppedButNumberTheFirstColumn()
    {
        var lists = Lists([("7", [Level(0, "bullet", "\uF0B7")])], [("1", "7", "")]);
        var item = "<w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr></w:pPr>";
        var read = Reads.Of(Of(Table(
            RowOf("", CellOf($"<w:p>{item}</w:p>"), CellOf($"<w:p>{item}{R("пункт")}</w:p>"), CellOf($"<w:p>{item}</w:p>")),
            RowOf("", CellOf($"<w:p>{item}</w:p>"), Cell("б"), Cell(""))))
            .With("word/numbering.xml", lists));
        Assert.Equal("1. | пункт | \n2. | б | ", read.Table);
    }

    [Fact]
    public void Open_DeletedParagraphsAndRows_AreNotCounted()
    {
        var deleted = "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr><w:rPr><w:del w:id=\"1\"/></w:rPr></w:pPr></w:p>" + Item();
        Assert.Equal(["1.", "2."], Read([Level(0, "decimal", "%1.")], [deleted, Item()]));
    }

    [Theory]
    [InlineData("<w:numId w:val=\"99\"/>")]
    [InlineData("<w:numId w:val=\"-1\"/>")]
    [InlineData("<w:numId w:val=\"мусор\"/>")]
    [InlineData("<w:ilvl w:val=\"77\"/><w:numId w:val=\"1\"/>")]
    [InlineData("<w:ilvl w:val=\"-1\"/><w:numId w:val=\"1\"/>")]
    public void Open_ListNobodyDefined_NumbersNothing(string properties) =>
        Assert.Equal(["а"], Read([Level(0, "decimal", "%1.")], [$"<w:p><w:pPr><w:numPr>{properties}</w:numPr></w:pPr>{R("а")}</w:p>"]));

    private static List<string> Read(string[] levels, string[] cells) => Read(Lists([("7", levels)], [("1", "7", "")]), cells);

    private static List<string> Read(string lists, string[] cells, string? styles = null)
    {
        var package = Of(Table([.. cells.Select(cell => RowOf("", Cell("-"), CellOf(cell)))])).With("word/numbering.xml", lists);
        if (styles is not null)
        {
            package.With("word/styles.xml", styles);
        }

        var read = Reads.Of(package);
        Assert.Empty(read.Codes);
        return [.. read.Rows.Select(row => row.Cells[1].Text)];
    }

    private static string Item(string text = "", int level = 0, int list = 1) =>
        $"<w:p><w:pPr><w:numPr><w:ilvl w:val=\"{level}\"/><w:numId w:val=\"{list}\"/></w:numPr></w:pPr>{(text.Length == 0 ? "" : R(text))}</w:p>";

    private static string Styled(string style, string properties = "") => $"<w:p><w:pPr><w:pStyle w:val=\"{style}\"/>{properties}</w:pPr></w:p>";

    private static string Level(int level, string format, string text, int start = 1, string? style = null) =>
        $"<w:lvl w:ilvl=\"{level}\"><w:start w:val=\"{start}\"/><w:numFmt w:val=\"{format}\"/>"
        + (style is null ? "" : $"<w:pStyle w:val=\"{style}\"/>") + $"<w:lvlText w:val=\"{text}\"/></w:lvl>";

    private static string Lists((string Id, string[] Levels)[] definitions, (string Id, string Definition, string Overrides)[] uses) =>
        $"<w:numbering {Namespaces}>"
        + string.Concat(definitions.Select(one => $"<w:abstractNum w:abstractNumId=\"{one.Id}\">{string.Concat(one.Levels)}</w:abstractNum>"))
        + string.Concat(uses.Select(one => $"<w:num w:numId=\"{one.Id}\"><w:abstractNumId w:val=\"{one.Definition}\"/>{one.Overrides}</w:num>"))
        + "</w:numbering>";
}

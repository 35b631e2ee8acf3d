using Hansa.Tests;
using static Hansa.Tests.TestDocx;

namespace Hansa.Documents.Tests.Reading;

/// <summary>What the text of a paragraph is, whatever markup Word has put around it.</summary>
public class DocxTextTests
{
    [Theory]
    [InlineData("<w:r><w:t>Отче</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>т</w:t></w:r>", "Отчет")]
    [InlineData("<w:r><w:t xml:space=\"preserve\"> а </w:t><w:br/><w:t>б</w:t><w:cr/><w:t>в</w:t><w:tab/><w:t>г</w:t></w:r>", " а ¶б¶в\tг")]
    [InlineData("<w:r><w:t>2020</w:t><w:noBreakHyphen/><w:t>2024</w:t></w:r>", "2020-2024")]
    [InlineData("<w:r><w:t>государствен</w:t><w:softHyphen/><w:t>ный</w:t></w:r>", "государствен\u00ADный")]
    [InlineData("<w:r><w:t>государствен&#xAD;ный «А &amp; Б» &lt;1&gt; &#8470;</w:t></w:r>", "государствен\u00ADный «А & Б» <1> №")]
    [InlineData("<w:r><w:t><![CDATA[а < б]]></w:t></w:r>", "а < б")]
    [InlineData("<w:r><w:t>а<!-- нет -->б<?нет нет?>в</w:t></w:r>", "абв")]
    [InlineData("<w:r><w:sym w:font=\"Symbol\" w:char=\"F02D\"/><w:sym w:font=\"Wingdings\" w:char=\"F0FC\"/><w:t>5</w:t></w:r>", "−5")]
    [InlineData("<w:hyperlink r:id=\"r\"><w:r><w:t>сайт</w:t></w:r></w:hyperlink><w:smartTag><w:r><w:t>!</w:t></w:r></w:smartTag>", "сайт!")]
    [InlineData("<w:customXml><w:sdt><w:sdtPr/><w:sdtContent><w:r><w:t>а</w:t></w:r></w:sdtContent></w:sdt></w:customXml>", "а")]
    [InlineData("<w:ins w:id=\"1\"><w:r><w:t>вставка</w:t></w:r></w:ins><w:del w:id=\"2\"><w:r><w:delText>нет</w:delText></w:r></w:del>", "вставка")]
    [InlineData("<w:del w:id=\"2\"><w:r><w:t>нет</w:t><w:br/><w:tab/><w:noBreakHyphen/></w:r></w:del><w:r><w:t>да</w:t></w:r>", "да")]
    [InlineData("<w:moveFrom w:id=\"1\"><w:r><w:t>нет</w:t></w:r></w:moveFrom><w:moveTo w:id=\"2\"><w:r><w:t>сюда</w:t></w:r></w:moveTo>", "сюда")]
    [InlineData("<w:r><w:t>а</w:t><w:commentReference w:id=\"0\"/><w:footnoteReference w:id=\"1\"/></w:r>", "а")]
    [InlineData("<w:bookmarkStart w:id=\"0\" w:name=\"_GoBack\"/><w:r><w:t>а</w:t></w:r><w:bookmarkEnd w:id=\"0\"/>", "а")]
    [InlineData("<w:ruby><w:rt><w:r><w:t>нет</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>да</w:t></w:r></w:rubyBase></w:ruby>", "да")]
    [InlineData("<m:oMath xmlns:m=\"http://schemas.openxmlformats.org/officeDocument/2006/math\"><m:r><m:t>3×3</m:t></m:r></m:oMath>", "3×3")]
    public void Open_MarkupAroundText_LeavesTheText(string paragraph, string expected) => Assert.Equal(expected, Cell(paragraph));

    [Theory]
    [InlineData("<w:r><w:fldChar w:fldCharType=\"begin\"/><w:instrText>HYPERLINK нет</w:instrText><w:fldChar w:fldCharType=\"separate\"/><w:t>итог</w:t><w:fldChar w:fldCharType=\"end\"/></w:r>", "итог")]
    [InlineData("<w:r><w:fldChar w:fldCharType=\"begin\"/><w:t>нет</w:t><w:fldChar w:fldCharType=\"begin\"/><w:fldChar w:fldCharType=\"separate\"/><w:t>нет</w:t><w:fldChar w:fldCharType=\"end\"/><w:fldChar w:fldCharType=\"separate\"/><w:t>да</w:t><w:fldChar w:fldCharType=\"end\"/></w:r>", "да")]
    [InlineData("<w:fldSimple w:instr=\"DATE\"><w:r><w:t>5 июня</w:t></w:r></w:fldSimple>", "5 июня")]
    [InlineData("<w:r><w:fldChar w:fldCharType=\"end\"/><w:t>да</w:t></w:r>", "да")]
    public void Open_Field_GivesItsResult(string paragraph, string expected) => Assert.Equal(expected, Cell(paragraph));

    [Fact]
    public void Open_FieldNeverClosed_HidesNoMoreThanItsParagraph() =>
        Assert.Equal("а¶б", Read("<w:p><w:r><w:t>а</w:t><w:fldChar w:fldCharType=\"begin\"/><w:t>нет</w:t></w:r></w:p>" + P("б")).Table);

    [Theory]
    [InlineData("<w:vanish/>", "")]
    [InlineData("<w:vanish w:val=\"0\"/>", "текст")]
    [InlineData("<w:rStyle w:val=\"Hidden\"/>", "")]
    [InlineData("<w:rStyle w:val=\"Child\"/>", "")]
    [InlineData("<w:rStyle w:val=\"Child\"/><w:vanish w:val=\"false\"/>", "текст")]
    [InlineData("<w:rStyle w:val=\"Unheard\"/>", "текст")]
    [InlineData("<w:webHidden/>", "текст")]
    public void Open_HiddenText_IsLeftOutWithAHint(string properties, string expected)
    {
        var read = Reads.Of(Of(Table(RowOf("", CellOf($"<w:p><w:r><w:rPr>{properties}</w:rPr><w:t>текст</w:t></w:r></w:p>"))))
            .With("word/styles.xml", $"<w:styles {Namespaces}><w:style w:styleId=\"Hidden\"><w:rPr><w:vanish/></w:rPr></w:style>"
                + "<w:style w:styleId=\"Child\"><w:basedOn w:val=\"Hidden\"/></w:style></w:styles>"));
        Assert.Equal(expected, read.Table);
        Assert.Equal(expected.Length == 0 ? ["file.hidden-text"] : [], read.Codes);
    }

    [Fact]
    public void Open_TextHiddenByParagraphAndRunStyle_IsShownAgain()
    {
        var read = Reads.Of(Of(Table(RowOf("", CellOf("<w:p><w:pPr><w:pStyle w:val=\"H\"/></w:pPr><w:r><w:t>нет</w:t></w:r><w:r><w:rPr><w:rStyle w:val=\"H\"/></w:rPr><w:t>да</w:t></w:r></w:p>"))))
            .With("word/styles.xml", $"<w:styles {Namespaces}><w:style w:styleId=\"H\"><w:rPr><w:vanish/></w:rPr></w:style></w:styles>"));
        Assert.Equal("да", read.Table);
    }

    [Theory]
    [InlineData("я", "я")]
    [InlineData("€", "€")]
    [InlineData("😀", "😀")]
    [InlineData("&amp;", "&")]
    [InlineData("&#x20AC;", "€")]
    public void Open_LongText_IsWholeWhereItsPiecesMeet(string written, string shown)
    {
        for (var padding = 0; padding < 9; padding++)
        {
            var read = Read($"<w:p><w:r><w:t>{new string('x', padding)}{string.Concat(Enumerable.Repeat(written, 20_000))}</w:t></w:r></w:p>");
            Assert.Equal(new string('x', padding) + string.Concat(Enumerable.Repeat(shown, 20_000)), read.Table);
            var raw = Read($"<w:p><w:r><w:t>{new string('x', padding)}<![CDATA[{string.Concat(Enumerable.Repeat(shown, 20_000))}]]></w:t></w:r></w:p>");
            Assert.Equal(read.Table, raw.Table);
        }
    }

    [Fact]
    public void Open_ParagraphMarkDeleted_RunsOnIntoTheNext()
    {
        const string gone = "<w:pPr><w:rPr><w:del w:id=\"1\"/></w:rPr></w:pPr>";
        Assert.Equal("абв¶г", Read($"<w:p>{gone}{R("а")}</w:p><w:p>{gone}{R("б")}</w:p>" + P("в") + P("г")).Table);
        Assert.Equal(["Отчет за год"], Reads.Of(Of($"<w:p>{gone}{R("Отчет ")}</w:p>" + P("за год") + Table(Row("1.")))).Paragraphs);
        Assert.Equal(["Итог"], Reads.Of(Of(Table(Row("1.")) + $"<w:p>{gone}{R("Итог")}</w:p>")).Paragraphs);
        Assert.Equal(["Отчет"], Reads.Of(Of($"<w:p>{gone}{R("Отчет")}</w:p>" + Table(Row("1.")))).Paragraphs);
    }

    [Fact]
    public void Open_ControlNobodyFilledIn_IsEmpty()
    {
        const string hint = "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent><w:r><w:t>Место для ввода текста.</w:t></w:r></w:sdtContent></w:sdt>";
        Assert.Equal("", Cell(hint));
        Assert.Equal("1. | да", Reads.Of(Of(Table("<w:sdt><w:sdtPr/><w:sdtContent>" + RowOf("", TestDocx.Cell("1."),
            $"<w:sdt><w:sdtPr/><w:sdtContent>{TestDocx.Cell("да")}</w:sdtContent></w:sdt>") + "</w:sdtContent></w:sdt>"))).Table);
    }

    [Fact]
    public void Open_BlankParagraphsInACell_Stay_M24() => Assert.Equal("а¶¶б¶", Read(P("а") + P("") + P("б") + P("")).Table);

    [Theory]
    [InlineData("Рабочее    совещание                    в Смоленске ")]
    [InlineData(" май\u00A02020\u00A0года  ")]
    [InlineData("г.\u00A0Гагарин, №\u202F068 – ХIХ—ХХV 3х3 cентябрь")]
    public void Open_SpacesAndSignsAsTyped_StayAsTyped_M92_M93_M94_M95_M97(string text)
    {
        Assert.Equal(text, Read(P(text)).Table);
        Assert.Equal(text, Reads.Of(TestXlsx.Of(TestXlsx.Data(TestXlsx.Row(1, text)))).Table);
        Assert.Equal(text, Reads.Of(System.Text.Encoding.UTF8.GetBytes($"\t№\n\tИмя\n\n\t1.\n\t{text}\n"), "а.txt").Rows.Last().Cells[1].Text);
    }

    [Fact]
    public void Open_ControlCharactersAndHalfSurrogates_AreReplacedWithAWarning()
    {
        var read = Read("<w:p><w:r><w:t>а&#1;б&#xD83D;в&#x1F600;</w:t></w:r></w:p>");
        Assert.Equal("а\uFFFDб\uFFFDв😀", read.Table);
        Assert.Equal(["file.bad-characters"], read.Codes);
    }

    [Fact]
    public void Open_WordsOwnSignsFromOldFiles_BecomeWhatTheyMean_M91() =>
        Assert.Equal("а¶б-в\u00ADг", Cell("<w:r><w:t>а\u000Bб\u001Eв\u001Fг</w:t></w:r>"));

    [Fact]
    public void Open_InvalidUtf8_IsReplacedWithAWarning()
    {
        var bytes = Of(Table(Row("а#б"))).Edit("word/document.xml", text => text).ToBytes();
        var package = new TestPackage().With("word/document.xml",
            [.. System.Text.Encoding.UTF8.GetBytes($"<w:document {Namespaces}><w:body><w:tbl><w:tr><w:tc><w:p><w:r><w:t>а"), 0xFF, 0xC3,
                .. System.Text.Encoding.UTF8.GetBytes("б</w:t></w:r></w:p></w:tc></w:tr></w:tbl></w:body></w:document>")]);
        Assert.NotEmpty(bytes);
        var read = Reads.Of(package);
        Assert.Equal("а\uFFFD\uFFFDб", read.Table);
        Assert.Equal(["file.bad-characters"], read.Codes);
    }

    private static string Cell(string paragraph) => Read($"<w:p>{paragraph}</w:p>").Table;

    private static Reads Read(string content) => Reads.Of(Of(Table(RowOf("", CellOf(content)))));
}

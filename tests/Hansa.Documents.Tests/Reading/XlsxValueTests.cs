using System.Security;
using Hansa.Tests;
using static Hansa.Tests.TestXlsx;

namespace Hansa.Documents.Tests.Reading;

public class XlsxValueTests
{
    public static IEnumerable<TheoryDataRow<string[]>> Numbers => Cases.Of("xlsx-numbers.cases.tsv");

    [Theory]
    [MemberData(nameof(Numbers))]
    public void Open_Number_IsShownAsExcelShowsIt(string[] fields)
    {
        var (value, code, expected) = (fields[0], fields[1], fields[2]);
        var package = Of(Data(RowOf(1, $"<c r=\"A1\" s=\"{(code.Length == 0 ? 0 : 1)}\"><v>{value}</v></c>")));
        package.With("xl/styles.xml", code.StartsWith('#') && int.TryParse(code[1..], out var builtIn)
            ? $"<styleSheet xmlns=\"{Main}\"><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"{builtIn}\"/></cellXfs></styleSheet>"
            : Styles(code));
        Assert.Equal(expected, Reads.Of(package).Table.Replace('\u00A0', ' '));
    }

    [Fact]
    public void Open_DateOfA1904Workbook_IsFourYearsLater()
    {
        var package = Of(Data(RowOf(1, "<c r=\"A1\" s=\"1\"><v>42510</v></c>"))).With("xl/styles.xml", Styles("dd.mm.yyyy"))
            .Edit("xl/workbook.xml", text => text.Replace("<workbookPr/>", "<workbookPr date1904=\"1\"/>", StringComparison.Ordinal));
        Assert.Equal("21.05.2020", Reads.Of(package).Table);
    }

    [Theory]
    [InlineData("<c t=\"b\"><v>1</v></c>", "ИСТИНА")]
    [InlineData("<c t=\"b\"><v>0</v></c>", "ЛОЖЬ")]
    [InlineData("<c t=\"d\"><v>2020-05-21T00:00:00Z</v></c>", "21.05.2020")]
    [InlineData("<c t=\"d\"><v>когда-то</v></c>", "когда-то")]
    [InlineData("<c t=\"str\"><v>=1+1</v></c>", "=1+1")]
    [InlineData("<c t=\"inlineStr\"><is><r><t>а</t></r><r><t xml:space=\"preserve\"> б</t></r></is></c>", "а б")]
    [InlineData("<c t=\"новый\"><v>5</v></c>", "5")]
    [InlineData("<c s=\"999\"><v>5</v></c>", "5")]
    [InlineData("<c><v>NaN</v></c>", "NaN")]
    [InlineData("<c t=\"inlineStr\"><is><t>первая\nвторая</t></is></c>", "первая¶вторая")]
    [InlineData("<c t=\"inlineStr\"><is><t>первая&#13;&#10;вторая</t></is></c>", "первая ¶вторая")]
    public void Open_ValueOfAKind_IsText(string cell, string expected) =>
        Assert.Equal(expected, Reads.Of(Of($"<sheetData><row>{cell}</row></sheetData>")).Table);

    [Fact]
    public void Open_FormatsInAttributes_AreUnescaped() => Assert.Equal("0&quot; чел.&quot;", SecurityElement.Escape("0\" чел.\""));
}

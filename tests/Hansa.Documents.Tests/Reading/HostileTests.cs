using System.Text;
using Hansa.Documents.Reading;
using Hansa.Tests;

namespace Hansa.Documents.Tests.Reading;

/// <summary>Files made so that a careless reader multiplies its work: each would take minutes if rows were paid for more than once.</summary>
public class HostileTests
{
    private const string OpenNamespaces =
        "xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\" "
        + "xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\"";

    [Fact]
    public void Open_CoveredCellsUnderTallOnes_CostTheirNumberOnly()
    {
        var tall = string.Concat(Enumerable.Repeat("<table:table-cell table:number-rows-spanned=\"2000000000\"><text:p>а</text:p></table:table-cell>", 2000));
        var covered = string.Concat(Enumerable.Repeat("<table:table-row><table:covered-table-cell table:number-columns-repeated=\"16384\"/></table:table-row>", 500));
        var read = Sheet($"<table:table><table:table-row>{tall}</table:table-row>{covered}</table:table>");
        Assert.Single(read.Rows);
    }

    [Fact]
    public void Open_EmptyRowsUnderAWideMerge_CostNothing()
    {
        var wide = TestDocx.RowOf("<w:gridBefore w:val=\"16383\"/>", TestDocx.Cell("а", "<w:vMerge w:val=\"restart\"/>"));
        Assert.Single(Reads.Of(TestDocx.Of($"<w:tbl>{wide}{string.Concat(Enumerable.Repeat("<w:tr/>", 500_000))}</w:tbl>")).Rows);
    }

    [Fact]
    public void Open_CellsUnderTallOnesInAPage_CostTheirNumberOnly()
    {
        var html = "<table><tr>" + string.Concat(Enumerable.Repeat("<td rowspan=60000>а", 3000)) + string.Concat(Enumerable.Repeat("<tr><td>б<td>в", 300)) + "</table>";
        Assert.Equal(301, Reads.Of(Encoding.UTF8.GetBytes(html), "а.html").Rows.Count());
    }

    [Fact]
    public void Open_BlankLinesWithoutEnd_AreBounded()
    {
        var read = Reads.Of(Encoding.UTF8.GetBytes("\t№\n\tИмя\n\n\t1.\n\tа" + new string('\n', 3_000_000) + "б\n\n\t2.\n\tв\n"), "а.txt");
        Assert.InRange(read.Rows.Max(row => row.Cells[^1].Text.Length), 1, 100_001);
    }

    [Fact]
    public void Open_RowOfAMillionCells_KeepsThoseOfASheet()
    {
        var read = Reads.Of(TestXlsx.Of($"<sheetData><row>{string.Concat(Enumerable.Repeat("<c r=\"A1\"><v>1</v></c>", 300_000))}</row></sheetData>"));
        Assert.Equal(["file.row-too-large"], read.Codes);
        Assert.Single(read.Rows.First().Cells);
    }

    [Fact]
    public void Open_NestedTableOfAHundredThousandCells_IsCutWithAWarning()
    {
        var inner = TestDocx.Table([.. Enumerable.Repeat(TestDocx.Row("а", "б"), 50_000)]);
        var read = Reads.Of(TestDocx.Of(TestDocx.Table(TestDocx.RowOf("", TestDocx.CellOf(inner)), TestDocx.Row("дальше"))));
        Assert.Equal(["file.row-too-large"], read.Codes);
        Assert.Equal("дальше", Reads.Show(read.Rows.Last()));

        var html = $"<table><tr><td>{new StringBuilder("<table>").Insert(7, "<tr><td>а<td>б", 50_000)}</table><tr><td>дальше</table>";
        Assert.Equal(["file.row-too-large"], Reads.Of(Encoding.UTF8.GetBytes(html), "а.html").Codes);
    }

    [Fact]
    public void Open_NamesWithoutEnd_AreRefused()
    {
        var names = string.Concat(Enumerable.Range(0, 10_000).Select(n => $"<w:x{n}/>"));
        Assert.Equal(["file.damaged"], Reads.Of(TestDocx.Of(names)).Codes);
        var spaces = string.Concat(Enumerable.Range(0, 10_000).Select(n => $"<w:p xmlns:a{n}=\"urn:{n}\"/>"));
        Assert.Equal(["file.damaged"], Reads.Of(TestDocx.Of(spaces)).Codes);
        var same = string.Concat(Enumerable.Repeat("<w:p xmlns:a=\"urn:a\"><a:b/></w:p>", 10_000));
        Assert.Equal(["file.no-table"], Reads.Of(TestDocx.Of(same)).Codes);
    }

    [Fact]
    public void Open_StylesInACircle_End()
    {
        var styles = $"<w:styles {TestDocx.Namespaces}><w:style w:styleId=\"a\"><w:basedOn w:val=\"b\"/></w:style><w:style w:styleId=\"b\"><w:basedOn w:val=\"a\"/></w:style></w:styles>";
        Assert.Equal("а", Reads.Of(TestDocx.Of(TestDocx.Table(TestDocx.RowOf("", TestDocx.CellOf($"<w:p><w:pPr><w:pStyle w:val=\"a\"/></w:pPr>{TestDocx.R("а")}</w:p>"))))
            .With("word/styles.xml", styles)).Table);
    }

    [Fact]
    public void Open_SheetListedAThousandTimes_StopsAtTheLimitOfTheFile()
    {
        var sheet = TestXlsx.Data([.. Enumerable.Range(1, 2000).Select(n => TestXlsx.Row(n, "строка"))]);
        var package = TestXlsx.Of(sheet).Edit("xl/workbook.xml", text =>
            text.Replace("</sheets>", string.Concat(Enumerable.Repeat("<sheet name=\"ещё\" r:id=\"rId1\"/>", 1000)) + "</sheets>", StringComparison.Ordinal));
        Assert.Equal(["file.too-large-unpacked"], Reads.Of(package, limits: new ReadLimits { UnpackedBytes = 5 << 20 }).Codes);
    }

    private static Reads Sheet(string body) => Reads.Of(new TestPackage().With("content.xml",
        $"<office:document-content {OpenNamespaces}><office:body><office:spreadsheet>{body}</office:spreadsheet></office:body></office:document-content>"));
}

using System.Xml.Linq;
using Hansa.Core.Problems;
using Hansa.Core.Tables;
using Hansa.Core.Text;
using Hansa.Documents.Writing;
using Hansa.Tests;
using static Hansa.Documents.Tests.Writing.Made;

namespace Hansa.Documents.Tests.Writing;

public class XlsxWriterTests
{
    private static readonly XNamespace s_sheet = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    [Fact]
    public void Write_SmallReport_SheetIsAsReviewed()
    {
        var expected = XElement.Load(Repo.PathOf("tests", "Hansa.Documents.Tests", "Fixtures", "small-xlsx", "sheet1.xml"));
        Assert.Equal(expected.ToString(), Packages.Normal(Packages.Part(RoundTrip.Write(Small(), FileFormat.Xlsx), "xl/worksheets/sheet1.xml")));
    }

    [Fact]
    public void Write_AnyReport_HasNoFaultForOffice()
    {
        Assert.Empty(Packages.Faults(RoundTrip.Write(Small(), FileFormat.Xlsx), workbook: true));
        Assert.Empty(Packages.Faults(RoundTrip.Write(Of(), FileFormat.Xlsx), workbook: true));
        Assert.Empty(Packages.Faults(RoundTrip.Write(Of(Hostile.Row) with { Title = Hostile.Text, Footer = Hostile.Text }, FileFormat.Xlsx), workbook: true));
        Assert.Empty(Packages.Faults(RoundTrip.Write(Of(Row(1)) with { Title = "", Columns = [] }, FileFormat.Xlsx), workbook: true));
    }

    [Theory]
    [InlineData("=SUM(A1:A9)")]
    [InlineData("+7 4812 12-34-56")]
    [InlineData("-1+1")]
    [InlineData("@SUM(1)")]
    [InlineData("=HYPERLINK(\"http://x\",\"y\")")]
    public void Write_WordsLikeAFormula_StayText(string words)
    {
        var file = RoundTrip.Write(Of(Row(1) with { Title = words }), FileFormat.Xlsx);
        var sheet = Packages.Part(file, "xl/worksheets/sheet1.xml");
        Assert.Empty(sheet.Descendants(s_sheet + "f"));
        var cell = sheet.Descendants(s_sheet + "c").Single(c => c.Value == words);
        Assert.Equal("inlineStr", cell.Attribute("t")!.Value);

        // The format that keeps it text when a person edits the cell.
        var format = Packages.Part(file, "xl/styles.xml").Element(s_sheet + "cellXfs")!.Elements().ElementAt((int)cell.Attribute("s")!);
        Assert.Equal("1", format.Attribute("quotePrefix")?.Value);
        Assert.Equal(words, RoundTrip.Read(file, "a.xlsx").Rows[0].Title);
    }

    [Fact]
    public void Write_Sheet_FreezesAndRepeatsTheHeaderAndPrintsLandscape()
    {
        var file = RoundTrip.Write(Small(), FileFormat.Xlsx);
        var sheet = Packages.Part(file, "xl/worksheets/sheet1.xml");
        Assert.Equal(("3", "frozen"), ((string?)sheet.Descendants(s_sheet + "pane").Single().Attribute("ySplit"), (string?)sheet.Descendants(s_sheet + "pane").Single().Attribute("state")));
        Assert.Equal("Отчет!$3:$3", Packages.Part(file, "xl/workbook.xml").Descendants(s_sheet + "definedName").Single().Value);
        Assert.Equal(("landscape", "0"), ((string?)sheet.Element(s_sheet + "pageSetup")!.Attribute("orientation"), (string?)sheet.Element(s_sheet + "pageSetup")!.Attribute("fitToHeight")));
        Assert.Contains("B6:B7", sheet.Descendants(s_sheet + "mergeCell").Select(merge => merge.Attribute("ref")!.Value));
    }

    // Excel reads «_x0041_» as the letter A.
    [Fact]
    public void Write_WordsLikeACodeOfExcel_AreEscaped()
    {
        var sheet = Packages.Text(RoundTrip.Write(Of(Row(1) with { Title = "файл _x0041_b, _x, _xzz_" }), FileFormat.Xlsx), "xl/worksheets/sheet1.xml");
        Assert.Contains(">файл _x005F_x0041_b, _x, _xzz_<", sheet, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_CellLongerThanExcelHolds_IsCutAndSaid()
    {
        using var stream = new MemoryStream();
        var problem = Assert.Single(ReportWriter.Write(Of(Row(7) with { Content = new string('я', 40_000) }), stream, FileFormat.Xlsx));
        Assert.Equal(("write.cell-cut", Severity.Error, 7), (problem.Code, problem.Severity, problem.Row));
        Assert.Contains("32", problem.Message(Language.Russian), StringComparison.Ordinal);
        Assert.Empty(Packages.Faults(stream.ToArray(), workbook: true));
    }

    [Fact]
    public void Write_LongCell_WidensItsColumnSinceNoRowIsHigherThan409Points()
    {
        double Width(string content) => (double)Packages.Part(RoundTrip.Write(Of(Row(1) with { Content = content }), FileFormat.Xlsx), "xl/worksheets/sheet1.xml")
            .Descendants(s_sheet + "col").ElementAt(6).Attribute("width")!;
        Assert.True(Width(new string('я', 1500)) > Width("коротко") * 1.2);
        Assert.All(
            Packages.Part(RoundTrip.Write(Of(Row(1) with { Content = new string('я', 9000) }), FileFormat.Xlsx), "xl/worksheets/sheet1.xml").Descendants(s_sheet + "row"),
            row => Assert.True((double)row.Attribute("ht")! <= 409));
    }
}

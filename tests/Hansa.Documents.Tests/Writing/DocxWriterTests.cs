using System.IO.Compression;
using System.Xml.Linq;
using Hansa.Core.Forms;
using Hansa.Core.Periods;
using Hansa.Core.Reports;
using Hansa.Core.Tables;
using Hansa.Documents.Writing;
using Hansa.Tests;
using static Hansa.Documents.Tests.Writing.Made;

namespace Hansa.Documents.Tests.Writing;

public class DocxWriterTests
{
    private static readonly XNamespace s_word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    [Theory]
    [InlineData("word/document.xml")]
    [InlineData("word/header1.xml")]
    public void Write_SmallReport_PartsAreAsReviewed(string part)
    {
        var expected = XElement.Load(Repo.PathOf("tests", "Hansa.Documents.Tests", "Fixtures", "small-docx", Path.GetFileName(part)));
        Assert.Equal(expected.ToString(), Packages.Normal(Packages.Part(RoundTrip.Write(Small(), FileFormat.Docx), part)));
    }

    [Fact]
    public void Write_AnyReport_HasNoFaultForOffice()
    {
        Assert.Empty(Packages.Faults(RoundTrip.Write(Small(), FileFormat.Docx), workbook: false));
        Assert.Empty(Packages.Faults(RoundTrip.Write(Of(), FileFormat.Docx), workbook: false));
        Assert.Empty(Packages.Faults(RoundTrip.Write(Of(Hostile.Row) with { Title = Hostile.Text, Footer = Hostile.Text }, FileFormat.Docx), workbook: false));
        Assert.Empty(Packages.Faults(RoundTrip.Write(Of(Row(1)) with { Title = "", Columns = [] }, FileFormat.Docx), workbook: false));
    }

    [Theory]
    [InlineData("executive-2020-Q2")]
    [InlineData("agreements-2020-Q1")]
    public void Write_RealReport_HasNoFaultForOffice(string name) =>
        Assert.Empty(Packages.Faults(RoundTrip.Write(RoundTrip.ReportOf(RoundTrip.Read(Repo.SharedPath("reports", name + ".docx"))), FileFormat.Docx), workbook: false));

    // domain.md §4.10 no. 12, M-103
    [Fact]
    public void Write_Table_RepeatsItsHeaderAndLetsRowsSplit()
    {
        var table = Packages.Part(RoundTrip.Write(Small(), FileFormat.Docx), "word/document.xml").Descendants(s_word + "tbl").Single();
        var rows = table.Elements(s_word + "tr").ToList();
        Assert.Single(table.Descendants(s_word + "tblHeader"));
        Assert.NotNull(rows[0].Element(s_word + "trPr")?.Element(s_word + "tblHeader"));
        Assert.Empty(table.Descendants(s_word + "cantSplit"));
        Assert.All(rows, row => Assert.Equal(8, row.Elements(s_word + "tc").Sum(Span)));
    }

    // domain.md M-18: equal agreements stand in one merged cell, a row without one shows a mark.
    [Fact]
    public void Write_Agreements_AreMergedDown()
    {
        var cells = Packages.Part(RoundTrip.Write(Small(), FileFormat.Docx), "word/document.xml").Descendants(s_word + "tr")
            .Select(row => row.Elements(s_word + "tc").ToList())
            .Where(row => row.Count == 8)
            .Skip(1)
            .Select(row => (Merge: row[1].Descendants(s_word + "vMerge").Select(merge => merge.Attribute(s_word + "val")?.Value ?? "continue").SingleOrDefault(), Text: row[1].Value))
            .ToList();
        Assert.Equal(("restart", Typography.Bind(Agreement)), cells[0]);
        Assert.Equal(("continue", ""), cells[1]);
        Assert.Equal((null, Typography.Bind(Agreement) + "Соглашение о намерениях"), cells[2]);
        Assert.Equal((null, "-"), cells[3]);
    }

    // domain.md §2: ГОСТ Р 7.0.97-2016
    [Fact]
    public void Write_Page_IsLandscapeWithNumbersFromTheSecondPage()
    {
        var file = RoundTrip.Write(Small(), FileFormat.Docx);
        var section = Packages.Part(file, "word/document.xml").Descendants(s_word + "sectPr").Single();
        Assert.Equal(("16838", "11906", "landscape"), (Value(section, "pgSz", "w"), Value(section, "pgSz", "h"), Value(section, "pgSz", "orient")));
        Assert.Equal(("1134", "567", "1134", "1134"), (Value(section, "pgMar", "left"), Value(section, "pgMar", "right"), Value(section, "pgMar", "top"), Value(section, "pgMar", "bottom")));
        Assert.NotNull(section.Element(s_word + "titlePg"));
        Assert.Equal(["default"], section.Elements(s_word + "headerReference").Select(header => header.Attribute(s_word + "type")!.Value));
        Assert.Contains(" PAGE ", Packages.Text(file, "word/header1.xml"), StringComparison.Ordinal);
    }

    // domain.md M-13, M-14, M-100: nothing leaks in, nothing is added.
    [Fact]
    public void Write_Words_StandAsGivenButForNoBreakSpaces()
    {
        var text = Packages.Text(RoundTrip.Write(Small(), FileFormat.Docx), "word/document.xml");
        Assert.Contains(">21\u00a0мая 2020\u00a0года<", text, StringComparison.Ordinal);
        Assert.Contains(">Первый абзац.</w:t>", text, StringComparison.Ordinal);
        Assert.Contains(">Обмен опытом</w:t>", text, StringComparison.Ordinal);
        Assert.DoesNotContain("bookmark", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_SameReportTwice_GivesTheSameBytes()
    {
        var file = RoundTrip.Write(Small(), FileFormat.Docx);
        Assert.Equal(file, RoundTrip.Write(Small(), FileFormat.Docx));
        using var archive = new ZipArchive(new MemoryStream(file));
        Assert.All(archive.Entries, entry => Assert.Equal(new DateTime(1980, 1, 1), entry.LastWriteTime.DateTime));
        Assert.DoesNotContain("created", Packages.Text(RoundTrip.Write(Small(), FileFormat.Docx), "docProps/core.xml"), StringComparison.Ordinal);
    }

    [Fact]
    public void Write_TimeGiven_StandsInTheProperties()
    {
        using var stream = new MemoryStream();
        ReportWriter.Write(Small(), stream, FileFormat.Docx, new WriteOptions { Created = new DateTimeOffset(2020, 7, 3, 12, 0, 0, TimeSpan.FromHours(3)) });
        var properties = Packages.Text(stream.ToArray(), "docProps/core.xml");
        Assert.Contains(">2020-07-03T09:00:00Z</dcterms:created>", properties, StringComparison.Ordinal);
        Assert.Contains("<dc:creator>Hansa</dc:creator>", properties, StringComparison.Ordinal);
        Assert.Contains("Отчет о реализации", properties, StringComparison.Ordinal);
        Assert.Empty(Packages.Faults(stream.ToArray(), workbook: false));
    }

    [Fact]
    public void Write_PageOfAnotherForm_IsFollowed()
    {
        var page = FormPage.Standard with { Width = 210, Height = 297, Numbered = false, Hyphenated = false, Font = "PT Serif" };
        var file = RoundTrip.Write(Small() with { Page = page }, FileFormat.Docx);
        var section = Packages.Part(file, "word/document.xml").Descendants(s_word + "sectPr").Single();
        Assert.Null(section.Element(s_word + "titlePg"));
        Assert.Null(section.Element(s_word + "headerReference"));
        Assert.Null(section.Element(s_word + "pgSz")!.Attribute(s_word + "orient"));
        Assert.Contains("PT Serif", Packages.Text(file, "word/styles.xml"), StringComparison.Ordinal);
        Assert.DoesNotContain("autoHyphenation", Packages.Text(file, "word/settings.xml"), StringComparison.Ordinal);
        Assert.Empty(Packages.Faults(file, workbook: false));
    }

    private static int Span(XElement cell) =>
        int.Parse(cell.Descendants(s_word + "gridSpan").SingleOrDefault()?.Attribute(s_word + "val")?.Value ?? "1", System.Globalization.CultureInfo.InvariantCulture);

    private static string? Value(XElement section, string element, string attribute) => section.Element(s_word + element)?.Attribute(s_word + attribute)?.Value;
}

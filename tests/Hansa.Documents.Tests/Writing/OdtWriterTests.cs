using System.IO.Compression;
using System.Text;
using System.Xml.Linq;
using Hansa.Core.Tables;
using Hansa.Tests;
using static Hansa.Documents.Tests.Writing.Made;

namespace Hansa.Documents.Tests.Writing;

public class OdtWriterTests
{
    private static readonly XNamespace s_table = "urn:oasis:names:tc:opendocument:xmlns:table:1.0";

    [Fact]
    public void Write_SmallReport_ContentIsAsReviewed()
    {
        var expected = XElement.Load(Repo.PathOf("tests", "Hansa.Documents.Tests", "Fixtures", "small-odt", "content.xml"));
        Assert.Equal(expected.ToString(), Packages.Normal(Packages.Part(RoundTrip.Write(Small(), FileFormat.Odt), "content.xml")));
    }

    // OpenDocument 1.3, part 2, 3.3
    [Fact]
    public void Write_Package_BeginsWithItsKindUncompressed()
    {
        var file = RoundTrip.Write(Small(), FileFormat.Odt);
        Assert.Equal("mimetypeapplication/vnd.oasis.opendocument.text", Encoding.ASCII.GetString(file, 30, 47));
        using var archive = new ZipArchive(new MemoryStream(file));
        var parts = Packages.Part(file, "META-INF/manifest.xml").Elements().Select(entry => entry.Attributes().First(a => a.Name.LocalName == "full-path").Value);
        Assert.Equal(
            archive.Entries.Select(entry => entry.FullName).Where(name => name is not ("mimetype" or "META-INF/manifest.xml")).Append("/").Order(),
            parts.Order());
    }

    [Fact]
    public void Write_Table_CoversEveryCellOfEveryRow()
    {
        var rows = Packages.Part(RoundTrip.Write(Small(), FileFormat.Odt), "content.xml").Descendants(s_table + "table-row").ToList();
        Assert.All(rows, row => Assert.Equal(8, row.Elements().Sum(cell => (int?)cell.Attribute(s_table + "number-columns-repeated") ?? 1)));
        Assert.Equal("2", rows.Descendants(s_table + "table-cell").Single(cell => cell.Attribute(s_table + "number-rows-spanned") is not null).Attribute(s_table + "number-rows-spanned")!.Value);
    }

    [Fact]
    public void Write_HostileWords_AreStillXml()
    {
        var file = RoundTrip.Write(Of(Hostile.Row) with { Title = Hostile.Text, Footer = Hostile.Text }, FileFormat.Odt);
        Assert.Contains("<script>", Packages.Part(file, "content.xml").Value, StringComparison.Ordinal);
        Assert.Contains("<script>", Packages.Part(file, "meta.xml").Value, StringComparison.Ordinal);
    }
}

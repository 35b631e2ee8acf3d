using Hansa.Core.Tables;
using Hansa.Tests;
using static Hansa.Tests.TestDocx;

namespace Hansa.Documents.Tests.Reading;

public class DocxTableTests
{
    [Fact]
    public void Open_DeletedAndInsertedRows_AreReadAsAccepted()
    {
        var read = Reads.Of(Of(Table(Row("1."), RowOf("<w:del w:id=\"1\"/>", Cell("нет")), RowOf("<w:ins w:id=\"2\"/>", Cell("2.")), RowOf("<w:hidden/>", Cell("нет")))));
        Assert.Equal("1.\n2.", read.Table);
        Assert.Equal([1, 2], read.Rows.Select(row => row.Row));
    }

    [Fact]
    public void Open_FormerPropertiesOfTrackedChanges_DoNotCount()
    {
        const string cell = "<w:tcPrChange w:id=\"1\"><w:tcPr><w:gridSpan w:val=\"5\"/><w:vMerge/></w:tcPr></w:tcPrChange>";
        const string row = "<w:trPrChange w:id=\"1\"><w:trPr><w:hidden/><w:tblHeader/><w:gridBefore w:val=\"3\"/></w:trPr></w:trPrChange>";
        const string run = "<w:rPr><w:b/><w:rPrChange w:id=\"1\"><w:rPr><w:vanish/></w:rPr></w:rPrChange></w:rPr>";
        const string paragraph = "<w:pPr><w:rPr><w:rPrChange w:id=\"1\"><w:rPr><w:vanish/></w:rPr></w:rPrChange></w:rPr>"
            + "<w:pPrChange w:id=\"1\"><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr></w:pPrChange></w:pPr>";
        var read = Reads.Of(Of(Table(RowOf(row, Cell("1."), CellOf($"<w:p>{paragraph}<w:r>{run}<w:t>а</w:t></w:r></w:p>" + P("б"), cell)))));
        Assert.Equal("1. | а¶б", read.Table);
        Assert.False(read.Rows.First().IsHeader);
        Assert.Empty(read.Codes);
    }

    [Fact]
    public void Open_PartsWalkedTwice_IsTheCallersFault()
    {
        var document = Hansa.Documents.Reading.DocumentReader.Open(new MemoryStream(Of(Table(Row("1."))).ToBytes()), "а.docx");
        Assert.Single(document.Parts);
        Assert.Throws<InvalidOperationException>(() => document.Parts.Count());
    }

    [Fact]
    public void Open_DeletedCell_IsGone() =>
        Assert.Equal("а | в", Reads.Of(Of(Table(RowOf("", Cell("а"), Cell("б", "<w:cellDel w:id=\"1\"/>"), Cell("в"))))).Table);

    [Fact]
    public void Open_OldHorizontalMerge_IsASpan() =>
        Assert.Equal("Раздел×3 | в", Reads.Of(Of(Table(RowOf("",
            Cell("Раздел", "<w:hMerge w:val=\"restart\"/>"), Cell("", "<w:hMerge/>"), Cell("", "<w:hMerge/>"), Cell("в"))))).Table);

    [Fact]
    public void Open_NestedTable_LiesInItsCellAndNotInItsText()
    {
        var read = Reads.Of(Of(Table(RowOf("", CellOf(P("до") + Table(Row("1.", "а"), Row("2.", "б")) + P("после"))))));
        Assert.Equal("до¶после[1. | а / 2. | б]", read.Table);
        var inner = Assert.Single(Assert.Single(read.Rows).Cells[0].Nested!);
        Assert.All(inner, row => Assert.Equal(2, row.Table));
        Assert.Equal(1, read.Rows.First().Table);
    }

    [Fact]
    public void Open_LayoutTableAroundTheReport_KeepsMergesOfTheInnerOne()
    {
        const string merged = "<w:vMerge w:val=\"restart\"/>";
        var inner = Table(RowOf("", Cell("1."), Cell("Соглашение", merged)), RowOf("", Cell("2."), Cell("", "<w:vMerge/>")));
        Assert.Equal("[1. | Соглашение / 2. | ^]", Reads.Of(Of(Table(RowOf("", CellOf(inner + P("")))))).Table);
    }

    [Fact]
    public void Open_TwoTables_AreNumbered()
    {
        var read = Reads.Of(Of(Table(Row("а")) + P("между") + Table(Row("б"), Row("в"))));
        Assert.Equal([(1, 1), (2, 1), (2, 2)], read.Rows.Select(row => (row.Table, row.Row)));
        Assert.Equal(["SourceRow", "SourceParagraph", "SourceRow", "SourceRow"], read.Parts.Select(part => part.GetType().Name));
    }

    [Fact]
    public void Open_TextBoxBesideTheTable_FollowsItsParagraphOnce()
    {
        const string box = "<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wps:txbx><w:txbxContent>"
            + "<w:p><w:r><w:t>надпись</w:t></w:r></w:p></w:txbxContent></wps:txbx></w:drawing></mc:Choice>"
            + "<mc:Fallback><w:pict><v:textbox><w:txbxContent><w:p><w:r><w:t>надпись</w:t></w:r></w:p></w:txbxContent></v:textbox></w:pict></mc:Fallback>"
            + "</mc:AlternateContent></w:r>";
        var beside = Reads.Of(Of($"<w:p>{R("Отчет")}{box}</w:p>" + Table(Row("1."))));
        Assert.Equal(["Отчет", "надпись"], beside.Paragraphs);
        Assert.Equal(["надпись", "надпись"], Reads.Of(Of($"<w:p>{box}</w:p><w:p>{box}</w:p>" + Table(Row("1.")))).Paragraphs);
        Assert.Empty(beside.Codes);

        var inside = Reads.Of(Of(Table(RowOf("", CellOf($"<w:p>{R("а")}{box}{R("б")}</w:p>")))));
        Assert.Equal("аб", inside.Table);
        var hint = Assert.Single(inside.Problems);
        Assert.Equal(("file.text-box-in-cell", "надпись"), (hint.Code, hint.Text));
    }

    [Fact]
    public void Open_TableInATextBox_IsRead() =>
        Assert.Equal("1. | а", Reads.Of(Of($"<w:p><w:r><w:pict><v:textbox><w:txbxContent>{Table(Row("1.", "а"))}<w:p/></w:txbxContent></v:textbox></w:pict></w:r></w:p>")).Table);

    [Fact]
    public void Open_StrictDocument_IsRead()
    {
        var read = Reads.Of(Of(Table(Row("1.", "а")))
            .Edit("word/document.xml", text => text.Replace("http://schemas.openxmlformats.org/wordprocessingml/2006/main", "http://purl.oclc.org/ooxml/wordprocessingml/main", StringComparison.Ordinal))
            .Edit("_rels/.rels", text => text.Replace("http://schemas.openxmlformats.org/officeDocument/2006/relationships", "http://purl.oclc.org/ooxml/officeDocument/relationships", StringComparison.Ordinal)));
        Assert.Equal("1. | а", read.Table);
    }

    [Theory]
    [InlineData("word/document2.xml", "word/document2.xml")]
    [InlineData("/Word/Document.xml", "word/document.xml")]
    [InlineData("word\\document.xml", "word\\document.xml")]
    [InlineData("./x/../word/document.xml", "word/document.xml")]
    public void Open_MainPartUnderAnotherName_IsFound(string target, string part)
    {
        var document = $"<w:document {Namespaces}><w:body>{Table(Row("1."))}</w:body></w:document>";
        var package = new TestPackage()
            .With("_rels/.rels", Relationships(("rId1", "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument", target)))
            .With(part, document);
        Assert.Equal("1.", Reads.Of(package).Table);
    }

    [Fact]
    public void Open_OtherPrefixesAndDefaultNamespace_AreRead()
    {
        const string main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
        var package = new TestPackage().With("word/document.xml",
            $"<document xmlns=\"{main}\"><body><x:tbl xmlns:x=\"{main}\"><x:tr><x:tc><p><r><t>да</t></r><t xmlns=\"urn:other\">нет</t></p></x:tc></x:tr></x:tbl></body></document>");
        Assert.Equal("да", Reads.Of(package).Table);
    }

    [Theory]
    [InlineData("utf-16")]
    [InlineData("windows-1251")]
    public void Open_PartInAnotherEncoding_IsRead(string name)
    {
        System.Text.Encoding.RegisterProvider(System.Text.CodePagesEncodingProvider.Instance);
        var encoding = System.Text.Encoding.GetEncoding(name);
        var text = $"<?xml version=\"1.0\" encoding=\"{name}\"?><w:document {Namespaces}><w:body>{Table(Row("Отчет №"))}</w:body></w:document>";
        Assert.Equal("Отчет №", Reads.Of(new TestPackage().With("word/document.xml", [.. encoding.GetPreamble(), .. encoding.GetBytes(text)])).Table);
    }

    [Fact]
    public void Open_ForeignPartAndObject_AreSaid()
    {
        var read = Reads.Of(Of("<w:altChunk r:id=\"rId9\"/><w:p><w:r><w:object/></w:r></w:p>" + Table(Row("1."))));
        Assert.Equal(["file.foreign-part", "file.embedded-object"], read.Codes);
        Assert.Equal("1.", read.Table);
    }

    [Fact]
    public void Open_ScanInsteadOfATable_SaysSo() =>
        Assert.Equal(["file.only-pictures"], Reads.Of(Of("<w:p><w:r><w:drawing/></w:r></w:p>")).Codes);

    [Fact]
    public void Open_HugeSpans_AreBounded()
    {
        var row = Assert.Single(Reads.Of(Of(Table(RowOf("<w:gridBefore w:val=\"-5\"/>", Cell("а", Span(int.MaxValue)), Cell("б"))))).Rows);
        var cell = Assert.Single(row.Cells);
        Assert.Equal((0, 16384), (cell.Column, cell.Span));
    }

    [Fact]
    public void Open_AbandonedWalk_LetsGoOfTheFile()
    {
        var path = Path.GetTempFileName();
        var rows = string.Concat(Enumerable.Range(1, 20_000).Select(n => Row($"{n}.", $"строка {n} {Guid.NewGuid()}")));
        File.WriteAllBytes(path, new TestPackage().With("word/document.xml", $"<w:document {Namespaces}><w:body><w:tbl>{rows}</w:tbl></w:body></w:document>").ToBytes());
        using (var stream = File.OpenRead(path))
        {
            foreach (var part in Hansa.Documents.Reading.DocumentReader.Open(stream, "отчет.docx").Parts)
            {
                Assert.IsType<SourceRow>(part);
                break;
            }

            Assert.Throws<ObjectDisposedException>(() => stream.Position);
        }

        File.Delete(path);
    }
}

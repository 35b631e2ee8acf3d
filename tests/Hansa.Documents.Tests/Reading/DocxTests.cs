using Hansa.Core.Tables;
using Hansa.Tests;
using static Hansa.Tests.TestDocx;

namespace Hansa.Documents.Tests.Reading;

public class DocxTests
{
    [Fact]
    public void Open_ParagraphsAndTable_ComeInReadingOrder()
    {
        var read = Reads.Of(Of(P("Отчет") + Table(Row("№", "Имя"), RowOf("", Cell("Раздел", Span(2))), Row("1.", "Визит\nвстреча")) + P("Итого")));
        Assert.Equal(FileFormat.Docx, read.Format);
        Assert.Equal(["Отчет", "Итого"], read.Paragraphs);
        Assert.Equal("№ | Имя\nРаздел×2\n1. | Визит¶встреча", read.Table);
        Assert.Equal([1, 2, 3], read.Rows.Select(row => row.Row));
        Assert.Empty(read.Codes);
    }

    [Fact]
    public void Open_VerticalMerge_ContinuesAbove()
    {
        const string start = "<w:vMerge w:val=\"restart\"/>";
        const string next = "<w:vMerge/>";
        var read = Reads.Of(Of(Table(
            RowOf("", Cell("1."), Cell("Соглашение", start)), RowOf("", Cell("2."), Cell("лишнее", next)),
            RowOf("", Cell("3."), Cell("Другое")), RowOf("", Cell("4."), Cell("само по себе", next)))));
        Assert.Equal("1. | Соглашение\n2. | ^\n3. | Другое\n4. | само по себе", read.Table);
    }

    [Fact]
    public void Open_GridBeforeAndSpans_KeepColumns()
    {
        var read = Reads.Of(Of(Table(RowOf("<w:gridBefore w:val=\"2\"/><w:tblHeader/>", Cell("а", Span(3)), Cell("б")))));
        var row = Assert.Single(read.Rows);
        Assert.True(row.IsHeader);
        Assert.Equal([(2, 3), (5, 1)], row.Cells.Select(cell => (cell.Column, cell.Span)));
    }
}

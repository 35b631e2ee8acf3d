using Hansa.Core.Tables;
using Hansa.Tests;
using static Hansa.Tests.TestXlsx;

namespace Hansa.Documents.Tests.Reading;

public class XlsxTests
{
    [Fact]
    public void Open_MergedAreasAndGaps_LookLikeAWordTable()
    {
        var read = Reads.Of(Of(
            Data(Row(1, "Отчет"), Row(3, "№", "Соглашение", "Имя"), Row(4, "Раздел"), Row(5, "1", "А", "Визит"), Row(6, "2", null, "Встреча"), Row(7, "3", "Б"))
            + Merged("A1:C1", "A4:C4", "B5:B6")));
        Assert.Equal(FileFormat.Xlsx, read.Format);
        Assert.Equal("Отчет×3\n№ | Соглашение | Имя\nРаздел×3\n1 | А | Визит\n2 | ^ | Встреча\n3 | Б | ", read.Table);
        Assert.Equal([1, 3, 4, 5, 6, 7], read.Rows.Select(row => row.Row));
        Assert.All(read.Rows, row => Assert.Equal("Отчет", row.Sheet));
        Assert.Empty(read.Codes);
    }
}

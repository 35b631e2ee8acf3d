using System.Text;
using Hansa.Core.Tables;

namespace Hansa.Documents.Tests.Reading;

public class CsvTests
{
    [Theory]
    [InlineData(';')]
    [InlineData(',')]
    [InlineData('\t')]
    [InlineData('|')]
    public void Open_AnyDelimiter_IsFound(char delimiter)
    {
        var text = "№;Имя;Сроки\r\n1;\"Визит; встреча, и \"\"прочее\"\"|\t\";май\r\n2;\"первая\r\nвторая\";июнь\r\n".Replace(';', delimiter);
        var read = Read(text);
        Assert.Equal(FileFormat.Csv, read.Format);
        Assert.Equal(3, read.Rows.Count());
        Assert.Equal("№ | Имя | Сроки", Reads.Show(read.Rows.First()));
        Assert.Equal("первая ¶вторая", read.Rows.Last().Cells[1].Text.Replace('\n', '¶'));
        Assert.Empty(read.Codes);
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    public void Open_ByteOrderMark_IsNoText(string name)
    {
        var encoding = Encoding.GetEncoding(name);
        Assert.Equal("№ | Имя | Сроки", Reads.Of([.. encoding.GetPreamble(), .. encoding.GetBytes("№;Имя;Сроки\r\n")], "а.csv").Table);
    }

    [Fact]
    public void Open_HintOfExcel_IsNotARow() => Assert.Equal("а | б\nв | г", Read("sep=;\r\nа;б\r\nв;г\r\n").Table);

    [Fact]
    public void Open_RowsOfTabs_AreARecordEach() => Assert.Equal("№ | Имя | Сроки\n1 | а | б\n | в | г", Read("№\tИмя\tСроки\n1\tа\tб\n\tв\tг\n").Table);

    [Fact]
    public void Open_HeadingAboveTheTable_IsARow() => Assert.Equal("Отчет за год\n№ | Имя | Сроки\n1 | а | б", Read("Отчет за год\n\n№;Имя;Сроки\n1;а;б\n").Table);

    [Fact]
    public void Open_BlankRecords_AreLeftOutButCounted() => Assert.Equal([1, 4], Read("а;б;в\n\n;;\nг;д;е\n").Rows.Select(row => row.Row));

    [Fact]
    public void Open_QuoteNeverClosed_IsSaid()
    {
        var read = Read("а;б;в\n1;г;д\n2;\"е;ж\n3;з;и\n4;к;л\n");
        Assert.Equal(["file.open-quote"], read.Codes);
        Assert.Equal(3, read.Rows.Count());
    }

    [Fact]
    public void Open_Windows1251_IsUnderstood()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var bytes = Encoding.GetEncoding(1251).GetBytes("№;Наименование;Сроки\r\n1;Участие в выставке;5 июня\r\n");
        Assert.Equal("№ | Наименование | Сроки\n1 | Участие в выставке | 5 июня", Reads.Of(bytes, "а.csv").Table);
    }

    [Fact]
    public void Open_FormulaLookingText_StaysText() => Assert.Equal("а | б | в\n=1+1 | @SUM | +7", Read("а;б;в\n=1+1;@SUM;+7\n").Table);

    private static Reads Read(string text) => Reads.Of(Encoding.UTF8.GetBytes(text), "отчет.csv");
}

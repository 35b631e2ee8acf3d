using System.Text;
using Hansa.Core.Tables;

namespace Hansa.Documents.Tests.Reading;

public class TextTests
{
    private const string Header = "\t№ п/п\n\tИмя\n\tСроки\n";

    [Fact]
    public void Open_CellsOnLinesOfTheirOwn_AreATable()
    {
        var read = Read("Отчет\nза год\n\n" + Header + "\n\tРаздел\n\n\t1. \n\tВизит\nгостей\n\tмай\n\n\t2.\n\tВстреча\n\tиюнь\n\n\tИтог\n");
        Assert.Equal(FileFormat.Text, read.Format);
        Assert.Equal(["Отчет", "за год"], read.Paragraphs);
        Assert.Equal("№ п/п | Имя | Сроки\nРаздел×3\n1.  | Визит¶гостей | май\n2. | Встреча | июнь\nИтог×3", read.Table);
        Assert.Empty(read.Codes);
    }

    [Fact]
    public void Open_BlankLinesInCells_PartNothing_M24() =>
        Assert.Equal("№ п/п | Имя | Сроки\n1. | Визит¶¶¶гостей | май\n2. | а | б",
            Read(Header + "\n\t1.\n\tВизит\n\n\nгостей\n\n\tмай\n\n\n\t2.\n\tа\n\tб\n").Table);

    [Fact]
    public void Open_EmptyCells_StayEmpty_M18_M21() =>
        Assert.Equal("№ п/п | Имя | Сроки\n1. |  | \n2. |  | б", Read(Header + "\n\t1.\n\t\n\t\n\n\t2.\n\t\n\tб\n").Table);

    [Fact]
    public void Open_SectionOfOneRowEach_StillHasItsHeadings() =>
        Assert.Equal("№ п/п | Имя | Сроки\nА×3\n1. | а | б\nБ×3\n2. | в | г\nитог×3",
            Read(Header + "\n\tА\n\n\t1.\n\tа\n\tб\n\n\tБ\n\n\t2.\n\tв\n\tг\n\n\tитог\n").Table);

    [Fact]
    public void Open_NumberingRow_TellsTheColumns() =>
        Assert.Equal("№ п/п | Имя | Сроки\n1 | 2 | 3\n1. | а | б", Read(Header + "\t1\n\t2\n\t3\n\n\t1.\n\tа\n\tб\n").Table);

    [Theory]
    [InlineData("1)", "2)")]
    [InlineData("1", "2")]
    [InlineData("1.", "2.")]
    [InlineData(" 7. ", " 9. ")]
    public void Open_NumbersOfAnySpelling_OpenRows(string first, string second) =>
        Assert.Equal(3, Read(Header + $"\n\t{first}\n\tа\n\tмай 2020 года\n\n\t{second}\n\tв\n\tг\n").Rows.Count());

    [Fact]
    public void Open_CountInACell_OpensNoRow() =>
        Assert.Equal("№ п/п | Имя | Сроки\n1. | а | 25\n2. | б | 3", Read(Header + "\n\t1.\n\tа\n\t25\n\n\t2.\n\tб\n\t3\n").Table);

    [Fact]
    public void Open_RowThatLostACell_SwallowsNoNumber() =>
        Assert.Equal("№ п/п | Имя | Сроки\n1. | а\n2. | б | в\n3. | г | д", Read(Header + "\n\t1.\n\tа\n\n\t2.\n\tб\n\tв\n\n\t3.\n\tг\n\tд\n").Table);

    [Fact]
    public void Open_TableWithoutNumbers_IsSplitAtBlankLines() =>
        Assert.Equal("Имя | Сроки\nа | б\nв | г", Read("\tИмя\n\tСроки\n\n\tа\n\tб\n\n\tв\n\tг\n").Table);

    [Fact]
    public void Open_TwoReportsInOneFile_AreTwoTables()
    {
        var one = Header + "\n\t1.\n\tа\n\tб\n\n\t2.\n\tв\n\tг\n\n";
        var read = Read(one + one.Replace("\tИмя", "\tИмя\n\tМесто", StringComparison.Ordinal).Replace("\tа", "\tа\n\tд", StringComparison.Ordinal).Replace("\tв", "\tв\n\tе", StringComparison.Ordinal));
        Assert.Equal([1, 1, 1, 2, 2, 2], read.Rows.Select(row => row.Table));
        Assert.Equal([3, 3, 3, 4, 4, 4], read.Rows.Select(row => row.Cells.Count));
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    [InlineData("windows-1251")]
    [InlineData("koi8-r")]
    [InlineData("cp866")]
    public void Open_AnyEncoding_IsUnderstood(string name)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var encoding = Encoding.GetEncoding(name);
        var text = Header + "\n\t1.\n\tУчастие в международной выставке\n\t5 июня\n";
        const string expected = "№ п/п | Имя | Сроки\n1. | Участие в международной выставке | 5 июня";
        Assert.Equal(expected.Replace("№", name == "koi8-r" ? "?" : "№", StringComparison.Ordinal), Reads.Of(encoding.GetBytes(text), "а.txt").Table);
        if (name.StartsWith("utf", StringComparison.Ordinal))
        {
            Assert.Equal(expected, Reads.Of([.. encoding.GetPreamble(), .. encoding.GetBytes(text.Replace("\n", "\r\n", StringComparison.Ordinal))], "а.txt").Table);
        }
    }

    [Fact]
    public void Open_PlainText_SaysThatThereIsNoTable()
    {
        var read = Read("Отчет о работе\n\nПроведены встречи, визиты, переговоры.\nВсего 5, в том числе 3, и 2.\n");
        Assert.Equal(3, read.Paragraphs.Count());
        Assert.Equal(["file.no-table"], read.Codes);
    }

    [Fact]
    public void Open_LineOfAMillionCharacters_IsCutWithAWarning()
    {
        var read = Read(Header + "\n\t1.\n\t" + new string('а', 1_000_000) + "\n\tб\n");
        Assert.Equal(["file.cell-too-long"], read.Codes);
        Assert.InRange(read.Rows.Last().Cells[1].Text.Length, 99_000, 100_000);
    }

    private static Reads Read(string text) => Reads.Of(Encoding.UTF8.GetBytes(text), "отчет.txt");
}

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
    public void Open_CountInACellWithoutAnyHeader_OpensNoRow() =>
        Assert.Equal("1. | а | 25\n2. | б | 3", Read("\t1.\n\tа\n\t25\n\n\t2.\n\tб\n\t3\n").Table);

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

    [Theory]
    [InlineData("б")]
    [InlineData("—")]
    [InlineData("😀")]
    [InlineData("б.")]
    public void Open_Utf8EndingInAnyCharacter_IsUtf8(string end)
    {
        for (var padding = 0; padding < 4; padding++)
        {
            var text = "\t№\n\tИмя\n\n\t1.\n\t" + new string('x', padding) + end;
            Assert.EndsWith(end, Read(text).Table, StringComparison.Ordinal);

            // The same at the end of what is looked at, in the middle of a long file.
            var filler = new string('я', (64 << 10) / 2 - text.Length);
            Assert.Equal(FileFormat.Text, Read(text + "\n\n\t2.\n\t" + filler + end).Format);
            Assert.Contains("яяя", Read(text + "\n\n\t2.\n\t" + filler + end + filler).Table, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Open_Utf8WithABrokenByte_IsStillUtf8()
    {
        var read = Reads.Of([.. Encoding.UTF8.GetBytes("\t№\n\tНаименование\n\n\t1.\n\tВиз"), 0xD0, .. Encoding.UTF8.GetBytes("ит\n")], "а.txt");
        Assert.Equal("№ | Наименование\n1. | Виз\uFFFDит", read.Table);
        Assert.Equal(["file.bad-characters"], read.Codes);
    }

    [Fact]
    public void Open_TableDrawnWithBars_IsARowALine()
    {
        var read = Read("Отчет\n\n| № | Имя |\n|---|:---:|\n| 1. | Визит |\n| 2. | |\n\nИтог\n");
        Assert.Equal("№ | Имя\n1. | Визит\n2. | ", read.Table);
        Assert.Equal(["Отчет", "Итог"], read.Paragraphs);
        Assert.Empty(read.Codes);
    }

    [Theory]
    [InlineData("+---+-------+\n| № | Имя   |\n+===+=======+\n| 1. | Визит |\n|   | гостей |\n+---+-------+\n| 2. | Встреча |\n+---+-------+\n")]
    [InlineData("┌───┬───────┐\n│ № │ Имя   │\n├───┼───────┤\n│ 1. │ Визит │\n│   │ гостей │\n├───┼───────┤\n│ 2. │ Встреча │\n└───┴───────┘")]
    public void Open_TableRuledOff_IsARowBetweenRules(string table)
    {
        var read = Read("Отчет\n" + table);
        Assert.Equal("№ | Имя\n1. | Визит¶гостей\n2. | Встреча", read.Table);
        Assert.Equal(["Отчет"], read.Paragraphs);
    }

    [Fact]
    public void Open_TwoDrawnTables_AreNumbered() =>
        Assert.Equal([1, 1, 2, 2], Read("+--+--+\n| а | б |\n+--+--+\n| в | г |\nмежду\n| а | б |\n| в | г |\n").Rows.Select(row => row.Table));

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

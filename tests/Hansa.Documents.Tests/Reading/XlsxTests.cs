using Hansa.Core.Tables;
using Hansa.Core.Text;
using Hansa.Documents.Reading;
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

    [Fact]
    public void Open_AreaOverRowsAndColumns_ContinuesWithItsSpan() =>
        Assert.Equal("А×2 | в\n^×2 | г", Reads.Of(Of(Data(Row(1, "А", "нет", "в"), Row(2, "нет", "нет", "г")) + Merged("A1:B2"))).Table);

    [Fact]
    public void Open_CellsAndRowsWithoutAddresses_FollowEachOther() =>
        Assert.Equal("а | б\nв | ", Reads.Of(Of("<sheetData><row><c t=\"str\"><v>а</v></c><c t=\"str\"><v>б</v></c></row><row><c t=\"str\"><v>в</v></c></row></sheetData>")).Table);

    [Fact]
    public void Open_CellsOutOfOrder_AreSorted() =>
        Assert.Equal("а | б", Reads.Of(Of(Data(RowOf(1, Text("B1", "б") + Text("A1", "а") + Text("A1", "дважды"))))).Table);

    [Fact]
    public void Open_SharedStrings_JoinRunsWithoutPhonetics()
    {
        var package = Of(Data(RowOf(1, "<c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"s\"><v>1</v></c><c r=\"C1\" t=\"s\"><v>2</v></c>")))
            .With("xl/sharedStrings.xml", $"<sst xmlns=\"{Main}\"><si><r><rPr><b/></rPr><t>Ви</t></r><r><t>зит</t></r><rPh><t>нет</t></rPh></si>"
                + "<si><t>строка_x000D_\nвторая_x005F_x000D_</t></si><si/></sst>");
        Assert.Equal("Визит | строка¶вторая_x000D_", Reads.Of(package).Table);
    }

    [Fact]
    public void Open_SharedStringsBeyondMemory_ComeFromAFile()
    {
        var texts = Enumerable.Range(0, 500).Select(n => $"строка {n} «значение»").ToList();
        var package = Of(Data([.. texts.Select((_, i) => RowOf(i + 1, $"<c r=\"A{i + 1}\" t=\"s\"><v>{(i * 7) % 500}</v></c>"))]))
            .With("xl/sharedStrings.xml", $"<sst xmlns=\"{Main}\">{string.Concat(texts.Select(text => $"<si><t>{text}</t></si>"))}</sst>");
        var read = Reads.Of(package, limits: new ReadLimits { SharedStringBytesInMemory = 1000 });
        Assert.Equal(Enumerable.Range(0, 500).Select(i => texts[i * 7 % 500]), read.Rows.Select(row => row.Cells[0].Text));
    }

    [Fact]
    public void Open_SharedStringOutOfRange_IsEmptyWithAWarning()
    {
        var read = Reads.Of(Of(Data(RowOf(1, "<c r=\"A1\" t=\"s\"><v>7</v></c>" + Text("B1", "б"))))
            .With("xl/sharedStrings.xml", $"<sst xmlns=\"{Main}\"><si><t>а</t></si></sst>"));
        Assert.Equal(" | б", read.Table);
        Assert.Equal("Текста ячейки A1 нет в файле.", Assert.Single(read.Problems).Message(Language.Russian));
    }

    [Fact]
    public void Open_HiddenSheetRowsAndColumns_AreSaid()
    {
        var read = Reads.Of(Of(
            ("Лист1", "", "<cols><col min=\"2\" max=\"2\" hidden=\"1\"/></cols>" + Data(RowOf(1, Text("A1", "а") + Text("B1", "б")), RowOf(2, Text("A2", "в"), "hidden=\"1\""))),
            ("Скрытый", "state=\"hidden\"", Data(Row(1, "нет"))),
            ("Тайный", "state=\"veryHidden\"", Data(Row(1, "нет"))),
            ("Лист4", "", Data(Row(1, "г")))));
        Assert.Equal("а | б\nв | \nг", read.Table);
        Assert.Equal([1, 1, 4], read.Rows.Select(row => row.Table));
        Assert.Equal(["file.hidden-sheet", "file.hidden-sheet", "file.hidden-columns", "file.hidden-rows"], read.Codes);
    }

    [Fact]
    public void Open_ColumnsHiddenToTheEdge_AreNoNews() =>
        Assert.Empty(Reads.Of(Of("<cols><col min=\"5\" max=\"16384\" hidden=\"1\"/></cols>" + Data(Row(1, "а")))).Codes);

    [Fact]
    public void Open_TitleRows_AreHeaders()
    {
        var read = Reads.Of(Of(Data(Row(1, "Отчет"), Row(3, "№"), Row(4, "1")))
            .Edit("xl/workbook.xml", text => text.Replace("</sheets>", "</sheets><definedNames><definedName name=\"_xlnm.Print_Titles\" localSheetId=\"0\">'Отчет'!$A:$B,'Отчет'!$3:$3</definedName></definedNames>", StringComparison.Ordinal)));
        Assert.Equal([false, true, false], read.Rows.Select(row => row.IsHeader));
    }

    [Fact]
    public void Open_ErrorsAndFormulasWithoutValues_AreSaidOnceWithTheirCell()
    {
        var read = Reads.Of(Of(Data(
            RowOf(1, "<c r=\"A1\"><f>1+1</f><v>2</v></c><c r=\"B1\" t=\"str\"><f>A1&amp;\"!\"</f><v>2!</v></c><c r=\"C1\"><f>A1</f></c><c r=\"D1\" t=\"e\"><v>#REF!</v></c><c r=\"E1\" t=\"e\"><v>#N/A</v></c>"))));
        Assert.Equal("2 | 2! |  | #REF! | #N/A", read.Table);
        Assert.Equal(["file.formula-without-value", "file.cell-error"], read.Codes);
        Assert.Equal(["C1", "D1"], read.Problems.Select(problem => problem.Arguments[1]));
    }

    [Fact]
    public void Open_StyledEmptyCellsToTheEdge_CostNothing()
    {
        var read = Reads.Of(Of(Data(RowOf(1, Text("A1", "а") + "<c r=\"XFD1\" s=\"1\"/>"), RowOf(2, Text("A2", "б") + Text("XFD2", "край")), RowOf(3, "<c r=\"A3\" s=\"1\"/>"))));
        Assert.Equal([1, 2], read.Rows.Select(row => row.Cells.Count));
        Assert.Equal(16383, read.Rows.Last().Cells[1].Column);
    }

    [Fact]
    public void Open_AddressesBeyondTheSheet_AreLeftOut() =>
        Assert.Equal("а", Reads.Of(Of(Data(RowOf(1, Text("A1", "а") + Text("XFE1", "нет") + Text("ZZZZZZZZ1", "нет"))) + Merged("ZZZZ1:ZZZZZ9", "C3", "B2:A1", "мусор:A1"))).Table);

    [Fact]
    public void Open_SheetMissing_IsSaidAndTheOthersRead()
    {
        var read = Reads.Of(Of(("Первый", "", Data(Row(1, "нет"))), ("Второй", "", Data(Row(1, "да")))).Without("xl/worksheets/sheet1.xml"));
        Assert.Equal("да", read.Table);
        Assert.Equal("Лист «Первый» назван в книге, но самого листа в файле нет.", Assert.Single(read.Problems).Message(Language.Russian));
    }

    [Fact]
    public void Open_StrictAndPrefixedWorkbook_IsRead()
    {
        var read = Reads.Of(Of("").Edit("xl/worksheets/sheet1.xml", _ =>
                "<x:worksheet xmlns:x=\"http://purl.oclc.org/ooxml/spreadsheetml/main\"><x:sheetData><x:row><x:c t=\"str\"><x:v>Раздел</x:v></x:c><x:c/></x:row>"
                + "<x:row><x:c t=\"str\"><x:v>а</x:v></x:c><x:c t=\"str\"><x:v>б</x:v></x:c></x:row></x:sheetData><x:mergeCells><x:mergeCell ref=\"A1:B1\"/></x:mergeCells></x:worksheet>"));
        Assert.Equal("Раздел×2\nа | б", read.Table);
    }
}

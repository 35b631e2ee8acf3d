using Hansa.Core.Forms;
using Hansa.Core.Periods;
using Hansa.Core.Receptions;
using Hansa.Core.Tables;

namespace Hansa.Core.Tests.Receptions;

public class ReceptionJournalTests
{
    private static readonly string[] s_headings =
    [
        "№ п/п", "Дата и место приема", "Фамилия, имя гостя, страна, учреждение", "Основание и цель приема", "Характер и краткое содержание беседы",
        "Кто участвовал с нашей стороны", "Кем разрешен прием", "Отчет или запись беседы, кому направлены",
    ];

    private static JournalReading Read(params string[][] rows) => ReceptionJournal.Read(new SourceDocument(
        "журнал.docx",
        FileFormat.Docx,
        rows.Select((row, i) => new SourceRow(1, i + 1, [.. row.Select((text, column) => new SourceCell(column, 1, text))]))));

    /// <summary>domain.md §2: the usual eight columns.</summary>
    [Fact]
    public void Read_EightColumns_GivesEachItsPlace()
    {
        var reading = Read(s_headings, ["1", "2", "3", "4", "5", "6", "7", "8"],
            ["1.", "25 августа 2023 года, здание Дома Советов", "П. Ковальский, Республика Польша, посольство", "письмо посольства; знакомство", "прием, обсуждены выставки", "Иванов", "Губернатор", "отчет в МИД"]);
        Assert.Empty(reading.Problems);
        var row = Assert.Single(reading.Rows);
        Assert.Equal((1, 3), (row.Table, row.Row));
        Assert.Equal(
            new JournalLine
            {
                Number = "1", Dates = "25 августа 2023 года", Place = "здание Дома Советов", Guests = "П. Ковальский, Республика Польша, посольство",
                Ground = "письмо посольства; знакомство", Talk = "прием, обсуждены выставки", Participants = "Иванов", PermittedBy = "Губернатор", Record = "отчет в МИД",
                Kind = ReceptionKind.Reception, FirstDay = new(2023, 8, 25), LastDay = new(2023, 8, 25), Countries = row.Line.Countries,
            },
            row.Line);
        Assert.Equal(["PL"], row.Line.Countries);
    }

    [Fact]
    public void Read_OtherOrderAndOwnPlaceColumn_IsUnderstood()
    {
        var reading = Read(["Гости", "Дата", "Место", "Содержание беседы", "Цель"], ["делегация Китая", "01.09.2023", "г. Смоленск", "переговоры о поставках", "визит"]);
        var line = Assert.Single(reading.Rows).Line;
        Assert.Equal(("01.09.2023", "г. Смоленск", ReceptionKind.Talks, "визит"), (line.Dates, line.Place, line.Kind, line.Ground));
    }

    [Fact]
    public void Read_LineWithoutADay_IsKeptAndTold()
    {
        var reading = Read(s_headings, ["1", "в сентябре, если приедут", "гость", "цель", "встреча", "", "", ""], ["2", "по согласованию", "гость", "цель", "встреча", "", "", ""]);
        Assert.Equal(2, reading.Rows.Count);
        Assert.Contains(reading.Problems, problem => problem.Code == "reception.no-day");
    }

    [Fact]
    public void Read_TableOfAnotherKind_IsRefused()
    {
        var reading = Read(["№ п/п", "Наименование", "Сроки"], ["1", "Ярмарка", "май"]);
        Assert.Empty(reading.Rows);
        Assert.Equal("reception.no-table", Assert.Single(reading.Problems).Code);
    }

    [Theory]
    [InlineData("здание Дома Советов (пл. Ленина, д. 1)", "в здании Дома Советов (пл. Ленина, д. 1)")]
    [InlineData("Территория ООО «Компания»", "на территории ООО «Компания»")]
    [InlineData("в здании Дома Советов", "в здании Дома Советов")]
    [InlineData("заливка", "заливка")]
    [InlineData("", "")]
    public void PlaceOf_Nominative_BecomesWhere(string place, string phrase) => Assert.Equal(phrase, ReceptionCounts.PlaceOf(place));

    /// <summary>domain.md M-12, §4.10 no. 11: the very sentence under the report of 2023.</summary>
    [Fact]
    public void Of_TwoLines_MakeTheFooterWithRightPlurals()
    {
        JournalLine Line(ReceptionKind kind, string place) => new() { Kind = kind, Place = place };
        var sentence = FormCatalog.BuiltIn.Find("international-executive", 2023)!.Receptions!;
        Assert.Equal(
            "В III квартале 2023 года состоялись 2 встречи (приемы, переговоры) с иностранными делегациями (отдельными лицами): 1 прием – в здании Дома Советов, 1 встреча – на территории ООО «А»",
            sentence.Write(Period.OfQuarter(2023, 3), ReceptionCounts.Of([Line(ReceptionKind.Reception, "здание Дома Советов"), Line(ReceptionKind.Meeting, "территория ООО «А»")])).Replace('\u00a0', ' '));
        Assert.Contains("состоялось 5 встреч", sentence.Write(Period.OfQuarter(2023, 3), ReceptionCounts.Of(Enumerable.Repeat(Line(ReceptionKind.Meeting, "Дом Советов"), 5))).Replace('\u00a0', ' '), StringComparison.Ordinal);
    }
}

using Hansa.Core.Dates;
using Hansa.Core.Forms;
using Hansa.Core.Periods;
using Hansa.Core.Problems;
using Hansa.Core.Readings;
using Hansa.Core.Reports;
using Hansa.Core.Tables;
using Hansa.Core.Text;
using Hansa.Tests;
using static Hansa.Core.Tests.Reports.ReportTests;

namespace Hansa.Core.Tests.Reports;

public class ReportComposerTests
{
    private static readonly CasedName s_region = new() { Nominative = "Смоленская область", Genitive = "Смоленской области" };
    private static readonly CasedName s_country = new() { Nominative = "Республика Беларусь", Genitive = "Республики Беларусь" };

    public static IEnumerable<TheoryDataRow<string[]>> TitleCases() => Cases.Of("titles.cases.tsv");

    // domain.md M-02, M-03, M-04
    [Theory]
    [MemberData(nameof(TitleCases))]
    public void Compose_EveryKindOfPeriod_GivesTheTitleOfTheYearInRightCases(string[] fields)
    {
        Assert.True(Period.TryParse(fields[1], out var period));
        var form = FormCatalog.BuiltIn.Find(fields[0], period.Year)!;
        var composition = ReportComposer.Compose(new ReportRequest(form, period, []) { Region = s_region, Country = s_country });
        Assert.Equal(fields[2], composition.Report.Title);
        Assert.Empty(composition.Problems);
    }

    [Fact]
    public void Compose_CaseNotGiven_SaysWhichNameAndCase()
    {
        var composition = Compose("international-executive", 2020, [], new CasedName { Nominative = "Тверская область" });
        var problem = Assert.Single(composition.Problems);
        Assert.Equal(("form.case-missing", Severity.Error), (problem.Code, problem.Severity));
        Assert.Contains("«Тверская область»", problem.Message(Language.Russian), StringComparison.Ordinal);
        Assert.Contains("Тверская область", composition.Report.Title, StringComparison.Ordinal);
    }

    // domain.md M-06
    [Fact]
    public void Compose_SectionsInAnyOrder_FollowTheForm()
    {
        var report = Compose("international-executive", 2020,
        [
            Row(1, "Общие направления сотрудничества"),
            Row(2, "Сотрудничество в сфере туризма"),
            Row(3, "Сотрудничество в сфере культуры"),
            Row(4, null),
            Row(5, "Сотрудничество в сфере инвестиционного развития"),
            Row(6, "Сотрудничество в сфере экологии"),
            Row(7, "Заключенные Соглашения"),
            Row(8, "Сотрудничество в сфере туризма"),
        ]).Report;
        Assert.Equal(
            [
                null,
                "Заключенные Соглашения",
                "Сотрудничество в сфере инвестиционного развития",
                "Сотрудничество в сфере культуры",
                "Сотрудничество в сфере туризма",
                "Сотрудничество в сфере экологии",
                "Общие направления сотрудничества",
            ],
            report.Sections.Select(section => section.Heading));
        Assert.Equal([1, 2, 3, 4, 5, 6, 7, 8], report.Rows.Select(row => row.Number));
    }

    // domain.md M-06: sport stands third in the report on a country, sixth in the report of 2023.
    [Theory]
    [InlineData("country-cooperation", 2020, 0)]
    [InlineData("international-executive", 2023, 1)]
    public void Compose_SportAndCulture_StandAsTheFormHasThem(string form, int year, int sportAt)
    {
        var report = Compose(form, year, [Row(1, "Сотрудничество в сфере культуры"), Row(2, "Сотрудничество в сфере физической культуры и спорта")]).Report;
        Assert.Contains("спорта", report.Sections[sportAt].Heading!, StringComparison.Ordinal);
    }

    // domain.md M-07
    [Theory]
    [InlineData(2020, "Сотрудничество в сфере физической культуры и спорта")]
    [InlineData(2023, "Сотрудничество в сфере спорта")]
    public void Compose_FieldUnderAnotherYearsName_GetsTheNameOfItsYear(int year, string expected)
    {
        var report = Compose("international-executive", year,
            [Row(1, "СОТРУДНИЧЕСТВО В СФЕРЕ СПОРТА"), Row(2, "Сотрудничество в сфере физической культуры и спорта:"), Row(3, " Сотрудничество  в сфере физкультуры и спорта.")]).Report;
        Assert.Equal(expected, Assert.Single(report.Sections).Heading);
    }

    [Fact]
    public void Compose_InstitutionsOfSeveralBodies_AreGatheredAndRowsWithoutOneComeFirst()
    {
        const string Culture = "Сотрудничество в сфере культуры";
        var report = Compose("international-executive", 2020,
            [Row(1, Culture, "Музей"), Row(2, Culture, "Архив"), Row(3, Culture), Row(4, Culture, "МУЗЕЙ ")]).Report;
        Assert.Equal(
            ["Мероприятие 3", "Мероприятие 1", "Мероприятие 4", "Мероприятие 2"],
            report.Rows.Select(row => row.Title));
        Assert.Equal([null, "Музей", "Архив"], Assert.Single(report.Sections).Groups.Select(group => group.Heading));
    }

    // domain.md M-08, M-09
    [Fact]
    public void Compose_PeriodHeadings_GoByTheCalendar()
    {
        var report = Compose("agreements-implementation", 2020,
        [
            Row(1, "Б") with { PeriodHeading = "II квартал" },
            Row(2, "А") with { PeriodHeading = "1 квартал" },
            Row(3, "Б") with { PeriodHeading = "1 КВАРТАЛ" },
        ]).Report;
        Assert.Equal(
            ["1 квартал/Б", "1 квартал/А", "II квартал/Б"],
            report.Sections.Select(section => $"{section.PeriodHeading}/{section.Heading}"));
    }

    // domain.md M-18, M-20
    [Fact]
    public void Compose_EqualAgreementsThatFollow_AreMergedInsideASection()
    {
        string[] one = ["Соглашение А"];
        var rows = Compose("agreements-implementation", 2020,
        [
            Row(1, "А") with { Agreements = one },
            Row(2, "А") with { Agreements = one },
            Row(3, "А") with { Agreements = ["соглашение А"] },
            Row(4, "Б") with { Agreements = one, AgreementsFilledDown = true },
            Row(5, "Б"),
            Row(6, "Б"),
        ]).Report.Rows;
        Assert.Equal([false, true, false, false, false, false], rows.Select(row => row.AgreementsFilledDown));
    }

    // domain.md M-53: the order and the naming of the parties vary; no spelling is lost in a merged cell.
    [Fact]
    public void Compose_AgreementWithItsPartiesTheOtherWayRound_KeepsItsWords()
    {
        var rows = Compose("agreements-implementation", 2020,
        [
            Row(1, "А") with { Agreements = ["Соглашение между Администрацией Смоленской области и администрацией Костромской области"] },
            Row(2, "А") with { Agreements = ["Соглашение между администрацией Костромской области и Администрацией Смоленской области"] },
        ]).Report.Rows.ToList();
        Assert.Equal([false, false], rows.Select(row => row.AgreementsFilledDown));
        Assert.StartsWith("Соглашение между администрацией Костромской", rows[1].Agreements.Single(), StringComparison.Ordinal);
    }

    // domain.md M-21, M-100, M-108: marks only on demand; neither full stops nor order are touched.
    [Fact]
    public void Compose_WordsAndOrder_AreNotTouched()
    {
        var given = Row(7, "А") with { Content = "Обмен опытом.", Note = "", Dates = "май", Place = "- " };
        var early = Row(8, "А") with { Content = "Обмен опытом", Note = "-", When = new DateReading([new(new(2020, 1, 2), new(2020, 1, 2), DatePrecision.Day)], "", []) };
        var rows = Compose("agreements-implementation", 2020, [given, early]).Report.Rows.ToList();
        Assert.Equal([given with { Number = 1 }, early with { Number = 2 }], rows);

        var marked = ReportComposer.Compose(new ReportRequest(FormCatalog.BuiltIn.Find("agreements-implementation", 2020)!, Period.OfQuarter(2020, 1), [given]) { MarkEmpty = true });
        Assert.Equal("-", marked.Report.Rows.Single().Note);
    }

    [Fact]
    public void Compose_FormOrderedByDay_PutsRowsWithoutADateLast()
    {
        var form = FormCatalog.BuiltIn.Find("international-executive", 2020)! with { Order = RowOrder.ByFirstDay, Numbering = Numbering.BySection };
        ReadingRow On(int number, string? section, int day) =>
            Row(number, section) with { When = new DateReading([new(new(2020, 5, day), new(2020, 5, day), DatePrecision.Day)], "", []) };
        var report = ReportComposer.Compose(new ReportRequest(form, Period.OfQuarter(2020, 2), [Row(1, "А"), On(2, "А", 9), On(3, "А", 2), On(4, "Б", 1)])).Report;
        Assert.Equal(["1 Мероприятие 3", "2 Мероприятие 2", "3 Мероприятие 1", "1 Мероприятие 4"], report.Rows.Select(row => $"{row.Number} {row.Title}"));
    }

    [Fact]
    public void Compose_ProblemsOfARow_FollowItsNewNumber()
    {
        var row = Row(1, "А") with { Problems = [new Problem("date.outside-period", Severity.Warning) { Row = 1, Column = ColumnRole.Dates }] };
        var composed = Compose("international-executive", 2020, [Row(1, "А"), row]).Report.Rows.Last();
        Assert.Equal((2, ColumnRole.Dates), (composed.Problems[0].Row, composed.Problems[0].Column));
    }

    [Fact]
    public void InForm_TableOfAnOfficesOwn_GetsTheFormsColumnsAndKeepsItsOwn()
    {
        var reading = new Reading(
            new ReadingHead("f", 1, null, null, "Отчет управления", null, null,
                [new("Что", ColumnRole.Title), new("Блюдо", ColumnRole.Unknown), new("Номер", ColumnRole.Number), new("Соглашение", ColumnRole.Agreement)]),
            [Row(5, "Б") with { Extra = [new("Блюдо", "борщ")], Agreements = ["С"] }, Row(6, "А"), Row(7, "Б") with { Agreements = ["С"] }],
            new ReadingTail("Исп. Петров", [], []));
        var form = FormCatalog.BuiltIn.Find("agreements-implementation", 2020)!;
        var report = ReportComposer.InForm(reading, form);

        Assert.Equal(form.Columns.Select(column => column.Heading).Append("Блюдо"), report.Columns.Select(column => column.Heading));
        Assert.Equal(form.Page.TextWidth, report.Columns.Sum(column => column.Width), 0.01);
        Assert.Equal(["1 Б -", "2 Б -", "3 А -"], report.Rows.Select(row => $"{row.Number} {row.Section} {row.Note}"));
        Assert.True(report.Rows.ElementAt(1).AgreementsFilledDown);
        Assert.Equal(("Отчет управления", "Исп. Петров", null), (report.Title, report.Footer, report.Period));
    }

    private static ReportComposition Compose(string form, int year, IReadOnlyList<ReadingRow> rows, CasedName? region = null) =>
        ReportComposer.Compose(new ReportRequest(FormCatalog.BuiltIn.Find(form, year)!, Period.OfQuarter(year, 2), rows)
        {
            Region = region ?? s_region,
            Country = s_country,
        });
}

using Hansa.Core.Forms;
using Hansa.Core.Readings;
using Hansa.Core.Reports;
using Hansa.Core.Tables;

namespace Hansa.Core.Tests.Reports;

public class ReportTests
{
    [Fact]
    public void Of_HeadingsThatReturn_KeepsTheOrderOfTheReading()
    {
        var report = Report.Of(Made(Row(1, "А"), Row(2, "Б"), Row(3, "А")), null);
        Assert.Equal(["А", "Б", "А"], report.Sections.Select(section => section.Heading));
        Assert.Equal([1, 2, 3], report.Rows.Select(row => row.Number));
    }

    // domain.md M-05: the institution is printed only where rows have one.
    [Fact]
    public void Of_RowsAfterAnInstitution_RepeatTheSectionSoThatTheyDoNotFallUnderIt()
    {
        var report = Report.Of(Made(Row(1, "А", "Музей"), Row(2, "А", "Архив"), Row(3, "А")), null);
        Assert.Equal(
            ["Section А", "Subsection Музей", "Row 1", "Subsection Архив", "Row 2", "Section А", "Row 3"],
            ReportLine.Of(report).Select(line => $"{line.Kind} {line.Heading}{line.Row?.Number}"));
    }

    // domain.md M-08
    [Fact]
    public void Of_PeriodHeadings_ArePrintedWhereTheyChange()
    {
        var report = Report.Of(
            Made(Row(1, "А") with { PeriodHeading = "I квартал" }, Row(2, "Б") with { PeriodHeading = "I квартал" }, Row(3, "А") with { PeriodHeading = "II квартал" }),
            null);
        Assert.Equal(
            ["PeriodHeading I квартал", "Section А", "Row 1", "Section Б", "Row 2", "PeriodHeading II квартал", "Section А", "Row 3"],
            ReportLine.Of(report).Select(line => $"{line.Kind} {line.Heading}{line.Row?.Number}"));
    }

    // domain.md M-18
    [Fact]
    public void Lines_FilledDownAgreements_AreMergedOnlyInsideTheirHeading()
    {
        string[] one = ["Соглашение А"];
        string[] other = ["Соглашение Б"];
        var report = Report.Of(
            Made(
                Row(1, "А") with { Agreements = one },
                Row(2, "А") with { Agreements = one, AgreementsFilledDown = true },
                Row(3, "А") with { Agreements = one, AgreementsFilledDown = true },
                Row(4, "А") with { Agreements = one },
                Row(5, "А") with { Agreements = other },
                Row(6, "Б") with { Agreements = other, AgreementsFilledDown = true },
                Row(7, "Б") with { Agreements = one, AgreementsFilledDown = true },
                Row(8, "Б")),
            null);
        Assert.Equal(
            ["1:3", "2:up", "3:up", "4:1", "5:1", "6:empty", "7:1", "8:1"],
            ReportLine.Of(report).Where(line => line.Row is not null).Select(line =>
                $"{line.Row!.Number}:{(line.Agreements.Continues ? "up" : line.Agreements.LeftEmpty ? "empty" : line.Agreements.Rows)}"));
    }

    [Fact]
    public void Of_UnknownForm_StretchesTheColumnsToThePage()
    {
        var report = Report.Of(Made(Row(1, null)), null);
        Assert.Equal(report.Page.TextWidth, report.Columns.Sum(column => column.Width), 0.01);
        Assert.Equal(["№ п/п", "Наименование", "Блюдо"], report.Columns.Select(column => column.Heading));
    }

    [Fact]
    public void Of_WordsOfColumnsThatWereUnderstood_GetAColumnOfTheirOwn()
    {
        var report = Report.Of(Made(Row(1, null) with { Extra = [new("Раздел", "Петрова"), new("", "сбоку")] }), null);
        Assert.Equal(["№ п/п", "Наименование", "Блюдо", "Раздел", ""], report.Columns.Select(column => column.Heading));
    }

    [Fact]
    public void TextOf_RowWithoutAgreement_ShowsAMarkSinceEmptyMeansTheSameAsAbove()
    {
        var column = FormCatalog.BuiltIn.Find("agreements-implementation", 2020)!.Column(ColumnRole.Agreement)!;
        Assert.Equal("-", ReportCells.TextOf(Row(1, null), column));
        Assert.Equal("А\nБ", ReportCells.TextOf(Row(1, null) with { Agreements = ["А", "Б"] }, column));
        Assert.Equal("суп", ReportCells.TextOf(
            Row(1, null) with { Extra = [new("Блюдо", "суп")] },
            new FormColumn(ColumnRole.Unknown, "Блюдо", 20, Alignment.Left, "")));
    }

    internal static ReadingRow Row(int number, string? section, string? subsection = null) =>
        new() { Number = number, Section = section, Subsection = subsection, Title = $"Мероприятие {number}" };

    private static Reading Made(params ReadingRow[] rows) => new(
        new ReadingHead("f", 1, null, null, "Отчет", null, null,
            [new("№ п/п", ColumnRole.Number), new("Раздел", ColumnRole.Section), new("Наименование", ColumnRole.Title), new("Блюдо", ColumnRole.Unknown)]),
        rows,
        new ReadingTail(null, [], []));
}

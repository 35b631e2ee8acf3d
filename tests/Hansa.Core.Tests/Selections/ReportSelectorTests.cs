using Hansa.Core.Forms;
using Hansa.Core.Periods;
using Hansa.Core.Readings;
using Hansa.Core.Selections;
using Hansa.Core.Tables;

namespace Hansa.Core.Tests.Selections;

/// <summary>Choosing rows without a register.</summary>
public class ReportSelectorTests
{
    private const string Executive = "international-executive";
    private static readonly Period s_quarter = Period.OfQuarter(2024, 2);
    private static readonly Period s_half = Period.OfHalfYear(2024, 1);

    [Theory]
    [InlineData("5 мая 2024 года", PeriodRule.Overlaps, true)]
    [InlineData("31 марта 2024 года", PeriodRule.Overlaps, false)]
    [InlineData("март – апрель 2024 года", PeriodRule.Overlaps, true)]
    [InlineData("март – апрель 2024 года", PeriodRule.Ends, true)]
    [InlineData("июнь – июль 2024 года", PeriodRule.Overlaps, true)]
    [InlineData("июнь – июль 2024 года", PeriodRule.Ends, false)]
    [InlineData("январь, май 2024 года", PeriodRule.Ends, true)]
    [InlineData("5 мая 2024 года", PeriodRule.Reported, false)]
    [InlineData("", PeriodRule.Overlaps, false)]
    public void Select_ToldInTheHalfYearOnly_BelongsByItsDays(string dates, PeriodRule rule, bool belongs) => Assert.Equal(
        belongs ? 1 : 0,
        Select(s_quarter, rule, Activity(Telling(0, s_half, "", "Ярмарка", dates))).Rows.Count);

    [Theory]
    [InlineData("28 июня 2023 года", PeriodRule.Overlaps, "2023-Q2")] // domain.md M-30: a late report
    [InlineData("28 июня 2023 года", PeriodRule.Ends, "2023-Q2")]
    [InlineData("28 июля 2024 года", PeriodRule.Overlaps, "2024-Q3")]
    [InlineData("28 июля 2024 года", PeriodRule.Ends, null)]
    [InlineData("", PeriodRule.Ends, "inside")]
    [InlineData("по согласованию", PeriodRule.Overlaps, "inside")]
    public void Select_ToldForThePeriod_IsCarriedAndNeverForbidden(string dates, PeriodRule rule, string? carried)
    {
        var selection = Select(s_quarter, rule, Activity(Telling(0, s_quarter, "Департамент", "Ярмарка", dates)));
        if (carried is null)
        {
            Assert.Equal("selection.other-period", Assert.Single(selection.Doubtful).Reason);
            return;
        }

        Assert.Equal(carried, Assert.Single(selection.Rows).CarriedFrom?.Code ?? "inside");
        Assert.Equal(carried != "inside", selection.Problems.Any(problem => problem.Code == "selection.carried" && problem.Row == 1));
    }

    [Fact]
    public void Select_ToldByBodyAndInTheirWords_PrintsTheBodysOwn()
    {
        var own = Telling(1, s_quarter, "Департамент", "Ярмарка «Лен»", "5 мая 2024 года");
        var whole = Telling(0, s_quarter, "", "Ярмарка", "5 мая 2024 года");
        Assert.Equal("Ярмарка «Лен»", Assert.Single(Select(s_half, default, Activity(whole, own)).Rows).Row.Title);
    }

    [Fact]
    public void Select_ToldForQuarterAndHalfYear_PrintsTheQuarters()
    {
        // domain.md M-47: the longer report lost the count.
        var half = Telling(0, s_half, "", "Ярмарка", "5 мая 2024 года");
        var quarter = Telling(1, s_quarter, "", "Ярмарка (Всего 90 человек)", "5 мая 2024 года");
        Assert.Equal("Ярмарка (Всего 90 человек)", Assert.Single(Select(s_half, default, Activity(half, quarter)).Rows).Row.Title);
    }

    [Fact]
    public void Select_EditedByAPerson_PrintsTheEdit()
    {
        var activity = Activity(Telling(0, s_quarter, "Департамент", "Ярмарка", "5 мая 2024 года")) with
        {
            Edited = new Dictionary<ColumnRole, string> { [ColumnRole.Title] = "Ярмарка «Лен»" },
        };
        Assert.Equal("Ярмарка «Лен»", Assert.Single(Select(s_quarter, default, activity).Rows).Row.Title);
    }

    [Fact]
    public void Select_SubmissionsBesideTheConsolidatedReport_TellNothingTwice()
    {
        const string When = "5 мая 2024 года";
        var round = Telling(0, s_quarter, "Департамент", "Ярмарка «Лен»", When);
        var again = Telling(1, s_quarter, "", "Ярмарка «Лен»", When);
        var only = Telling(1, s_quarter, "", "Конкурс «Голос» в городе Рудне", "6 июня 2024 года");
        var selection = Select(s_quarter, default, Activity(round), Activity(again), Activity(only));
        Assert.Equal(["Ярмарка «Лен»", "Конкурс «Голос» в городе Рудне"], selection.Rows.Select(row => row.Row.Title));
    }

    [Fact]
    public void Select_OneActivityNotYetMerged_SaysWhichRows()
    {
        const string When = "5 мая 2024 года";
        var selection = Select(s_half, default, Activity(Telling(0, s_quarter, "", "Ярмарка «Лен и хлеб»", When)), Activity(Telling(1, s_half, "", "Ярмарка «Лен и хлеб»", When)));
        var doubt = Assert.Single(selection.Problems, problem => problem.Code == "selection.told-twice");
        Assert.Equal((1, "1, 2"), (doubt.Row, doubt.Arguments[1]));
    }

    [Theory]
    [InlineData("international-municipal", 0)] // another kind of body
    [InlineData("agreements-implementation", 0)] // another track
    [InlineData("country-cooperation", 1)]
    [InlineData(null, 0)]
    public void Select_ToldInAnotherForm_FollowsTrackAndBodies(string? form, int rows) => Assert.Equal(
        rows,
        Select(s_quarter, default, Activity(Telling(0, s_quarter, "", "Ярмарка", "5 мая 2024 года", form))).Rows.Count);

    [Fact]
    public void Select_SeveralQuarters_StandInTheirOrder()
    {
        var second = Telling(0, s_quarter, "", "Май", "5 мая 2024 года");
        var first = Telling(1, Period.OfQuarter(2024, 1), "", "Март", "5 марта 2024 года");
        Assert.Equal(["Март", "Май"], Select(s_half, default, Activity(second), Activity(first)).Rows.Select(row => row.Row.Title));
    }

    [Fact]
    public void Select_FormByAgreement_PrintsEachTellingUnderItsQuarter()
    {
        var form = FormCatalog.BuiltIn.Find("agreements-implementation", 2024)!;
        var tellings = new[] { 1, 2 }.Select(quarter => Telling(quarter, Period.OfQuarter(2024, quarter), "Департамент", "Обмен информацией", "", form.Id)).ToArray();
        var selection = ReportSelector.Select(new ReportQuery(form, s_half), [Activity(tellings)]);
        Assert.Equal(["I квартал", "II квартал"], selection.Rows.Select(row => row.Row.PeriodHeading?.Replace((char)0xA0, (char)0x20))); // domain.md M-08
    }

    [Fact]
    public void Select_Nothing_IsEmpty() => Assert.Empty(Select(s_quarter, default).Rows);

    private static ReportSelection Select(Period period, PeriodRule rule, params ToldActivity[] activities) =>
        ReportSelector.Select(new ReportQuery(FormCatalog.BuiltIn.Find(Executive, period.Year)!, period) { Rule = rule }, activities);

    private static ToldActivity Activity(params ToldRow[] tellings) => new(tellings[0].TellingId, tellings[0].Row.When.Spans, tellings);

    private static ToldRow Telling(int order, Period period, string body, string title, string dates, string? form = Executive)
    {
        var row = RowUnderstanding.Understand(new ReadingRow { Number = 1, Title = title, Dates = dates, Place = "г. Рудня" }, period, period);
        return new ToldRow(Guid.NewGuid(), new ToldReport(order, form, period, null, body), 1, row);
    }
}

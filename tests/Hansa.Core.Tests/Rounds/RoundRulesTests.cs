using Hansa.Core.Forms;
using Hansa.Core.Periods;
using Hansa.Core.Problems;
using Hansa.Core.Rounds;

namespace Hansa.Core.Tests.Rounds;

public sealed class RoundRulesTests
{
    private const string Executive = "international-executive";
    private static readonly Guid s_sport = new("01990000-0000-7000-8000-000000000001");
    private static readonly DateOnly s_today = new(2026, 6, 20);

    private static readonly RoundAsking s_asked = new()
    {
        Period = Period.OfQuarter(2026, 2), Forms = [new AskedForm(Executive)], Bodies = [new AskedBody(Executive, s_sport)], Due = new DateOnly(2026, 7, 6), GraceDays = 3,
    };

    private static string Codes(RoundAsking asked, params OtherRound[] others) =>
        string.Join(' ', RoundRules.Check(asked, others, s_today, FormCatalog.BuiltIn).Select(problem => $"{problem.Code}{(problem.Severity == Severity.Error ? "!" : "")}"));

    [Fact]
    public void Check_WholeRound_FindsNothing() => Assert.Equal("", Codes(s_asked));

    [Fact]
    public void Check_LackingParts_AreErrors()
    {
        Assert.Equal("round.no-forms!", Codes(s_asked with { Forms = [], Bodies = [] }));
        Assert.Equal("round.no-bodies!", Codes(s_asked with { Bodies = [] }));
        Assert.Equal("report.form-unknown!", Codes(s_asked with { Forms = [new AskedForm("no-such")], Bodies = [new AskedBody("no-such", s_sport)] }));
        Assert.Equal("round.form-no-bodies!", Codes(s_asked with { Forms = [new AskedForm(Executive), new AskedForm("agreements-implementation")] }));
        Assert.Equal("round.country-needed!", Codes(s_asked with { Forms = [new AskedForm("country-cooperation")], Bodies = [new AskedBody("country-cooperation", s_sport)] }));
        Assert.Equal("", Codes(s_asked with { Forms = [new AskedForm("country-cooperation", "BY")], Bodies = [new AskedBody("country-cooperation", s_sport)] }));
    }

    [Fact]
    public void Check_OddDays_AreWarningsAndImpossibleOnesErrors()
    {
        Assert.Equal("round.due-before-end", Codes(s_asked with { Due = new DateOnly(2026, 6, 30) }));
        Assert.Equal("round.due-before-end round.due-past", Codes(s_asked with { Due = new DateOnly(2026, 6, 19) }));
        Assert.Equal("round.grace-days!", Codes(s_asked with { GraceDays = 91 }));
        Assert.Equal("round.grace-days!", Codes(s_asked with { GraceDays = -1 }));
        Assert.Equal("round.remind-days! round.remind-days!", Codes(s_asked with { RemindDays = [3, -1, 61] }));
    }

    [Fact]
    public void Check_SameBodyAskedForTheSame_IsRefusedAndAnOverlapWarned()
    {
        var same = new OtherRound("II квартал", s_asked.Period, s_asked.Forms, s_asked.Bodies);
        Assert.Equal("round.asked-twice!", Codes(s_asked, same));
        Assert.Equal("round.overlaps", Codes(s_asked, same with { Period = Period.OfHalfYear(2026, 1) }));
        Assert.Equal("", Codes(s_asked, same with { Period = Period.OfQuarter(2026, 1) }));
        Assert.Equal("", Codes(s_asked, same with { Bodies = [new AskedBody(Executive, Guid.Empty)] }));
        Assert.Equal("", Codes(s_asked, same with { Forms = [new AskedForm("agreements-implementation")] }));
    }

    [Theory]
    [InlineData("2026-Q2", "2026-06-20", "2026-07-06", "the 5th is a Sunday")]
    [InlineData("2026-Q3", "2026-09-20", "2026-10-05", "a Monday")]
    [InlineData("2026-Q4", "2026-12-20", "2027-01-11", "holidays until the 8th, then a weekend")]
    [InlineData("2026-H1", "2026-06-20", "2026-07-10", "longer stretches have more time")]
    [InlineData("2026", "2026-12-20", "2027-01-15", "domain.md §2")]
    [InlineData("2026-05", "2026-05-20", "2026-06-05", "")]
    [InlineData("2026-Q1", "2026-06-20", "2026-06-25", "opened late: five days from today")]
    [InlineData("2026-03-05..2026-04-01", "2026-03-20", "2026-04-06", "")]
    public void Propose_DueDay_IsAWorkingDayAfterThePeriod(string period, string today, string due, string why)
    {
        Assert.True(Period.TryParse(period, out var parsed));
        Assert.True(
            DateOnly.Parse(due, System.Globalization.CultureInfo.InvariantCulture)
            == RoundDueDay.Propose(parsed, DateOnly.Parse(today, System.Globalization.CultureInfo.InvariantCulture)), why);
    }

    [Fact]
    public void Deadline_Exception_MovesBothDaysForOneBody()
    {
        var plain = new RoundDeadline(new DateOnly(2026, 7, 6), 3);
        Assert.False(plain.IsLate(new DateOnly(2026, 7, 6)));
        Assert.True(plain.IsLate(new DateOnly(2026, 7, 7)));
        Assert.False(plain.IsLocked(new DateOnly(2026, 7, 9)));
        Assert.True(plain.IsLocked(new DateOnly(2026, 7, 10)));
        var granted = plain with { ExceptionUntil = new DateOnly(2026, 7, 8) };
        Assert.False(granted.IsLate(new DateOnly(2026, 7, 8)));
        Assert.True(granted.IsLate(new DateOnly(2026, 7, 9)));
        Assert.False(granted.IsLocked(new DateOnly(2026, 7, 9)));
        Assert.Equal(2, granted.DaysLeft(new DateOnly(2026, 7, 6)));
    }
}

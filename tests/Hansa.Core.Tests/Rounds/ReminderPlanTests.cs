using System.Globalization;
using Hansa.Core.Rounds;

namespace Hansa.Core.Tests.Rounds;

public sealed class ReminderPlanTests
{
    private static readonly RoundDeadline s_deadline = new(new DateOnly(2026, 7, 6), 3);

    // Due on 6 July, reminded five days and one day before; one run a day.
    [Fact]
    public void Unsent_RunEachDay_RemindsOnTheDaysMeantOnly()
    {
        DateOnly? reminder = null, overdue = null;
        var days = new List<string>();
        for (var day = new DateOnly(2026, 6, 25); day <= new DateOnly(2026, 7, 25); day = day.AddDays(1))
        {
            var kind = ReminderPlan.Unsent(s_deadline, [5, 1], day, reminder, overdue);
            if (kind is not null)
            {
                days.Add($"{day:MM-dd} {kind}");
            }

            (reminder, overdue) = (kind == LetterKind.Reminder ? day : reminder, kind == LetterKind.Overdue ? day : overdue);
        }

        Assert.Equal(["07-01 Reminder", "07-05 Reminder", "07-07 Overdue", "07-09 Overdue", "07-16 Overdue", "07-23 Overdue"], days);
    }

    [Theory]
    [InlineData("2026-07-03", null, null, "Reminder", "the run of 1 July was missed")]
    [InlineData("2026-07-03", "2026-07-01", null, "", "done on 1 July")]
    [InlineData("2026-07-06", null, null, "Reminder", "both were missed: one letter")]
    [InlineData("2026-07-12", null, null, "Overdue", "the run of the 9th was missed")]
    [InlineData("2026-07-12", null, "2026-07-09", "", "done on the 9th")]
    [InlineData("2026-06-30", null, null, "", "six days ahead is too early")]
    public void Unsent_MissedDay_IsMadeUpForOnce(string today, string? reminder, string? overdue, string expected, string why) => Assert.True(
        expected == ReminderPlan.Unsent(s_deadline, [5, 1], Day(today)!.Value, Day(reminder), Day(overdue)).ToString(), why);

    [Fact]
    public void Unsent_BodyWithAnException_IsRemindedOfItsOwnDay()
    {
        var granted = s_deadline with { ExceptionUntil = new DateOnly(2026, 7, 20) };
        Assert.Null(ReminderPlan.Unsent(granted, [3], new DateOnly(2026, 7, 12), new DateOnly(2026, 7, 3), null));
        Assert.Equal(LetterKind.Reminder, ReminderPlan.Unsent(granted, [3], new DateOnly(2026, 7, 17), new DateOnly(2026, 7, 3), null));
        Assert.Equal(LetterKind.Overdue, ReminderPlan.Unsent(granted, [3], new DateOnly(2026, 7, 21), null, new DateOnly(2026, 7, 9)));
    }

    [Theory]
    [InlineData("2026-07-05", null, false)]
    [InlineData("2026-07-06", null, true)]
    [InlineData("2026-07-08", "2026-07-06", false)]
    [InlineData("2026-07-13", "2026-07-06", true)]
    [InlineData("2026-07-30", "2026-07-27", false)]
    public void IsForgotten_ReturnedOnThe3rd_AfterThreeDaysThenWeekly(string today, string? last, bool expected) =>
        Assert.Equal(expected, ReminderPlan.IsForgotten(new DateOnly(2026, 7, 3), Day(today)!.Value, Day(last)));

    private static DateOnly? Day(string? text) => text is null ? null : DateOnly.Parse(text, CultureInfo.InvariantCulture);
}

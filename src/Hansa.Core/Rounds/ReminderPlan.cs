namespace Hansa.Core.Rounds;

/// <summary>Decides which reminder is due to a body on a day. A day on which nobody ran the job is made up for, once.</summary>
public static class ReminderPlan
{
    // Days after the due day, then every week; and after a return.
    private static readonly int[] s_overdue = [1, 3];
    private static readonly int[] s_forgotten = [3];
    private const int Week = 7;

    /// <summary>For what has not been sent.</summary>
    /// <param name="lastReminder">The day of the last reminder before the due day, null without one.</param>
    /// <param name="lastOverdue">The day of the last letter after it.</param>
    /// <returns>Null when nothing is due today.</returns>
    public static LetterKind? Unsent(RoundDeadline deadline, IReadOnlyList<int> remindDays, DateOnly today, DateOnly? lastReminder, DateOnly? lastOverdue)
    {
        var left = deadline.DaysLeft(today);
        if (left < 0)
        {
            var mark = deadline.OnTimeUntil.AddDays(LastMark(s_overdue, -left));
            return lastOverdue is { } done && done >= mark ? null : LetterKind.Overdue;
        }

        var reached = remindDays.Where(days => days >= left).DefaultIfEmpty(-1).Min();
        return reached < 0 || lastReminder is { } last && last >= deadline.OnTimeUntil.AddDays(-reached) ? null : LetterKind.Reminder;
    }

    /// <summary>For what was returned and has not come again.</summary>
    public static bool IsForgotten(DateOnly returnedOn, DateOnly today, DateOnly? lastForgotten)
    {
        var days = today.DayNumber - returnedOn.DayNumber;
        return days >= s_forgotten[0] && !(lastForgotten is { } last && last >= returnedOn.AddDays(LastMark(s_forgotten, days)));
    }

    private static int LastMark(int[] marks, int days)
    {
        var last = marks[^1];
        return days >= last ? last + (days - last) / Week * Week : marks.Last(mark => mark <= days);
    }
}

using Hansa.Core.Dates;
using Hansa.Core.Periods;
using Hansa.Core.Text;

namespace Hansa.Core.Rounds;

/// <summary>Proposes the day until which a round’s word is asked for.</summary>
public static class RoundDueDay
{
    private const int LeastDays = 5;

    /// <summary>
    /// The 5th of the month after a month or a quarter, the 10th after a longer stretch, 15 January after a year (domain.md §2);
    /// moved on to a working day, and never so near that bodies have no week for it.
    /// </summary>
    public static DateOnly Propose(Period period, DateOnly today)
    {
        var next = period.End.AddDays(1);
        var usual = period.Kind switch
        {
            PeriodKind.Month or PeriodKind.Quarter => new DateOnly(next.Year, next.Month, 5),
            PeriodKind.HalfYear or PeriodKind.NineMonths => new DateOnly(next.Year, next.Month, 10),
            PeriodKind.Year => new DateOnly(next.Year, 1, 15),
            PeriodKind.Other => period.End.AddDays(LeastDays),
            _ => throw new ArgumentOutOfRangeException(nameof(period), period, "A kind that no report has."),
        };
        return WorkingDay(usual < today.AddDays(LeastDays) ? today.AddDays(LeastDays) : usual);
    }

    /// <summary>The day itself, or the next that is neither of a weekend nor a public holiday.</summary>
    public static DateOnly WorkingDay(DateOnly day)
    {
        while (day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday || Holidays.NameOf(day, Language.English) is not null)
        {
            day = day.AddDays(1);
        }

        return day;
    }
}

using Hansa.Core.Periods;

namespace Hansa.Core.Dates;

/// <summary>Finds the year of a date that has none: the one that puts it inside the reporting period or nearest to it (domain.md M-31).</summary>
internal static class PeriodYears
{
    // Beyond every real gap between a date and a period, so that overlapping always beats lying outside.
    private const int Outside = 1_000_000;

    // Some years before the calendar ends, so that no stretch runs beyond it.
    private const int LastYear = 9990;

    /// <param name="first">Start of the range, or the single point.</param>
    /// <param name="last">End of the range; the same as <paramref name="first"/> for a single point.</param>
    /// <param name="ambiguous">Another year would do nearly as well.</param>
    /// <returns>The year; 0 when several put it wholly inside, as in a period of some years.</returns>
    public static int Choose(in DatePoint first, in DatePoint last, Period period, out bool ambiguous)
    {
        var (best, bestDistance, second) = (0, int.MaxValue, int.MaxValue);
        var from = Math.Clamp(period.Start.Year - 1, 1, LastYear);
        var to = Math.Clamp(period.End.Year + 1, from, LastYear);
        for (var year = from; year <= to; year++)
        {
            var distance = Distance(first, last, year, period);
            if (distance < bestDistance || (distance == bestDistance && year == period.Start.Year))
            {
                (best, bestDistance, second) = (year, distance, bestDistance);
            }
            else if (distance < second)
            {
                second = distance;
            }
        }

        ambiguous = bestDistance == 0 ? second == 0
            : bestDistance < Outside ? second < Outside
            : (second - Outside) < 2 * (bestDistance - Outside);
        return ambiguous && bestDistance == 0 ? 0 : best;
    }

    /// <summary>The end year of a range that starts in a year: the next one when it runs over New Year.</summary>
    public static int EndYear(in DatePoint first, in DatePoint last, int year) =>
        CalendarStretch.StartMonth(first) - CalendarStretch.StartMonth(last) >= CalendarStretch.NewYearGap && CalendarStretch.StartMonth(last) > 0 ? year + 1 : year;

    /// <summary>0 inside the period; the number of days outside it; for a stretch wholly outside the gap, raised beyond any overlap.</summary>
    public static int Distance(in DatePoint first, in DatePoint last, int year, Period period)
    {
        var start = CalendarStretch.Of(first, year).Start;
        var end = CalendarStretch.Of(last, EndYear(first, last, year)).End;
        if (end < period.Start)
        {
            return Outside + period.Start.DayNumber - end.DayNumber;
        }

        return start > period.End
            ? Outside + start.DayNumber - period.End.DayNumber
            : Math.Max(0, period.Start.DayNumber - start.DayNumber) + Math.Max(0, end.DayNumber - period.End.DayNumber);
    }
}

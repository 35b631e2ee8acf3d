using Hansa.Core.Periods;

namespace Hansa.Core.Dates;

/// <summary>Gives points without a year the year of their neighbours: «5, 12 июня и 3 июля 2020 года», «2020 год: март, май».</summary>
internal static class PhraseYears
{
    public static void Fill(Span<DatePoint> points, Period? period)
    {
        var hasHeading = false;
        for (var i = 1; i < points.Length; i++)
        {
            if (points[i - 1].Unit == DateUnit.Year && Lacks(points[i]))
            {
                // «2020 год, 5 июня»: the year was the heading of what follows, not a date of its own.
                (points[i].Year, points[i].Join) = (points[i - 1].Year, DateJoin.List);
                points[i - 1].Dropped = true;
                hasHeading = true;
            }
        }

        for (var i = points.Length - 2; i >= 0; i--)
        {
            if (Lacks(points[i]) && points[i + 1].Unit != DateUnit.Year && points[i + 1].Year != 0)
            {
                Inherit(ref points[i], points[i + 1], -1, points[i + 1].Join == DateJoin.Range, period);
            }
        }

        for (var i = 1; i < points.Length; i++)
        {
            if (Lacks(points[i]) && points[i - 1].Year != 0 && !points[i - 1].Dropped)
            {
                Inherit(ref points[i], points[i - 1], 1, points[i].Join == DateJoin.Range, period);
                if (!hasHeading && points[i].Join != DateJoin.Range && period is { } known && IsBetterByPeriod(points[i], known))
                {
                    points[i].Traits |= DateWordTraits.YearDoubt;
                }
            }
        }
    }

    private static bool Lacks(in DatePoint point) =>
        point.Year == 0 && point.NeedsYear;

    /// <param name="step">-1 when the neighbour with the year comes after the point, 1 when it comes before it.</param>
    private static void Inherit(ref DatePoint point, in DatePoint neighbour, int step, bool isRange, Period? period)
    {
        point.Year = neighbour.Year;
        if (point.Unit == DateUnit.Season)
        {
            // «зима – весна 2020»: the year is now that of December itself.
            point.Traits |= DateWordTraits.Plural;
        }

        if (!neighbour.HasYear || !CalendarStretch.IsPossible(point) || !CalendarStretch.IsPossible(neighbour))
        {
            return;
        }

        // How many months the point lies on the wrong side of its neighbour if both are of one year.
        var back = (CalendarStretch.StartMonth(neighbour) - CalendarStretch.StartMonth(point)) * step;
        if (isRange)
        {
            point.Year += back >= CalendarStretch.NewYearGap ? step : 0;
        }
        else if (back >= 6)
        {
            Decide(ref point, step, period);
        }
    }

    /// <summary>«5 марта 2019 и 8 марта» in a report of 2020: the second may well be of 2020.</summary>
    private static bool IsBetterByPeriod(in DatePoint point, Period period) =>
        point.HasYear && CalendarStretch.IsPossible(point) && PeriodYears.Distance(point, point, point.Year, period) > 0
        && PeriodYears.Choose(point, point, period, out _) is var nearest and > 0 && PeriodYears.Distance(point, point, nearest, period) == 0;

    /// <summary>«20 декабря, 15 января 2021»: told in order, the first is of 2020; the period may know better.</summary>
    private static void Decide(ref DatePoint point, int step, Period? period)
    {
        var ordered = point.Year + step;
        if (period is { } known && PeriodYears.Distance(point, point, ordered, known) > PeriodYears.Distance(point, point, point.Year, known))
        {
            point.Traits |= DateWordTraits.YearDoubt;
            return;
        }

        point.Year = ordered;
        point.Traits |= period is null ? DateWordTraits.YearDoubt : DateWordTraits.None;
    }
}

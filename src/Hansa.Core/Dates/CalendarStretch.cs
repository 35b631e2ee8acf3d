namespace Hansa.Core.Dates;

/// <summary>The days that a point means once its year is known.</summary>
internal static class CalendarStretch
{
    /// <summary>
    /// A range that goes back by so many months or more runs over New Year («октябрь – январь»); one that goes back by less is reversed.
    /// </summary>
    public const int NewYearGap = 3;

    /// <summary>The first month of the point, 0 for a whole year.</summary>
    public static int StartMonth(in DatePoint point) => point.Unit switch
    {
        DateUnit.Day or DateUnit.HalfMonth or DateUnit.Decade or DateUnit.Month => point.Month,
        DateUnit.Season => point.Number * 3,
        DateUnit.Quarter => point.Number * 3 - 2,
        DateUnit.HalfYear => point.Number * 6 - 5,
        DateUnit.FirstMonths => 1,
        DateUnit.SchoolYear => 9,
        _ => 0,
    };

    public static DatePrecision Precision(in DatePoint point) => point.Unit switch
    {
        DateUnit.Day => DatePrecision.Day,
        DateUnit.HalfMonth or DateUnit.Decade or DateUnit.Month or DateUnit.ThisMonth => DatePrecision.Month,
        DateUnit.Season or DateUnit.Quarter or DateUnit.ThisQuarter => DatePrecision.Quarter,
        _ => DatePrecision.Period,
    };

    /// <summary>Whether there is such a day, month or quarter in any year at all.</summary>
    public static bool IsPossible(in DatePoint point) => point.Unit switch
    {
        DateUnit.Day => point.Month is >= 1 and <= 12 && point.Number >= 1 && point.Number <= DateTime.DaysInMonth(2000, point.Month),
        DateUnit.HalfMonth => point.Number is 1 or 2 && point.Month is >= 1 and <= 12,
        DateUnit.Decade => point.Number is >= 1 and <= 3 && point.Month is >= 1 and <= 12,
        DateUnit.Month => point.Month is >= 1 and <= 12,
        DateUnit.Quarter => point.Number is >= 1 and <= 4,
        DateUnit.HalfYear => point.Number is 1 or 2,
        DateUnit.FirstMonths => point.Number is >= 1 and <= 12,
        _ => true,
    };

    /// <summary>The first and last day. A 29 February that the year lacks becomes the 28th, for comparing only: see <see cref="Exists"/>.</summary>
    public static (DateOnly Start, DateOnly End) Of(in DatePoint point, int year)
    {
        var month = StartMonth(point);
        switch (point.Unit)
        {
            case DateUnit.Day:
                var day = new DateOnly(year, month, Math.Min(point.Number, DateTime.DaysInMonth(year, month)));
                return (day, day);
            case DateUnit.HalfMonth:
                return Days(year, month, point.Number == 1 ? 1 : 16, point.Number == 1 ? 15 : 31);
            case DateUnit.Decade:
                return Days(year, month, point.Number * 10 - 9, point.Number == 3 ? 31 : point.Number * 10);
            case DateUnit.Month:
                return Months(year, month, 1);
            case DateUnit.Season or DateUnit.Quarter:
                return Months(year, month, 3);
            case DateUnit.HalfYear:
                return Months(year, month, 6);
            case DateUnit.SchoolYear:
                return Months(year, month, 9);
            case DateUnit.FirstMonths:
                return Months(year, month, point.Number);
            default:
                return Months(year, 1, 12);
        }
    }

    /// <summary>False for 29 February of a year without one.</summary>
    public static bool Exists(in DatePoint point, int year) =>
        point.Unit != DateUnit.Day || point.Number <= DateTime.DaysInMonth(year, point.Month);

    private static (DateOnly, DateOnly) Days(int year, int month, int first, int last) =>
        (new DateOnly(year, month, first), new DateOnly(year, month, Math.Min(last, DateTime.DaysInMonth(year, month))));

    private static (DateOnly, DateOnly) Months(int year, int month, int count)
    {
        var last = month + count - 1;
        var (endYear, endMonth) = last <= 12 ? (year, last) : year < 9999 ? (year + 1, last - 12) : (9999, 12);
        return (new DateOnly(year, month, 1), new DateOnly(endYear, endMonth, DateTime.DaysInMonth(endYear, endMonth)));
    }
}

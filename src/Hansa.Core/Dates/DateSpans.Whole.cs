using Hansa.Core.Periods;
using Hansa.Core.Problems;

namespace Hansa.Core.Dates;

internal readonly ref partial struct DateSpans
{
    private (DateOnly Start, DateOnly End) Days(in DatePoint point, int year) =>
        point.Unit >= DateUnit.ThisMonth && period is { } known ? This(point.Unit, known) : CalendarStretch.Of(point, year);

    /// <summary>«В течение всего периода», «ежемесячно»: no date but the period itself, or the year, quarter or month of it that is named.</summary>
    private void AddWhole()
    {
        var recurrence = _marks.Recurrence ?? (_marks is { SeveralWeekdays: true, Noise: false } ? Recurrence.Weekly : null);
        if (recurrence is null && !_marks.Ongoing && (_marks.Whole is null || (_marks.Noise && !_marks.During)))
        {
            return;
        }

        if (period is not { } known)
        {
            problems.AddWhole("date.no-period", Severity.Warning);
            return;
        }

        var unit = _marks.Whole ?? DateUnit.ThisPeriod;
        var (start, end) = This(unit, known);
        var precision = unit switch
        {
            DateUnit.ThisMonth when end.DayNumber - start.DayNumber < 31 => DatePrecision.Month,
            DateUnit.ThisQuarter when end.DayNumber - start.DayNumber < 92 => DatePrecision.Quarter,
            _ => DatePrecision.Period,
        };
        _spans.Add(new DateSpan(start, end, precision, recurrence));
    }

    /// <summary>The month, quarter, half or year that the period lies in; the period itself when it is longer.</summary>
    private static (DateOnly Start, DateOnly End) This(DateUnit unit, Period period)
    {
        var months = unit switch
        {
            DateUnit.ThisMonth => 1,
            DateUnit.ThisQuarter => 3,
            DateUnit.ThisHalfYear => 6,
            DateUnit.ThisYear => 12,
            _ => 0,
        };
        if (months == 0)
        {
            return (period.Start, period.End);
        }

        var first = (period.Start.Month - 1) / months * months + 1;
        var last = first + months - 1;
        var start = new DateOnly(period.Start.Year, first, 1);
        var end = new DateOnly(period.Start.Year, last, DateTime.DaysInMonth(period.Start.Year, last));
        return end >= period.End ? (start, end) : (period.Start, period.End);
    }

    /// <summary>«ежемесячно с января по март»: what lasts longer than a day happens that often.</summary>
    private void Repeat(Recurrence recurrence)
    {
        for (var i = 0; i < _spans.Count; i++)
        {
            if (_spans[i].End > _spans[i].Start)
            {
                _spans[i] = _spans[i] with { Recurrence = recurrence };
            }
        }
    }
}

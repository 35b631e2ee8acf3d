using Hansa.Core.Periods;
using Hansa.Core.Problems;

namespace Hansa.Core.Dates;

/// <summary>Makes spans of days out of points, and problems out of those that can be none.</summary>
internal readonly ref partial struct DateSpans(Span<DatePoint> points, DateMarks marks, Period? period, DateProblems problems)
{
    private readonly Span<DatePoint> _points = points;
    private readonly DateMarks _marks = marks;
    private readonly List<DateSpan> _spans = [];

    public List<DateSpan> Make()
    {
        CompleteByMonthOfPeriod();
        var i = 0;
        while (i < _points.Length)
        {
            var end = i + 1;
            while (end < _points.Length && _points[end].Join == DateJoin.Range)
            {
                end++;
            }

            if (!_points[i].Dropped)
            {
                AddGroup(i, end);
            }

            i = end;
        }

        if (_spans.Count == 0 && !problems.Grave)
        {
            AddWhole();
        }
        else if (_marks.Recurrence is { } recurrence)
        {
            Repeat(recurrence);
        }

        return _spans;
    }

    /// <summary>In the report of one month «5, 12 и 19» are days of that month.</summary>
    private void CompleteByMonthOfPeriod()
    {
        if (_marks.Noise || period is not { } known || known.Start.Month != known.End.Month || known.Start.Year != known.End.Year)
        {
            return;
        }

        foreach (ref var point in _points)
        {
            if (point.Unit == DateUnit.Number ? point.Number is >= 1 and <= 31 : point.Unit is DateUnit.HalfMonth or DateUnit.Decade && point.Month == 0)
            {
                point.Unit = point.Unit == DateUnit.Number ? DateUnit.Day : point.Unit;
                (point.Month, point.Year) = (known.Start.Month, known.Start.Year);
            }
        }
    }

    /// <param name="from">The first point of a range, or a single point.</param>
    /// <param name="to">Behind its last.</param>
    private void AddGroup(int from, int to)
    {
        ref readonly var first = ref _points[from];
        ref readonly var last = ref _points[to - 1];
        if (!CheckAll(from, to) || (to - from == 1 && first.Unit == DateUnit.Year && from > 0 && _points[from - 1] is { Unit: DateUnit.Number, Number: <= 31 }))
        {
            // «Sept 5, 2023»: the year alone is less than what was written, and the number has its problem.
            return;
        }

        if (to - from > 2 && !AreDaysInARow(from, to))
        {
            problems.Add("date.not-understood", Severity.Warning, first.First, last.Last);
            return;
        }

        if (!TryYears(first, last, out var startYear, out var endYear))
        {
            return;
        }

        var (start, end) = (Days(first, startYear).Start, Days(last, endYear).End);
        if (!(Exists(first, startYear) && Exists(last, endYear)))
        {
            return;
        }

        if (first.Has(DateWordTraits.YearDoubt) || last.Has(DateWordTraits.YearDoubt) || first.Join == DateJoin.Either)
        {
            problems.Add("date.ambiguous", Severity.Warning, first.First, last.Last);
        }

        if (end < start)
        {
            problems.Add("date.reversed", Severity.Error, first.First, last.Last);
            return;
        }

        if (to - from == 1 && IsSaidExactly(first, start, end))
        {
            return;
        }

        var precision = (DatePrecision)Math.Max((int)CalendarStretch.Precision(first), (int)CalendarStretch.Precision(last));
        var span = new DateSpan(start, end, precision);
        span = to - from == 1 && first.Bound != DateBound.None ? Open(span, from) : span;
        // «I квартал (январь – март)» says the same twice.
        if (_spans.Count == 0 || _spans[^1].Start != span.Start || _spans[^1].End != span.End)
        {
            _spans.Add(span);
        }
    }

    /// <summary>«15 мая 2020 (2020 год)», «сентябрь 2019 – июнь 2020 (учебный год)»: the year adds nothing to the date inside it.</summary>
    private bool IsSaidExactly(in DatePoint year, DateOnly start, DateOnly end)
    {
        if (year.Unit is not (DateUnit.Year or DateUnit.SchoolYear) || year.Bound != DateBound.None)
        {
            return false;
        }

        // Enough for any cell, and no work for one full of years.
        for (var i = Math.Max(0, _spans.Count - 50); i < _spans.Count; i++)
        {
            var span = _spans[i];
            if ((span.Start >= start && span.End <= end) || (year.Unit == DateUnit.SchoolYear && year.Last - year.First < 2))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>«5-6-7 июня» is 5 to 7; other chains of dashes say nothing certain.</summary>
    private bool AreDaysInARow(int from, int to)
    {
        for (var i = from + 1; i < to; i++)
        {
            if (_points[i].Unit != DateUnit.Day || _points[i - 1].Unit != DateUnit.Day || _points[i].Month != _points[i - 1].Month
                || _points[i].Number != _points[i - 1].Number + 1)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>«до 30 июня», «с 5 июня»: the open end is that of the period, so the span is no more exact than the period.</summary>
    private DateSpan Open(DateSpan span, int index)
    {
        ref readonly var point = ref _points[index];
        if (point.Bound == DateBound.Until)
        {
            problems.Add("date.open-start", Severity.Hint, point.First, point.Last);
            return period is { } known && known.Start < span.Start
                ? span with { Start = known.Start, Precision = DatePrecision.Period }
                : span;
        }

        // «с 5, 6 июня»: the list tells the days, the preposition was a slip.
        if (index + 1 < _points.Length && _points[index + 1].Bound != DateBound.From)
        {
            return span;
        }

        problems.Add("date.open-end", Severity.Hint, point.First, point.Last);
        return period is { } reported && reported.End > span.Start && reported.End != span.End && (reported.End > span.End || point.Unit is DateUnit.Year or >= DateUnit.ThisMonth)
            ? span with { End = reported.End, Precision = DatePrecision.Period }
            : span;
    }
}

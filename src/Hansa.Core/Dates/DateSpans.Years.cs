using Hansa.Core.Problems;

namespace Hansa.Core.Dates;

internal readonly ref partial struct DateSpans
{
    /// <summary>Whether each point of a group can be at all; tells a problem of the whole group when one cannot.</summary>
    private bool CheckAll(int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (!Check(_points[i], _points[from].First, _points[to - 1].Last))
            {
                return false;
            }
        }

        return true;
    }

    private bool Check(in DatePoint point, int first, int last)
    {
        if (point.Unit == DateUnit.Number)
        {
            // A lone large number («1000») is no day that somebody forgot the month of.
            if (point.Number <= 31 && _marks.Recurrence is null)
            {
                problems.AddNumbers(first, last);
            }

            return false;
        }

        if (point.Unit is DateUnit.HalfMonth or DateUnit.Decade && point.Month == 0)
        {
            problems.Add("date.not-understood", Severity.Warning, first, last);
            return false;
        }

        if (point.Unit == DateUnit.FirstMonths && point.Year == 0 && !IsPeriod(point))
        {
            // «в течение 3 месяцев»: how long, not when.
            return false;
        }

        if (point.Has(DateWordTraits.Doubtful) && (point.Unit == DateUnit.Day || point.Month == 0 || !IsNear(point.Year)))
        {
            problems.Add("date.ambiguous", Severity.Warning, first, last);
            return false;
        }

        if (point.Year == DatePoint.Unreadable || !CalendarStretch.IsPossible(point))
        {
            problems.Add("date.impossible", Severity.Error, first, last);
            return false;
        }

        return true;
    }

    /// <summary>«июн.20» is June 2020 in reports of about that year; otherwise it may be the 20th of June.</summary>
    private bool IsNear(int year) => period is { } known && Math.Abs(known.Year - year) <= 1;

    /// <summary>«9 месяцев» without a year are meant as the period when they are the period, or when nothing makes them a duration.</summary>
    private bool IsPeriod(in DatePoint months) => period is { } known && CalendarStretch.IsPossible(months)
        && (CalendarStretch.Of(months, known.Year) == (known.Start, known.End) || (months.Number == 9 && !_marks.During));

    private bool Exists(in DatePoint point, int year)
    {
        if (CalendarStretch.Exists(point, year))
        {
            return true;
        }

        problems.Add("date.impossible", Severity.Error, point.First, point.Last);
        return false;
    }

    /// <summary>The years of the start and the end of a range; false, with a problem, when they cannot be known.</summary>
    private bool TryYears(in DatePoint first, in DatePoint last, out int start, out int end)
    {
        (start, end) = (first.Year, last.Year);
        if (start > 0 && end > 0)
        {
            return first.Unit != DateUnit.Season || first.Number != 4 || first.Has(DateWordTraits.Plural) || TryWinter(first, ref start, ref end);
        }

        if (period is not { } known)
        {
            var needsYear = first.NeedsYear || last.NeedsYear;
            problems.Add(needsYear ? "date.no-year" : "date.no-period", Severity.Warning, first.First, last.Last);
            return false;
        }

        start = Relative(start, known.Year);
        end = Relative(end, known.Year);
        if (start == 0 && end == 0 && first.NeedsYear && last.NeedsYear)
        {
            start = PeriodYears.Choose(first, last, known, out var ambiguous);
            end = PeriodYears.EndYear(first, last, start);
            if (ambiguous)
            {
                problems.Add("date.ambiguous", Severity.Warning, first.First, last.Last);
            }

            return start > 0;
        }

        start = start == 0 && first.NeedsYear ? PeriodYears.Choose(first, first, known, out _) : start;
        end = end == 0 && last.NeedsYear ? PeriodYears.Choose(last, last, known, out _) : end;
        return (start > 0 || !first.NeedsYear) && (end > 0 || !last.NeedsYear);
    }

    private static int Relative(int year, int ofPeriod) => year switch
    {
        DatePoint.LastYear => Math.Max(1, ofPeriod - 1),
        DatePoint.NextYear => Math.Min(9990, ofPeriod + 1),
        _ => year,
    };

    /// <summary>«зимой 2020 года» may be the winter that began or the one that ended in 2020: only the period can tell.</summary>
    private bool TryWinter(in DatePoint winter, ref int start, ref int end)
    {
        var single = start == end;
        var (late, early) = period is { } known
            ? (PeriodYears.Distance(winter, winter, start, known), PeriodYears.Distance(winter, winter, start - 1, known))
            : (0, 0);
        if (late == early)
        {
            problems.Add("date.ambiguous", Severity.Warning, winter.First, winter.Last);
            return false;
        }

        start -= early < late ? 1 : 0;
        end = single ? start : end;
        return true;
    }
}

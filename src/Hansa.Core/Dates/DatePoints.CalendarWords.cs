using static Hansa.Core.Dates.DateWordKind;

namespace Hansa.Core.Dates;

internal ref partial struct DatePoints
{
    private void TakeCalendarWord(in DateWord word)
    {
        switch (word.Kind)
        {
            case OtherYear:
                if (_count > 0 && _points[_count - 1] is { Year: 0, Unit: not DateUnit.Number })
                {
                    _points[_count - 1].Year = word.Number < 0 ? DatePoint.LastYear : DatePoint.NextYear;
                }

                break;
            case YearWord when _count > 0 && _points[_count - 1] is { Unit: DateUnit.HalfMonth, Month: 0 }:
                // «первая половина года»
                (_points[_count - 1].Unit, _points[_count - 1].Last) = (DateUnit.HalfYear, word.Last);
                break;
            case MonthWord when _before == Month:
                break;
            case var kind when _before == Number && Marks.RepeatsEach(_points[_count - 1].Number, PeriodOf(kind)):
                Drop(_run);
                _run = _count;
                break;
            case MonthWord when _before == Number && _points[_count - 1].Number is > 1 and <= 12:
                (_points[_count - 1].Unit, _points[_count - 1].Last) = (DateUnit.FirstMonths, word.Last);
                _run = _count;
                break;
            case var kind when Marks.Repeats(PeriodOf(kind)):
                Drop(_run);
                break;
            case var kind when _before == Number:
                // «2 недели», «3 дня»: how long, not when.
                Drop(_run);
                _run = _count;
                Marks.Noise |= kind != Week;
                break;
            case Period or YearWord or MonthWord:
                TakeBare(word.Kind switch { Period => DateUnit.ThisPeriod, YearWord => DateUnit.ThisYear, _ => DateUnit.ThisMonth }, word);
                break;
            default:
                Marks.Noise |= word.Kind == DayWord;
                break;
        }
    }

    private static Recurrence? PeriodOf(DateWordKind kind) => kind switch
    {
        DayWord => Recurrence.Daily,
        Week => Recurrence.Weekly,
        MonthWord => Recurrence.Monthly,
        YearWord => Recurrence.Yearly,
        _ => null,
    };

    /// <summary>A unit without a number: a date of its own only behind «с», «до», «по» («до конца года»), else what is left when nothing else is said.</summary>
    private void TakeBare(DateUnit unit, in DateWord word)
    {
        if (_bound != DateBound.None || _join == DateJoin.Range)
        {
            AddNumbered(unit, 0, word.First, word.Last);
        }
        else if (Marks.Whole is null or DateUnit.ThisPeriod)
        {
            Marks.Whole = unit;
        }
    }
}

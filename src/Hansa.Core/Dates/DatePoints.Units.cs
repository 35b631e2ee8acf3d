using static Hansa.Core.Dates.DateWordKind;

namespace Hansa.Core.Dates;

internal ref partial struct DatePoints
{
    private void TakeYear(in DateWord word)
    {
        AttachLeft();
        CloseRange();
        if (_count > 0)
        {
            ref var last = ref _points[_count - 1];
            if (last.Unit is DateUnit.HalfMonth && last.Month == 0)
            {
                // «первая половина 2020 года»
                last.Unit = DateUnit.HalfYear;
            }

            if (last.Year == 0 && last.Unit is not (DateUnit.Number or DateUnit.Year or >= DateUnit.ThisMonth))
            {
                (last.Year, last.Last) = (word.Year, word.Last);
                _join = DateJoin.List;
                return;
            }

            if (word.Has(DateWordTraits.Plural) && _before is And or Comma && RepeatForYears(word))
            {
                return;
            }

            // «зима 2019-2020»
            if (_join == DateJoin.Range && last is { Unit: DateUnit.Season, Number: 4 } && word.Year == last.Year + 1)
            {
                (last.Last, last.Traits) = (word.Last, DateWordTraits.Plural);
                _join = DateJoin.List;
                return;
            }
        }

        AddWritten(DateUnit.Year, word);
    }

    /// <summary>«летом 2018, 2019 и 2020 годов»: the unit before the first year belongs to each of them.</summary>
    private bool RepeatForYears(in DateWord word)
    {
        var unit = _count - 1;
        while (unit >= 0 && _points[unit] is { Unit: DateUnit.Year, Join: DateJoin.List })
        {
            unit--;
        }

        if (unit < 0 || !_points[unit].HasYear || !_points[unit].NeedsYear)
        {
            return false;
        }

        for (var i = unit + 1; i < _count; i++)
        {
            (_points[i].Unit, _points[i].Number, _points[i].Month) = (_points[unit].Unit, _points[unit].Number, _points[unit].Month);
        }

        var repeated = _points[unit];
        (repeated.Year, repeated.First, repeated.Last) = (word.Year, word.First, word.Last);
        _join = DateJoin.List;
        Add(repeated);
        return true;
    }

    private int TakeQuarterOrHalf(int k, in DateWord word)
    {
        var isQuarter = word.Kind == Quarter;
        if (Marks.Repeats(isQuarter ? Recurrence.Quarterly : null) || (!isQuarter && Marks.RepeatsEach(2, Recurrence.Quarterly)))
        {
            return 0;
        }

        if (_before == Number)
        {
            NumbersToUnits(word, isQuarter);
            return 0;
        }

        // «квартал I», «кв. 2»
        if (k + 1 < _words.Length && _words[k + 1] is { Kind: Number, Number: >= 1 and <= 4 } next
            && !(k + 2 < _words.Length && _words[k + 2].Kind is Month or Quarter or HalfYear or Dash or Comma or And))
        {
            AddNumbered(isQuarter ? DateUnit.Quarter : DateUnit.HalfYear, next.Number, word.First, next.Last);
            return 1;
        }

        TakeBare(isQuarter ? DateUnit.ThisQuarter : DateUnit.ThisHalfYear, word);
        return 0;
    }

    private void NumbersToUnits(in DateWord word, bool isQuarter)
    {
        ref var last = ref _points[_count - 1];
        // «за три квартала», «за 3 квартала» count; «3 квартал», «во II квартале» are ordinal.
        if (isQuarter && last.Number is >= 2 and <= 4 && ((last.Traits & DateWordTraits.Cardinal) != 0
            || (word.Has(DateWordTraits.Genitive) && _runLead == For && (last.Traits & (DateWordTraits.Roman | DateWordTraits.Ordinal)) == 0)))
        {
            (last.Unit, last.Number, last.Last) = (DateUnit.FirstMonths, last.Number * 3, word.Last);
            _run = _count;
            return;
        }

        for (var i = _count - 1; i >= _run; i--)
        {
            ref var point = ref _points[i];
            // «11 квартал» is II typed with ones.
            var number = point.Number switch { 11 => 2, 111 => 3, _ => point.Number };
            if (point.Dropped || (number > (isQuarter ? 4 : 2) && i < _count - 1))
            {
                break;
            }

            (point.Unit, point.Number, point.Last) = (isQuarter ? DateUnit.Quarter : DateUnit.HalfYear, number, word.Last);
        }

        _run = _count;
    }

    private void TakePartOfMonth(in DateWord word)
    {
        var unit = word.Kind == HalfWord ? DateUnit.HalfMonth : DateUnit.Decade;
        if (Marks.Last && unit == DateUnit.Decade && _before != Number)
        {
            AddNumbered(unit, 3, word.First, word.Last);
            return;
        }

        if (_before != Number)
        {
            return;
        }

        for (var i = _run; i < _count; i++)
        {
            (_points[i].Unit, _points[i].Last) = (unit, word.Last);
        }

        _run = _count;
    }

    private void TakeSchoolYear(in DateWord word)
    {
        if (_count > 1 && _points[_count - 1] is { Unit: DateUnit.Year, Join: DateJoin.Range } end
            && _points[_count - 2] is { Unit: DateUnit.Year } start && end.Year == start.Year + 1)
        {
            _count--;
            (_points[_count - 1].Unit, _points[_count - 1].Last) = (DateUnit.SchoolYear, word.Last);
            _run = _count;
        }
        else if (_count == 0 || _points[_count - 1].Unit != DateUnit.Year)
        {
            AddNumbered(DateUnit.SchoolYear, 0, word.First, word.Last);
        }
    }

    private void AddNumbered(DateUnit unit, int number, int first, int last) =>
        Add(new DatePoint { Unit = unit, Number = number, First = first, Last = last });

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

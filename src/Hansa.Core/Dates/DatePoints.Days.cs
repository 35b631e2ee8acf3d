using static Hansa.Core.Dates.DateWordKind;

namespace Hansa.Core.Dates;

internal ref partial struct DatePoints
{
    private readonly bool HasRun => _run < _count;

    private void TakeNumber(in DateWord word)
    {
        if (_depth > 0 && HasRun && _before == Number && _points[_count - 1].Number == word.Number)
        {
            // «5 (пятое) июня»
            return;
        }

        if (!HasRun)
        {
            _runLead = _before;
        }

        _breakAfterNumber = false;
        Add(new DatePoint { Unit = DateUnit.Number, Number = word.Number, First = word.First, Last = word.Last, Traits = word.Traits });
    }

    private void TakeMonth(in DateWord word)
    {
        // «Июнь: 5, 12 (new line) июль: 3»: the numbers belong to the heading before them.
        if (_breakAfterNumber && !word.Has(DateWordTraits.Genitive))
        {
            AttachLeft();
        }

        if (HasRun && NumbersReach(word))
        {
            for (var i = _run; i < _count; i++)
            {
                ref var number = ref _points[i];
                if (IsDay(number))
                {
                    (number.Unit, number.Month, number.Last) = (DateUnit.Day, word.Month, word.Last);
                    number.Traits |= word.Traits & DateWordTraits.Doubtful;
                }
            }

            _points[_count - 1].Year = word.Year;
            _run = _count;
            _join = DateJoin.List;
            return;
        }

        AttachLeft();
        if (FillParts(word))
        {
            return;
        }

        Add(new DatePoint { Unit = DateUnit.Month, Month = word.Month, Year = word.Year, First = word.First, Last = word.Last, Traits = word.Traits });
    }

    /// <summary>Whether the waiting numbers are days of a month that comes now.</summary>
    private readonly bool NumbersReach(in DateWord month) => IsDay(_points[_count - 1]) && _before switch
    {
        Number => true,
        // «5-июня», «05-июн-20»
        Dash => month.Has(DateWordTraits.Genitive) || month.Year > 0 || month.Has(DateWordTraits.Glued),
        // «5, июня»: the genitive asks for a day.
        Comma => month.Has(DateWordTraits.Genitive),
        _ => false,
    };

    private static bool IsDay(in DatePoint point) =>
        point.Unit == DateUnit.Number && !point.Dropped && (point.Traits & (DateWordTraits.Roman | DateWordTraits.Cardinal)) == 0;

    /// <summary>«первая и вторая декады июня»: the month completes the parts before it.</summary>
    private readonly bool FillParts(in DateWord month)
    {
        var i = _count;
        while (i > 0 && _points[i - 1].Unit is DateUnit.HalfMonth or DateUnit.Decade && _points[i - 1].Month == 0)
        {
            i--;
            _points[i].Month = month.Month;
            _points[i].Last = month.Last;
        }

        return i < _count;
    }

    private void TakeNumericDay(in DateWord word)
    {
        // «5, 12, 19.06.2020», «05-08.06.2020»
        if (HasRun && _before != Number)
        {
            for (var i = _run; i < _count; i++)
            {
                if (IsDay(_points[i]))
                {
                    (_points[i].Unit, _points[i].Month, _points[i].Last) = (DateUnit.Day, word.Month, word.Last);
                }
            }
        }

        AddWritten(DateUnit.Day, word);
    }

    private void TakeNumericMonth(in DateWord word)
    {
        // «05-06.2020»
        if (HasRun && _before != Number)
        {
            for (var i = _run; i < _count; i++)
            {
                if (IsDay(_points[i]) && _points[i].Number is >= 1 and <= 12)
                {
                    (_points[i].Unit, _points[i].Month, _points[i].Number) = (DateUnit.Month, _points[i].Number, 0);
                }
            }
        }

        AddWritten(DateUnit.Month, word);
    }

    private void AddWritten(DateUnit unit, in DateWord word) => Add(new DatePoint
    {
        Unit = unit,
        Number = word.Number,
        Month = word.Month,
        Year = word.Year,
        First = word.First,
        Last = word.Last,
    });

    /// <summary>«июнь: 5, 12, 19»: numbers that found no month behind them take the one before them, which was their heading.</summary>
    private void AttachLeft()
    {
        if (!HasRun || _run == 0 || _points[_run - 1] is not { Unit: DateUnit.Month } heading)
        {
            return;
        }

        for (var i = _run; i < _count; i++)
        {
            if (!IsDay(_points[i]) || _points[i].Number > 99)
            {
                return;
            }
        }

        if (_count - _run == 1 && _points[_run].First == heading.Last + 1 && heading is { Year: 0 } && (heading.Traits & DateWordTraits.Genitive) == 0 && _points[_run].Number is >= 18 and <= 31)
        {
            // «июнь 20»: a day or a year.
            _points[_run].Traits |= DateWordTraits.Doubtful;
        }

        for (var i = _run; i < _count; i++)
        {
            ref var day = ref _points[i];
            (day.Unit, day.Month, day.Year) = (DateUnit.Day, heading.Month, heading.Year);
        }

        (_points[_run].Join, _points[_run].Bound, _points[_run].First) = (heading.Join, heading.Bound, heading.First);
        _points[_run.._count].CopyTo(_points[(_run - 1)..]);
        _count--;
        _run = _count;
    }

    /// <summary>«с 5 июня по 8»: the end of the range takes the month of its start.</summary>
    private void CloseRange()
    {
        if (_run == _count - 1 && _run > 0 && IsDay(_points[_run]) && _points[_run] is { Join: DateJoin.Range, Number: <= 31 }
            && _points[_run - 1] is { Unit: DateUnit.Day } start && _points[_run].Number > start.Number)
        {
            (_points[_run].Unit, _points[_run].Month, _points[_run].Year) = (DateUnit.Day, start.Month, start.Year);
            _run = _count;
        }
    }
}

using static Hansa.Core.Dates.DateWordKind;

namespace Hansa.Core.Dates;

/// <summary>
/// Puts date words together into points: «5, 12 и 19 июня» are three days of June. Years, and what one point takes from
/// another, are settled later (<see cref="PhraseYears"/>, <see cref="PeriodYears"/>).
/// </summary>
/// <remarks>
/// Numbers wait in a run until the word comes that makes them days, quarters or halves. Words that mean nothing here
/// part what they stand between: «5 июня – открытие – 30 июня» are two days and no range.
/// </remarks>
internal ref partial struct DatePoints(ReadOnlySpan<DateWord> words, Span<DatePoint> points)
{
    private readonly ReadOnlySpan<DateWord> _words = words;
    private readonly Span<DatePoint> _points = points;
    private int _count;

    /// <summary>The first number still waiting for its unit.</summary>
    private int _run;

    /// <summary>What stood before the run: «за 3 квартала» counts, «во 2 квартале» does not.</summary>
    private DateWordKind _runLead;
    private DateJoin _join;
    private DateBound _bound;

    /// <summary>The last word that is not filler, weekday, bracket or break.</summary>
    private DateWordKind _before;
    private DateWordKind _beforeLast;
    private bool _noise;
    private bool _separated;
    private bool _breakAfterNumber;

    /// <summary>What follows is no date of the activity: «5 июня (перенос с 20 мая)», «весь год, кроме июля».</summary>
    private bool _isLeftOut;

    /// <summary>«начало» stands before the last point.</summary>
    private bool _starts;
    private int _depth;
    private int _bracketStart;

    public DateMarks Marks;

    /// <summary>The points found; waiting numbers that stayed without a unit are among them.</summary>
    public Span<DatePoint> Read()
    {
        for (var k = 0; k < _words.Length; k++)
        {
            var word = _words[k];
            k += Take(k, word);
            if (word.Kind is not (Filler or DayOfMonth or Weekday or Open or Close or Break or Part or Approximate or Time))
            {
                (_beforeLast, _before) = (_before, word.Kind);
            }
        }

        AttachLeft();
        CloseRange();
        return Compact();
    }

    /// <returns>How many further words were taken.</returns>
    private int Take(int k, in DateWord word)
    {
        switch (word.Kind)
        {
            case Number:
                TakeNumber(word);
                break;
            case Month:
                TakeMonth(word);
                break;
            case NumericDay:
                TakeNumericDay(word);
                break;
            case NumericMonth:
                TakeNumericMonth(word);
                break;
            case Year:
                TakeYear(word);
                break;
            case Quarter or HalfYear:
                return TakeQuarterOrHalf(k, word);
            case HalfWord or Decade:
                TakePartOfMonth(word);
                break;
            case Season:
                Add(new DatePoint { Unit = DateUnit.Season, Number = word.Number, First = word.First, Last = word.Last });
                break;
            case SchoolYear:
                TakeSchoolYear(word);
                break;
            case Period or YearWord or OtherYear or MonthWord or Week or DayWord:
                TakeCalendarWord(word);
                break;
            case Each or Times or Recurring or Weekday or Weekdays or Ongoing:
                TakeRecurrence(k, word);
                break;
            case Noise or NoDate or Held or Cancelled or Moved:
                TakeNoise(word);
                break;
            default:
                TakeConnective(k, word);
                break;
        }

        return 0;
    }

    private void Add(DatePoint point)
    {
        point.Join = _count == 0 ? DateJoin.List : _join;
        point.Dropped = _isLeftOut;
        point.Bound = point.Join == DateJoin.Range ? DateBound.None : _bound;
        _points[_count++] = point;
        _join = DateJoin.List;
        _bound = DateBound.None;
        _noise = _separated = false;
        if (point.Unit != DateUnit.Number)
        {
            _run = _count;
            DropPartOf(_count - 2, point.Unit);
        }
    }

    /// <summary>«вторая половина II квартала», «первая половина лета»: the whole quarter, as no days are named.</summary>
    private readonly void DropPartOf(int index, DateUnit unit)
    {
        if (index >= 0 && unit is DateUnit.Quarter or DateUnit.HalfYear or DateUnit.Season && _points[index] is { Unit: DateUnit.HalfMonth or DateUnit.Decade, Month: 0 })
        {
            _points[index].Dropped = true;
        }
    }

    private void TakeNoise(in DateWord word)
    {
        Marks.Note(word);
        if (_before == Number)
        {
            Drop(_depth > 0 ? Math.Max(_run, _bracketStart) : _run);
        }

        if (_depth > 0)
        {
            // «5 июня (открытие) – 8 июня» is a range in spite of the words in brackets.
            return;
        }

        AttachLeft();
        _run = _count;
        _noise = true;
        Marks.Noise = true;
        _join = DateJoin.List;
        _bound = DateBound.None;
    }

    /// <summary>The waiting numbers from an index on are counts: «5 участников».</summary>
    private readonly void Drop(int from)
    {
        for (var i = from; i < _count; i++)
        {
            _points[i].Dropped |= _points[i].Unit == DateUnit.Number;
        }
    }

    private readonly Span<DatePoint> Compact()
    {
        var kept = 0;
        var dropped = false;
        for (var i = 0; i < _count; i++)
        {
            if (_points[i].Dropped)
            {
                dropped = true;
                continue;
            }

            _points[kept] = _points[i];
            if (dropped || kept == 0)
            {
                _points[kept].Join = DateJoin.List;
            }

            dropped = false;
            kept++;
        }

        return _points[..kept];
    }
}

using Hansa.Core.Dates;

namespace Hansa.Core.Periods;

/// <summary>Chooses among the dates of a title the one that tells its period; single days belong to agreements and orders.</summary>
internal readonly ref struct TitlePeriods(TokenView tokens, Span<DatePoint> points, int? year, bool noise)
{
    private readonly TokenView _tokens = tokens;
    private readonly Span<DatePoint> _points = points;

    public Period? Best()
    {
        Period? best = null;
        var bestScore = 0;
        var i = 0;
        while (i < _points.Length)
        {
            var end = GroupEnd(i);
            if (Score(i, end) is var score && score > bestScore && Days(i, end) is { } found)
            {
                (best, bestScore) = (found, score);
            }

            i = end;
        }

        return best;
    }

    /// <summary>Behind a range, or behind quarters and months listed in a row («I и II кварталы»).</summary>
    private int GroupEnd(int from)
    {
        var end = from + 1;
        while (end < _points.Length && (_points[end].Join == DateJoin.Range || Continues(_points[end - 1], _points[end])))
        {
            end++;
        }

        return end;
    }

    private bool Continues(in DatePoint before, in DatePoint next)
    {
        if (before.Unit != next.Unit || before.Dropped || !OnlyJoined(before.Last, next.First))
        {
            return false;
        }

        // «в IV квартале 2019 года и I квартале 2020 года»
        var (number, following, of) = next.Unit switch
        {
            DateUnit.Quarter => (before.Number, next.Number, 4),
            DateUnit.Month => (before.Month, next.Month, 12),
            _ => (0, 0, 0),
        };
        return number > 0 && (before.Year == next.Year ? following == number + 1
            : before.HasYear && next.Year == before.Year + 1 && number == of && following == 1);
    }

    private bool OnlyJoined(int last, int first)
    {
        for (var i = last + 1; i < first; i++)
        {
            if (!(_tokens.Word(i) is "и" or "в" or "во" or "год" or "года" or "г" || _tokens.Mark(i) is ',' or '.'))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>0 for what cannot be a period. The preposition tells «за 2020 год» from «на 2018–2020 годы».</summary>
    private int Score(int from, int to)
    {
        ref readonly var first = ref _points[from];
        ref readonly var last = ref _points[to - 1];
        if (first.Dropped || IsNone(first) || IsNone(last) || (to - from == 1 && first.Unit == DateUnit.Day))
        {
            return 0;
        }

        if (first.Year == 0 && first.Unit == DateUnit.Month && noise)
        {
            return 0;
        }

        var score = first.Unit switch { DateUnit.Year => 3, DateUnit.Day => 7, _ => 9 };
        return score + Preposition(first.First);
    }

    private static bool IsNone(in DatePoint point) => point.Unit is DateUnit.Number or >= DateUnit.ThisMonth || !CalendarStretch.IsPossible(point);

    private int Preposition(int token)
    {
        for (var i = token - 1; i >= Math.Max(0, token - 4); i--)
        {
            switch (_tokens.Word(i))
            {
                case "за":
                    return 2;
                case "в" or "во" or "итогам":
                    return 1;
                case "на" or "от":
                    return -2;
                case "период" or "с" or "c" or "течение":
                    break;
                default:
                    return 0;
            }
        }

        return 0;
    }

    private Period? Days(int from, int to)
    {
        ref readonly var first = ref _points[from];
        ref readonly var last = ref _points[to - 1];
        var startYear = first.HasYear ? first.Year : first.Year == 0 ? year ?? 0 : 0;
        if (startYear is < 1 or > 9000)
        {
            return null;
        }

        var endYear = last.HasYear ? last.Year : PeriodYears.EndYear(first, last, startYear);
        if (!CalendarStretch.Exists(first, startYear) || !CalendarStretch.Exists(last, endYear))
        {
            return null;
        }

        var start = CalendarStretch.Of(first, startYear).Start;
        var end = CalendarStretch.Of(last, endYear).End;
        return start < end ? new Period(KindOf(start, end), start, end) : null;
    }

    private static PeriodKind KindOf(DateOnly start, DateOnly end)
    {
        if (start.Day != 1 || end.Day != DateTime.DaysInMonth(end.Year, end.Month) || start.Year != end.Year)
        {
            return PeriodKind.Other;
        }

        return (start.Month, end.Month - start.Month + 1) switch
        {
            (_, 1) => PeriodKind.Month,
            (1 or 4 or 7 or 10, 3) => PeriodKind.Quarter,
            (1 or 7, 6) => PeriodKind.HalfYear,
            (1, 9) => PeriodKind.NineMonths,
            (1, 12) => PeriodKind.Year,
            _ => PeriodKind.Other,
        };
    }
}

using Hansa.Core.Dates;
using Hansa.Core.Periods;

namespace Hansa.Core.Selections;

/// <summary>To which period an activity belongs (domain.md M-30): a setting, and never a ban.</summary>
public enum PeriodRule
{
    /// <summary>To every period in which it has a day.</summary>
    Overlaps,

    /// <summary>To the period in which its last day lies.</summary>
    Ends,

    /// <summary>To the period for which it was reported, whatever its days.</summary>
    Reported,
}

/// <summary>What a person has decided of a row of one report.</summary>
public enum RowDecision
{
    /// <summary>It stands in the report, also from outside its period or scope.</summary>
    Take,

    /// <summary>It does not stand in the report.</summary>
    Leave,
}

/// <param name="Belongs">It stands in the report.</param>
/// <param name="Fit">How its days lie to the period.</param>
/// <param name="CarriedFrom">Where the report holds a row without a day in its period: the period of its first day.</param>
internal readonly record struct Belonging(bool Belongs, PeriodFit Fit, Period? CarriedFrom)
{
    /// <param name="told">It was reported for the period or a part of it.</param>
    public static Belonging Of(IReadOnlyList<DateSpan> spans, bool told, Period period, PeriodRule rule)
    {
        if (spans.Count == 0)
        {
            return new Belonging(told, PeriodFit.Inside, null);
        }

        var fit = PeriodFit.Of(spans, period);
        var last = spans.Max(span => span.End);
        var belongs = rule switch
        {
            PeriodRule.Overlaps => told || fit != PeriodFit.WhollyOutside,
            // A late row would else stand in no report at all; one that goes on stands in the next.
            PeriodRule.Ends => period.Contains(last) || (told && last < period.Start),
            _ => told,
        };
        return new Belonging(belongs, fit, fit == PeriodFit.WhollyOutside ? Home(spans, period) : null);
    }

    /// <summary>The period of the report's kind that holds the first day.</summary>
    public static Period Home(IReadOnlyList<DateSpan> spans, Period period)
    {
        var day = spans.Min(span => span.Start);
        return period.Kind switch
        {
            PeriodKind.Month => Period.OfMonth(day.Year, day.Month),
            PeriodKind.Quarter or PeriodKind.NineMonths or PeriodKind.Other => Period.OfQuarter(day.Year, (day.Month + 2) / 3),
            PeriodKind.HalfYear => Period.OfHalfYear(day.Year, (day.Month + 5) / 6),
            _ => Period.OfYear(day.Year),
        };
    }
}

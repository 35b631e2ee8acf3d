using Hansa.Core.Dates;

namespace Hansa.Core.Periods;

/// <summary>How the dates of an activity lie to the reporting period (domain.md M-30).</summary>
public enum PeriodFit
{
    /// <summary>No day lies outside; also when there are no dates at all.</summary>
    Inside,

    /// <summary>Some days lie before the period, none after it.</summary>
    BeginsBefore,

    /// <summary>Some days lie after the period, none before it.</summary>
    EndsAfter,

    /// <summary>Some days lie before and some after the period, others inside.</summary>
    BeginsBeforeAndEndsAfter,

    /// <summary>No day lies inside.</summary>
    WhollyOutside,
}

/// <summary>Comparing dates with a period: <c>PeriodFit.Of(spans, period)</c>.</summary>
public static class PeriodFits
{
    extension(PeriodFit fit)
    {
        /// <summary>Some of the days lie outside the period: what a reading calls <c>outsidePeriod</c>.</summary>
        public bool IsOutside => fit != PeriodFit.Inside;

        /// <summary>Compares spans of any precision, day by day: of «март, май» only March lies before the second quarter.</summary>
        public static PeriodFit Of(IReadOnlyList<DateSpan> spans, Period period)
        {
            var (before, after, inside) = (false, false, false);
            for (var i = 0; i < spans.Count; i++)
            {
                before |= spans[i].Start < period.Start;
                after |= spans[i].End > period.End;
                inside |= spans[i].Start <= period.End && spans[i].End >= period.Start;
            }

            return (before, after, inside) switch
            {
                (false, false, _) => PeriodFit.Inside,
                (_, _, false) => PeriodFit.WhollyOutside,
                (true, false, true) => PeriodFit.BeginsBefore,
                (false, true, true) => PeriodFit.EndsAfter,
                _ => PeriodFit.BeginsBeforeAndEndsAfter,
            };
        }
    }
}

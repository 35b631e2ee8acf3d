using System.Globalization;
using Hansa.Core.Dates;
using Hansa.Core.Periods;

namespace Hansa.Core.Checks;

/// <summary>How the days of a row lie to the reporting period (domain.md M-30).</summary>
internal readonly record struct PeriodOverlap(bool Inside, bool Before, bool After)
{
    public static PeriodOverlap Of(IReadOnlyList<DateSpan> spans, Period period)
    {
        bool inside = false, before = false, after = false;
        foreach (var span in spans)
        {
            inside |= span.Start <= period.End && span.End >= period.Start;
            before |= span.Start < period.Start;
            after |= span.End > period.End;
        }

        return new PeriodOverlap(inside, before, after);
    }

    /// <summary>«01.04–30.06.2020», as the messages name the period.</summary>
    public static string Named(Period period) => string.Create(
        CultureInfo.InvariantCulture,
        $"{period.Start:dd.MM.yyyy}–{period.End:dd.MM.yyyy}");
}

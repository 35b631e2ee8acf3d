using Hansa.Core.Problems;
using Hansa.Core.Tables;

namespace Hansa.Core.Checks.Rules;

/// <summary>domain.md M-30: a late or an early report; warned of, never forbidden.</summary>
internal sealed class WhollyOutside() : Rule("date.outside-period", Severity.Warning)
{
    public override void Look(CheckedRow row, List<Problem> found)
    {
        if (row.Row.When.Spans.Count > 0 && row.Head.Period is { } period
            && PeriodOverlap.Of(row.Row.When.Spans, period) is { Inside: false })
        {
            found.Add(At(row, ColumnRole.Dates, row.Row.Dates, PeriodOverlap.Named(period)));
        }
    }
}

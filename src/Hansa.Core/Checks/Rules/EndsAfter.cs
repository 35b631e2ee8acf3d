using Hansa.Core.Problems;
using Hansa.Core.Tables;

namespace Hansa.Core.Checks.Rules;

/// <summary>domain.md M-30: warned of, never forbidden.</summary>
internal sealed class EndsAfter() : Rule("date.ends-after", Severity.Warning)
{
    public override void Look(CheckedRow row, List<Problem> found)
    {
        if (row.Head.Period is { } period && PeriodOverlap.Of(row.Row.When.Spans, period) is { Inside: true, After: true })
        {
            found.Add(At(row, ColumnRole.Dates, row.Row.Dates, PeriodOverlap.Named(period)));
        }
    }
}

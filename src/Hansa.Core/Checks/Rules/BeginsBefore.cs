using Hansa.Core.Problems;
using Hansa.Core.Tables;

namespace Hansa.Core.Checks.Rules;

/// <summary>domain.md M-30: warned of, never forbidden.</summary>
internal sealed class BeginsBefore() : Rule("date.begins-before", Severity.Warning)
{
    public override void Look(CheckedRow row, List<Problem> found)
    {
        if (row.Head.Period is { } period && PeriodOverlap.Of(row.Row.When.Spans, period) is { Inside: true, Before: true })
        {
            found.Add(At(row, ColumnRole.Dates, row.Row.Dates, PeriodOverlap.Named(period)));
        }
    }
}

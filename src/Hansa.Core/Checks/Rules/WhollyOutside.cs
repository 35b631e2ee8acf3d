using Hansa.Core.Periods;
using Hansa.Core.Problems;

namespace Hansa.Core.Checks.Rules;

/// <summary>domain.md M-30: a late or an early report; warned of, never forbidden.</summary>
internal sealed class WhollyOutside() : Rule("date.outside-period", Severity.Warning)
{
    public override void Look(CheckedRow row, List<Problem> found)
    {
        if (row.Fit == PeriodFit.WhollyOutside)
        {
            found.Add(OfPeriod(row));
        }
    }
}

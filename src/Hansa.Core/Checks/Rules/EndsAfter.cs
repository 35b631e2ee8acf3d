using Hansa.Core.Periods;
using Hansa.Core.Problems;

namespace Hansa.Core.Checks.Rules;

/// <summary>domain.md M-30: warned of, never forbidden.</summary>
internal sealed class EndsAfter() : Rule("date.ends-after", Severity.Warning)
{
    public override void Look(CheckedRow row, List<Problem> found)
    {
        if (row.Fit is PeriodFit.EndsAfter or PeriodFit.BeginsBeforeAndEndsAfter)
        {
            found.Add(OfPeriod(row));
        }
    }
}

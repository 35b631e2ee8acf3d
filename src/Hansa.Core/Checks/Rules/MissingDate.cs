using Hansa.Core.Problems;
using Hansa.Core.Tables;

namespace Hansa.Core.Checks.Rules;

internal sealed class MissingDate() : Rule("date.missing", Severity.Error)
{
    public override void Look(CheckedRow row, List<Problem> found)
    {
        if (row.Row.When.Spans.Count == 0 && !row.IsNotHeld && !row.DatesAreInDoubt && row.FormHas(ColumnRole.Dates))
        {
            found.Add(At(row, ColumnRole.Dates, row.Row.Dates));
        }
    }
}

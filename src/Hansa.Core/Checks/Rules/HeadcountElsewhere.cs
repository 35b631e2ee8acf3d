using Hansa.Core.Problems;
using Hansa.Core.Tables;

namespace Hansa.Core.Checks.Rules;

/// <summary>domain.md M-66: the number of people stands in the content and not with the participants.</summary>
internal sealed class HeadcountElsewhere() : Rule("headcount.wrong-cell", Severity.Warning)
{
    public override void Look(CheckedRow row, List<Problem> found)
    {
        if (row.HeadcountInContent is { } headcount)
        {
            found.Add(At(row, ColumnRole.Participants, row.Row.Participants, headcount.Total));
        }
    }
}

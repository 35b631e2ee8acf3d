using Hansa.Core.Problems;
using Hansa.Core.Tables;

namespace Hansa.Core.Checks.Rules;

/// <summary>domain.md M-69: more than half of the rows name no number of people, so a total must say what it could not count.</summary>
internal sealed class MissingHeadcount() : Rule("headcount.missing", Severity.Hint)
{
    public override void Look(CheckedRow row, List<Problem> found)
    {
        if (row.Row.Headcount is null && !row.IsNotHeld && !Blank.Is(row.Row.Participants) && row.HeadcountInContent is null)
        {
            found.Add(At(row, ColumnRole.Participants, ""));
        }
    }
}

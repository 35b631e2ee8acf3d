using Hansa.Core.Problems;
using Hansa.Core.Tables;

namespace Hansa.Core.Checks.Rules;

internal sealed class EmptyParticipants() : Rule("cell.empty-participants", Severity.Warning)
{
    public override void Look(CheckedRow row, List<Problem> found)
    {
        if (Blank.Is(row.Row.Participants) && !row.IsNotHeld && row.FormHas(ColumnRole.Participants))
        {
            found.Add(At(row, ColumnRole.Participants, row.Row.Participants));
        }
    }
}

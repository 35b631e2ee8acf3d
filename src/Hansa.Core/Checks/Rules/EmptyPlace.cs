using Hansa.Core.Places;
using Hansa.Core.Problems;
using Hansa.Core.Tables;

namespace Hansa.Core.Checks.Rules;

/// <summary>domain.md M-23: events held online have often no place; work that goes on has none at all (M-107).</summary>
internal sealed class EmptyPlace() : Rule("cell.empty-place", Severity.Warning)
{
    public override void Look(CheckedRow row, List<Problem> found)
    {
        if (!Blank.Is(row.Row.Place) || row.IsOngoing || row.IsNotHeld || !row.FormHas(ColumnRole.Place))
        {
            return;
        }

        var problem = At(row, ColumnRole.Place, row.Row.Place);
        found.Add(row.Row.Where.Mode is null or Mode.InPerson ? problem : problem with { Severity = Severity.Hint });
    }
}

using Hansa.Core.Problems;
using Hansa.Core.Tables;

namespace Hansa.Core.Checks.Rules;

/// <summary>domain.md M-22.</summary>
internal sealed class EmptyContent() : Rule("cell.empty-content", Severity.Warning)
{
    public override void Look(CheckedRow row, List<Problem> found)
    {
        if (Blank.Is(row.Row.Content) && !row.IsNotHeld && row.FormHas(ColumnRole.Content))
        {
            found.Add(At(row, ColumnRole.Content, row.Row.Content));
        }
    }
}

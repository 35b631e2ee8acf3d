using Hansa.Core.Problems;
using Hansa.Core.Tables;

namespace Hansa.Core.Checks.Rules;

internal sealed class EmptyTitle() : Rule("cell.empty-title", Severity.Error)
{
    public override void Look(CheckedRow row, List<Problem> found)
    {
        if (Blank.Is(row.Row.Title) && row.FormHas(ColumnRole.Title))
        {
            found.Add(At(row, ColumnRole.Title, row.Row.Title));
        }
    }
}

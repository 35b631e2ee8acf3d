using Hansa.Core.Problems;
using Hansa.Core.Tables;

namespace Hansa.Core.Checks.Rules;

/// <summary>domain.md M-21, M-112: a form with a column for the reason, a row that says it was not held, and no reason.</summary>
internal sealed class NoReason() : Rule("note.no-reason", Severity.Warning)
{
    public override void Look(CheckedRow row, List<Problem> found)
    {
        if (row.IsNotHeld && Blank.Is(row.Row.Note) && row.Head.Columns.Count > 0 && row.FormHas(ColumnRole.Note))
        {
            found.Add(At(row, ColumnRole.Note, row.Row.Note));
        }
    }
}

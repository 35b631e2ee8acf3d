using Hansa.Core.Problems;

namespace Hansa.Core.Checks.Rules;

internal sealed class BrokenCharacters() : Rule("text.broken-characters", Severity.Warning)
{
    public override void Look(CheckedRow row, List<Problem> found)
    {
        foreach (var cell in row.Cells)
        {
            if (cell.Has(CellMarks.Broken))
            {
                var at = Math.Max(0, cell.Text.AsSpan().IndexOfAny('\ufffd', '?') - 10);
                found.Add(At(row, cell.Column, cell.Text[at..Math.Min(cell.Text.Length, at + 30)]));
            }
        }
    }
}

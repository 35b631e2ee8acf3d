using Hansa.Core.Problems;

namespace Hansa.Core.Checks.Rules;

/// <summary>domain.md M-97: «Россия - Канада»: a hyphen with spaces on both sides stands for a dash.</summary>
internal sealed class HyphenForDash() : Rule("text.hyphen-for-dash", Severity.Hint)
{
    public override void Look(CheckedRow row, List<Problem> found)
    {
        foreach (var cell in row.Cells)
        {
            if (!cell.Has(CellMarks.LooseHyphen))
            {
                continue;
            }

            var at = cell.Text.IndexOf(" - ", StringComparison.Ordinal);
            if (at > 0)
            {
                var words = TextAround.Neighbours(cell.Text, at + 1);
                found.Add(At(row, cell.Column, words, words) with { Suggestion = words.Replace(" - ", " – ", StringComparison.Ordinal) });
            }
        }
    }
}

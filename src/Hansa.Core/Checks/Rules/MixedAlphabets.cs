using Hansa.Core.Problems;
using Hansa.Core.Text;

namespace Hansa.Core.Checks.Rules;

/// <summary>A word that holds Latin and Cyrillic letters and could not be given back to one alphabet (domain.md M-89, M-92).</summary>
internal sealed class MixedAlphabets() : Rule("text.mixed-alphabets", Severity.Hint)
{
    public override void Look(CheckedRow row, List<Problem> found)
    {
        foreach (var cell in row.Cells)
        {
            if (!cell.Has(CellMarks.TwoAlphabets))
            {
                continue;
            }

            for (var i = 1; i < cell.Text.Length; i++)
            {
                if (Letters.IsLetter(cell.Text[i]) && Letters.IsLetter(cell.Text[i - 1])
                    && char.IsAsciiLetter(cell.Text[i]) != char.IsAsciiLetter(cell.Text[i - 1]))
                {
                    var word = TextAround.Word(cell.Text, i);
                    found.Add(At(row, cell.Column, word, word));
                    break;
                }
            }
        }
    }
}

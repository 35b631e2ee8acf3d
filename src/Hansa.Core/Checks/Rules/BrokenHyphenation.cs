using Hansa.Core.Problems;
using Hansa.Core.Text;

namespace Hansa.Core.Checks.Rules;

/// <summary>domain.md M-91: mended on reading, but the file itself still holds it.</summary>
internal sealed class BrokenHyphenation() : Rule("text.hyphenation", Severity.Hint)
{
    public override void Look(CheckedRow row, List<Problem> found)
    {
        foreach (var repair in row.Row.Repairs)
        {
            if (repair.Kind == RepairKinds.Hyphenation)
            {
                found.Add(At(row, repair.Column, repair.Before, repair.Before, repair.After) with { Suggestion = repair.After });
            }
        }
    }
}

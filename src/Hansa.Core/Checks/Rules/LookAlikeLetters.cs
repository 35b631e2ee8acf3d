using Hansa.Core.Problems;
using Hansa.Core.Text;

namespace Hansa.Core.Checks.Rules;

/// <summary>domain.md M-92: mended on reading, but the file itself still holds it, where search and sorting go wrong.</summary>
internal sealed class LookAlikeLetters() : Rule("text.look-alike", Severity.Hint)
{
    public override void Look(CheckedRow row, List<Problem> found)
    {
        foreach (var repair in row.Row.Repairs)
        {
            if (repair.Kind == RepairKinds.LookAlike)
            {
                found.Add(At(row, repair.Column, repair.Before, repair.After) with { Suggestion = repair.After });
            }
        }
    }
}

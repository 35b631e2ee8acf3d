using Hansa.Core.Problems;
using Hansa.Core.Tables;

namespace Hansa.Core.Checks.Rules;

/// <summary>domain.md M-59: «в рабочем порядке» is a way of signing, not a place.</summary>
internal sealed class SigningPlace() : Rule("place.by-exchange", Severity.Hint)
{
    public override void Look(CheckedRow row, List<Problem> found)
    {
        var place = row.Row.Place.AsSpan().Trim(" .()");
        if (place.Equals("в рабочем порядке", StringComparison.OrdinalIgnoreCase)
            || place.Equals("рабочий порядок", StringComparison.OrdinalIgnoreCase)
            || place.Equals("путем обмена", StringComparison.OrdinalIgnoreCase)
            || place.Equals("путём обмена", StringComparison.OrdinalIgnoreCase))
        {
            found.Add(At(row, ColumnRole.Place, row.Row.Place));
        }
    }
}

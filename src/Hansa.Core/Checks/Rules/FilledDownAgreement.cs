using Hansa.Core.Problems;
using Hansa.Core.Tables;

namespace Hansa.Core.Checks.Rules;

/// <summary>domain.md M-18: an empty cell was taken to mean the agreement above; an honest blank looks the same.</summary>
internal sealed class FilledDownAgreement() : Rule("agreement.filled-down", Severity.Hint)
{
    private int _from;

    public override void Look(CheckedRow row, List<Problem> found)
    {
        if (!row.Row.AgreementsFilledDown)
        {
            _from = row.Number;
        }
        else if (row.Row.Agreements.Count > 0)
        {
            found.Add(At(row, ColumnRole.Agreement, row.Row.Agreements[0], _from));
        }
    }
}

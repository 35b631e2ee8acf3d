using Hansa.Core.Agreements;
using Hansa.Core.Problems;
using Hansa.Core.Tables;

namespace Hansa.Core.Checks.Rules;

/// <summary>The agreement is not among those in force; only asked where a list of them is at hand.</summary>
internal sealed class UnknownAgreement(IReadOnlySet<string>? known) : Rule("agreement.unknown", Severity.Warning)
{
    public override void Look(CheckedRow row, List<Problem> found)
    {
        if (known is null || row.Row.AgreementsFilledDown)
        {
            return;
        }

        foreach (var agreement in row.Row.Agreements)
        {
            if (!known.Contains(AgreementKey.Of(agreement)))
            {
                found.Add(At(row, ColumnRole.Agreement, agreement));
            }
        }
    }
}

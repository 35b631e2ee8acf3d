using Hansa.Core.Agreements;
using Hansa.Core.Problems;
using Hansa.Core.Tables;

namespace Hansa.Core.Checks.Rules;

/// <summary>domain.md M-56: signed, then registered.</summary>
internal sealed class RegisteredBeforeSigning() : Rule("document.registered-before-signing", Severity.Warning)
{
    public override void Look(CheckedRow row, List<Problem> found)
    {
        if (row.SigningDay is not { } signed)
        {
            return;
        }

        foreach (var document in row.Row.Documents)
        {
            if (document is { Kind: DocumentKind.Registration, Role: DocumentRole.Own, Date: { } date } && date < signed)
            {
                found.Add(At(row, ColumnRole.Content, document.Number ?? "", OrderAfterSigning.Day(date), OrderAfterSigning.Day(signed)));
            }
        }
    }
}

using System.Globalization;
using Hansa.Core.Agreements;
using Hansa.Core.Problems;
using Hansa.Core.Tables;

namespace Hansa.Core.Checks.Rules;

/// <summary>domain.md M-56: approved by order, then signed.</summary>
internal sealed class OrderAfterSigning() : Rule("document.order-after-signing", Severity.Warning)
{
    public override void Look(CheckedRow row, List<Problem> found)
    {
        if (row.SigningDay is not { } signed)
        {
            return;
        }

        foreach (var document in row.Row.Documents)
        {
            if (document is { Kind: DocumentKind.Order, Role: DocumentRole.Own, Date: { } date } && date > signed)
            {
                found.Add(At(row, ColumnRole.Content, document.Number ?? "", Day(date), Day(signed)));
            }
        }
    }

    internal static string Day(DateOnly date) => date.ToString("dd.MM.yyyy", CultureInfo.InvariantCulture);
}

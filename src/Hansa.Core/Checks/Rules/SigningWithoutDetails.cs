using Hansa.Core.Agreements;
using Hansa.Core.Problems;
using Hansa.Core.Tables;

namespace Hansa.Core.Checks.Rules;

/// <summary>domain.md M-57: an agreement of the region was signed and neither its order nor its registration is named.</summary>
internal sealed class SigningWithoutDetails() : Rule("document.no-details", Severity.Hint)
{
    public override void Look(CheckedRow row, List<Problem> found)
    {
        if (!row.IsSigning || !ConcernsTheRegion(row.Row.Title))
        {
            return;
        }

        foreach (var document in row.Row.Documents)
        {
            if (document.Kind is DocumentKind.Order or DocumentKind.Registration)
            {
                return;
            }
        }

        found.Add(At(row, ColumnRole.Content, ""));
    }

    // Agreements between institutions are neither approved by order nor registered (domain.md §2).
    private static bool ConcernsTheRegion(string title) =>
        title.Contains("администраци", StringComparison.OrdinalIgnoreCase) || title.Contains("правительств", StringComparison.OrdinalIgnoreCase);
}

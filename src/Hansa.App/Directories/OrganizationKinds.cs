using Hansa.Core.Forms;
using Hansa.Core.Text;

namespace Hansa.App.Directories;

/// <summary>The kind of an organization that is known by its name only.</summary>
internal static class OrganizationKinds
{
    // Reporters that are neither bodies nor institutions: a company (domain.md M-11), the office in the capital.
    private static readonly (string Stem, OrganizationKind Kind)[] s_stems =
    [
        ("корпорация", OrganizationKind.DevelopmentCompany),
        ("агентство инвестиц", OrganizationKind.DevelopmentCompany),
        ("представительство", OrganizationKind.RepresentativeOffice),
        ("муниципальн", OrganizationKind.LocalGovernment),
        ("администраци", OrganizationKind.LocalGovernment),
        ("учреждени", OrganizationKind.SubordinateInstitution),
    ];

    /// <param name="name">As written.</param>
    /// <param name="otherwise">What its place in the report makes likely.</param>
    public static OrganizationKind Of(string name, OrganizationKind otherwise)
    {
        var folded = Folding.Fold(name);
        foreach (var (stem, kind) in s_stems)
        {
            // «Администрация Губернатора» is no local government.
            if (folded.Contains(stem, StringComparison.Ordinal)
                && !(kind == OrganizationKind.LocalGovernment && (otherwise == OrganizationKind.SubordinateInstitution || folded.Contains("губернатор", StringComparison.Ordinal))))
            {
                return kind;
            }
        }

        return otherwise;
    }
}

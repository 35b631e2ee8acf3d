using Hansa.App.Directories;
using Hansa.Core.Forms;
using Hansa.Web.Visits;

namespace Hansa.Web.Organizations;

/// <summary>Lists to choose from in the forms of an organization.</summary>
internal static class OrganizationChoices
{
    public static IEnumerable<(string, string)> Kinds(Visit visit) =>
        Enum.GetValues<OrganizationKind>().Select(kind => (kind.ToString(), visit.Say("organization-kind." + kind)));

    /// <param name="self">Left out, with those that are closed.</param>
    public static IEnumerable<(string, string)> Parents(Visit visit, IEnumerable<OrganizationLine> others, Guid? self) =>
        [("", visit.Say("organization.no-parent")), .. Open(others, self).Where(static line => !line.Proposed).Select(Named)];

    /// <summary>What a proposed one may be merged with.</summary>
    public static IEnumerable<(string, string)> Into(Visit visit, IEnumerable<OrganizationLine> others, Guid self) =>
        [("", visit.Say("web.choose")), .. Open(others, self).Select(Named)];

    private static IEnumerable<OrganizationLine> Open(IEnumerable<OrganizationLine> others, Guid? self) =>
        others.Where(line => line.OrganizationId != self && line.Closed is null);

    private static (string, string) Named(OrganizationLine line) => (line.OrganizationId.ToString(), new string('\u00a0', line.Depth * 4) + line.Name);
}

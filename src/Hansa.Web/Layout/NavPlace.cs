using Hansa.Core.Permissions;
using Hansa.Web.Visits;

namespace Hansa.Web.Layout;

/// <summary>Entries that stand under one heading of the main menu; nav.NAME is its sentence.</summary>
internal enum NavGroup
{
    /// <summary>Stands in the bar itself.</summary>
    None,
    Register,
    Keeping,
}

/// <summary>An entry of the main menu.</summary>
/// <param name="Name">The key of its sentence.</param>
/// <param name="Action">Who may do this for the region as a whole sees it; null is for everybody.</param>
/// <param name="OfBodies">Who may do it for any body at all sees it too: the page shows that body’s part.</param>
internal sealed record NavPlace(string Path, string Name, string Icon, NavGroup Group = NavGroup.None, string? Action = null, bool OfBodies = false)
{
    // In the order of the bar; a group stands where its first entry does.
    private static readonly NavPlace[] s_all =
    [
        new("/", "home.title", "home"),
        new("/rounds", "rounds.title", "clipboard-list", Action: Actions.RoundView),
        new("/reports", "reports.title", "report-analytics", Action: Actions.ReportRead),
        new("/figures", "figures.title", "chart-bar", Action: Actions.FiguresRead),
        new("/activities", "activities.title", "search", NavGroup.Register, Actions.ActivityRead),
        new("/duplicates", "duplicates.title", "git-merge", NavGroup.Register, Actions.DuplicateDecide),
        new("/agreements", "agreements.title", "contract", NavGroup.Register, Actions.AgreementRead),
        new("/receptions", "receptions.title", "users-group", NavGroup.Register, Actions.ReceptionRead),
        new("/organizations", "organizations.title", "building", NavGroup.Register, Actions.DirectoryRead),
        new("/imports", "imports.title", "table-import", NavGroup.Keeping, Actions.ImportRun),
        new("/people", "people.title", "users", NavGroup.Keeping, Actions.AccountEdit, OfBodies: true),
        new("/audit", "audit.title", "history", NavGroup.Keeping, Actions.AuditRead),
    ];

    /// <summary>What this visitor may go to.</summary>
    public static IReadOnlyList<NavPlace> For(Visit visit) =>
        visit.Visitor is { } person
        ? [.. s_all.Where(place => place.Action is not { } action || (place.OfBodies ? person.MayEver(action) : person.MayInSomeState(action, null)))]
        : [];

    public bool IsHere(Visit visit) =>
        Path == "/" ? visit.Http.Request.Path == "/" : visit.Http.Request.Path.StartsWithSegments(Path, StringComparison.Ordinal);
}

using Hansa.Core.Permissions;
using Hansa.Web.Visits;

namespace Hansa.Web.Layout;

/// <summary>An entry of the main menu.</summary>
/// <param name="Name">The key of its sentence.</param>
/// <param name="Action">Of <see cref="Actions"/>: shown to those who may ever do it; null for everybody.</param>
internal sealed record NavPlace(string Path, string Name, string Icon, string? Action = null)
{
    private static readonly NavPlace[] s_all =
    [
        new("/", "home.title", "home"),
        new("/reports", "reports.title", "report-analytics", Actions.ReportRead),
    ];

    /// <summary>What this visitor may go to.</summary>
    public static IEnumerable<NavPlace> For(Visit visit) =>
        visit.Visitor is { } person ? s_all.Where(place => place.Action is null || person.MayEver(place.Action)) : [];

    public bool IsHere(Visit visit) =>
        Path == "/" ? visit.Http.Request.Path == "/" : visit.Http.Request.Path.StartsWithSegments(Path, StringComparison.Ordinal);
}

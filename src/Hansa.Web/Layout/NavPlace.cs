using Hansa.Core.Permissions;
using Hansa.Web.Visits;

namespace Hansa.Web.Layout;

/// <summary>An entry of the main menu.</summary>
/// <param name="Name">The key of its sentence.</param>
/// <param name="Action">Shown to whose role may ever do it; null to everybody.</param>
internal sealed record NavPlace(string Path, string Name, string Icon, string? Action = null)
{
    private static readonly NavPlace[] s_all =
    [
        new("/", "home.title", "home"),
        new("/people", "people.title", "users", Actions.AccountEdit),
    ];

    /// <summary>What this visitor may go to.</summary>
    public static IEnumerable<NavPlace> For(Visit visit) => visit.Visitor is { } person ? s_all.Where(place => place.Action is not { } action || person.MayEver(action)) : [];

    public bool IsHere(Visit visit) =>
        Path == "/" ? visit.Http.Request.Path == "/" : visit.Http.Request.Path.StartsWithSegments(Path, StringComparison.Ordinal);
}

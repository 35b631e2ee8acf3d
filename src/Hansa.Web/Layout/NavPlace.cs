using Hansa.Web.Visits;

namespace Hansa.Web.Layout;

/// <summary>An entry of the main menu.</summary>
/// <param name="Name">The key of its sentence.</param>
internal sealed record NavPlace(string Path, string Name, string Icon)
{
    private static readonly NavPlace[] s_all =
    [
        new("/", "home.title", "home"),
    ];

    /// <summary>What this visitor may go to.</summary>
    public static IEnumerable<NavPlace> For(Visit visit) => visit.Visitor is null ? [] : s_all;

    public bool IsHere(Visit visit) =>
        Path == "/" ? visit.Http.Request.Path == "/" : visit.Http.Request.Path.StartsWithSegments(Path, StringComparison.Ordinal);
}

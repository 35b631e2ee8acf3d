namespace Hansa.Web.Visits;

/// <summary>Where to go back to, as the browser said: never off this site.</summary>
internal static class LocalPath
{
    public static string Of(string? path) =>
        path is ['/', ..] && !path.StartsWith("//", StringComparison.Ordinal) && !path.Contains('\\', StringComparison.Ordinal) && !path.Any(char.IsControl)
            ? path
            : "/";
}

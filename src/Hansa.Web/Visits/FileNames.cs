namespace Hansa.Web.Visits;

/// <summary>Names of files come from strangers: they are shown and given back, never used as a path.</summary>
internal static class FileNames
{
    private const int Longest = 200;

    /// <summary>Without folders, control characters and direction marks; short enough for every disk it is saved to.</summary>
    public static string Safe(string? name)
    {
        var last = (name ?? "")[((name ?? "").LastIndexOfAny(['/', '\\']) + 1)..];
        var clean = string.Concat(last.Where(static letter => !char.IsControl(letter) && !char.IsSurrogate(letter) && char.GetUnicodeCategory(letter) != System.Globalization.UnicodeCategory.Format)).Trim(' ', '.');
        if (clean.Length > Longest)
        {
            var ending = Path.GetExtension(clean) is { Length: > 0 and < 12 } known ? known : "";
            clean = clean[..(Longest - ending.Length)] + ending;
        }

        return clean.Length == 0 ? "file" : clean;
    }
}

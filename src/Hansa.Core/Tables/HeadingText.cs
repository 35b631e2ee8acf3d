using Hansa.Core.Text;

namespace Hansa.Core.Tables;

/// <summary>
/// A column heading reduced to what tells its meaning: folded letters only, so that line breaks, hyphenation, spaces and
/// punctuation do not matter (domain.md M-16), without what stands in brackets.
/// </summary>
internal static class HeadingText
{
    /// <summary>The letters of the heading outside brackets; of the whole heading when all of it is bracketed.</summary>
    public static string Squeeze(string heading)
    {
        var folded = Folding.Fold(heading);
        var outside = Letters(folded, bracketed: false);
        return outside.Length > 0 ? outside : Letters(folded, bracketed: true);
    }

    /// <summary>The letters inside its brackets.</summary>
    public static string Bracketed(string heading) =>
        heading.Contains('(', StringComparison.Ordinal) ? Letters(Folding.Fold(heading), bracketed: true) : "";

    private static string Letters(string folded, bool bracketed)
    {
        Span<char> letters = folded.Length <= 512 ? stackalloc char[folded.Length] : new char[folded.Length];
        var length = 0;
        var depth = 0;
        foreach (var c in folded)
        {
            if (c == '(')
            {
                depth++;
            }
            else if (c == ')')
            {
                depth = Math.Max(0, depth - 1);
            }
            else if ((char.IsLetter(c) || c == '№') && depth > 0 == bracketed)
            {
                letters[length++] = c;
            }
        }

        return letters[..length].ToString();
    }
}

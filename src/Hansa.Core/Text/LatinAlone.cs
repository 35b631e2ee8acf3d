namespace Hansa.Core.Text;

/// <summary>
/// Words of Latin letters only that stand for a Russian one: «c 5 по 10 мая», «OOO «Завод»», «ll квартал». Only where
/// what follows leaves no doubt; other Latin words are names.
/// </summary>
internal static class LatinAlone
{
    private const string Latin = "aAcCoOyYBkK";
    private const string Cyrillic = "аАсСоОуУВкК";

    /// <summary>The Russian spelling, or null where the word may be meant as it stands.</summary>
    public static string? Respelled(string text, int start, int end)
    {
        var word = text.AsSpan(start, end - start);
        var behind = text.AsSpan(end);
        if (word.Length == 1)
        {
            var at = Latin.IndexOf(word[0], StringComparison.Ordinal);
            return at >= 0 && FollowsText(text, start) && IsRussianBehind(behind) ? Cyrillic[at].ToString() : null;
        }

        if (behind.StartsWith(" «") || behind.StartsWith(" \""))
        {
            return word switch { "OOO" => "ООО", "OAO" => "ОАО", "AO" => "АО", "TOO" => "ТОО", _ => null };
        }

        return word is "ll" or "lll" or "Il" or "lI" && (behind.StartsWith(" кварт") || behind.StartsWith(" полуг"))
            ? new string('I', word.Length)
            : null;
    }

    // A preposition stands free: at the beginning or behind a space, a quotation mark or a bracket.
    private static bool FollowsText(string text, int start) => start == 0 || text[start - 1] is ' ' or '\n' or '«' or '(';

    // A preposition goes with a Russian word or a date; «группы A и B» do not begin a phrase with their letter.
    private static bool IsRussianBehind(ReadOnlySpan<char> behind) =>
        behind.Length > 2 && behind[0] == ' '
        && (char.IsAsciiDigit(behind[1]) || behind[1] is '«' || (Letters.IsCyrillic(behind[1]) && Letters.IsLetter(behind[2])));
}

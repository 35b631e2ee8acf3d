namespace Hansa.Core.Search;

/// <summary>Words typed while the keyboard stood in Latin letters: «dscnfdrf» is «выставка».</summary>
public static class KeyboardLayout
{
    private const string Latin = "qwertyuiopasdfghjklzxcvbnm";
    private const string Russian = "йцукенгшщзфывапролдячсмить";

    /// <returns>Null when the word has other letters. Letters on keys of marks (х, ъ, ж, э, б, ю) are not found: marks part words.</returns>
    public static string? InRussian(string word)
    {
        Span<char> typed = stackalloc char[Math.Min(word.Length, 64)];
        for (var i = 0; i < typed.Length; i++)
        {
            var key = Latin.IndexOf(word[i], StringComparison.Ordinal);
            if (key < 0)
            {
                return null;
            }

            typed[i] = Russian[key];
        }

        return typed.Length == word.Length ? typed.ToString() : null;
    }
}

namespace Hansa.Core.Text;

/// <summary>Brings spellings that people take for the same to one form of the same length.</summary>
public static class Folding
{
    // Latin letters that look like a Cyrillic one, and that Cyrillic letter, both small.
    private const string LatinLookAlikes = "aceopxyktmhbiru";
    private const string CyrillicLookAlikes = "асеорхуктмнвіги";

    private static readonly char[] s_table = MakeTable();

    /// <summary>See <see cref="Phrase"/> for what is folded. The result has the length of <paramref name="text"/>.</summary>
    public static string Fold(string text) => string.Create(text.Length, text, static (to, from) =>
    {
        var table = s_table;
        var latin = false;
        var cyrillic = false;
        var wordStart = 0;
        for (var i = 0; i < from.Length; i++)
        {
            var c = from[i];
            var folded = c < table.Length ? table[c] : Rare(c);
            to[i] = folded;
            if (folded is >= 'a' and <= 'z')
            {
                latin = true;
            }
            else if (folded is >= 'а' and <= 'я' or 'і')
            {
                cyrillic = true;
            }
            else
            {
                if (latin && cyrillic)
                {
                    OneAlphabet(to[wordStart..i]);
                }

                latin = cyrillic = false;
                wordStart = i + 1;
            }
        }

        if (latin && cyrillic)
        {
            OneAlphabet(to[wordStart..]);
        }
    });

    /// <summary>Rewrites a small-letter word of two alphabets in one; leaves it when some letter has no twin.</summary>
    /// <returns>Whether it was rewritten.</returns>
    public static bool OneAlphabet(Span<char> word)
    {
        Span<char> copy = stackalloc char[Math.Min(word.Length, 64)];
        if (word.Length > copy.Length)
        {
            return false;
        }

        return Convert(word, copy, roman: true) || Convert(word, copy, roman: false) || ToLatin(word, copy);
    }

    /// <summary>«Оnline», «Zооm»: some letter has no Cyrillic twin, so the Cyrillic ones are strangers.</summary>
    private static bool ToLatin(Span<char> word, Span<char> copy)
    {
        for (var i = 0; i < word.Length; i++)
        {
            var c = word[i];
            if (c is not (>= 'a' and <= 'z'))
            {
                var twin = CyrillicLookAlikes.IndexOf(c, StringComparison.Ordinal);
                if (twin is < 0 or > 11)
                {
                    return false;
                }

                c = LatinLookAlikes[twin];
            }

            copy[i] = c;
        }

        copy[..word.Length].CopyTo(word);
        return true;
    }

    private static bool Convert(Span<char> word, Span<char> copy, bool roman)
    {
        for (var i = 0; i < word.Length; i++)
        {
            var c = word[i];
            if (roman)
            {
                c = c switch { 'х' => 'x', 'с' => 'c', 'м' => 'm', 'і' => 'i', _ => c };
                if (c is not ('i' or 'v' or 'x' or 'l' or 'c' or 'd' or 'm'))
                {
                    return false;
                }
            }
            else if (c is >= 'a' and <= 'z')
            {
                var twin = LatinLookAlikes.IndexOf(c, StringComparison.Ordinal);
                // «r», «u», «i» and «b» look like a Cyrillic letter only in some founts; as a last resort they still tell the word.
                if (twin < 0)
                {
                    return false;
                }

                c = CyrillicLookAlikes[twin];
            }

            copy[i] = c;
        }

        copy[..word.Length].CopyTo(word);
        return true;
    }

    private static char Rare(char c) => c switch
    {
        // Dashes, minus, the small and full-width hyphen.
        '‐' or '‑' or '‒' or '–' or '—' or '―' or '−' or '﹘' or '－' or '⁃' => '-',
        '“' or '”' or '„' or '‟' or '″' or '＂' => '"',
        '\u2028' or '\u2029' => '\n',
        '\u200b' or '\u2060' or '\ufeff' => ' ',
        _ when char.IsWhiteSpace(c) => ' ',
        _ when char.IsSurrogate(c) => c,
        _ => char.ToLowerInvariant(c),
    };

    private static char[] MakeTable()
    {
        var table = new char[0x500];
        for (var i = 0; i < table.Length; i++)
        {
            var c = (char)i;
            table[i] = c switch
            {
                'ё' or 'Ё' => 'е',
                'І' => 'і',
                '«' or '»' => '"',
                '\r' or '\n' or '\v' or '\f' => '\n',
                _ when char.IsWhiteSpace(c) => ' ',
                _ => char.ToLowerInvariant(c),
            };
        }

        return table;
    }
}

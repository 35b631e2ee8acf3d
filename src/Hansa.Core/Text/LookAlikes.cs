using System.Text;

namespace Hansa.Core.Text;

/// <summary>
/// Gives a word of two alphabets back to the one it belongs to (domain.md M-92). Words are runs of letters, so the parts
/// of «IT-компания» are looked at apart, and «WorldSkillsRussia» or «3х3» hold one alphabet only.
/// </summary>
internal static class LookAlikes
{
    private const string Latin = "ABCEHKMOPTXacekopxy";
    private const string Cyrillic = "АВСЕНКМОРТХасекорху";

    public static string Repair(string text, List<TextRepair>? repairs)
    {
        StringBuilder? result = null;
        var copied = 0;
        var start = -1;
        bool latin = false, cyrillic = false;
        for (var i = 0; i <= text.Length; i++)
        {
            var c = i < text.Length ? text[i] : ' ';
            if (Letters.IsLetter(c))
            {
                start = start < 0 ? i : start;
                latin |= char.IsAsciiLetter(c) || c == 'І';
                cyrillic |= Letters.IsCyrillic(c);
                continue;
            }

            var word = !latin ? null
                : cyrillic ? OneAlphabet(text.AsSpan(start, i - start))
                : i - start <= 3 ? LatinAlone.Respelled(text, start, i)
                : null;
            if (word is not null)
            {
                (result ??= new StringBuilder(text.Length)).Append(text, copied, start - copied).Append(word);
                copied = i;
                repairs?.Add(new TextRepair(RepairKinds.LookAlike, text[start..i], word));
            }

            start = -1;
            latin = cyrillic = false;
        }

        return result is null ? text : result.Append(text, copied, text.Length - copied).ToString();
    }

    /// <summary>The word in one alphabet, or null when it is not certain that it is one word of one alphabet.</summary>
    public static string? OneAlphabet(ReadOnlySpan<char> word)
    {
        if (Roman(word) is { } numeral)
        {
            return numeral;
        }

        // A letter that the other alphabet lacks tells where the word belongs; where both kinds are found, or two
        // whole parts are joined («АртКафеPLAZA»), the writer meant it so.
        bool onlyLatin = false, onlyCyrillic = false;
        var (latinLetters, cyrillicLetters, runs) = (0, 0, 0);
        bool? lastLatin = null;
        foreach (var c in word)
        {
            var isLatin = char.IsAsciiLetter(c);
            if (c is 'І' or 'і')
            {
                // A Belarusian or Ukrainian word.
                return null;
            }

            if (!isLatin && !Letters.IsCyrillic(c))
            {
                return null;
            }

            runs += lastLatin == isLatin ? 0 : 1;
            lastLatin = isLatin;
            if (isLatin)
            {
                latinLetters++;
                onlyLatin |= !Latin.Contains(c, StringComparison.Ordinal);
            }
            else
            {
                cyrillicLetters++;
                onlyCyrillic |= !Cyrillic.Contains(c, StringComparison.Ordinal);
            }
        }

        if (onlyLatin && onlyCyrillic || runs == 2 && latinLetters >= 3 && cyrillicLetters >= 3)
        {
            return null;
        }

        if (onlyLatin)
        {
            // One Latin letter before Cyrillic ones («Zа мир») is a sign, not a slip.
            return latinLetters > 1 ? Rewritten(word, Cyrillic, Latin) : null;
        }

        return onlyCyrillic || cyrillicLetters >= latinLetters ? Rewritten(word, Latin, Cyrillic) : null;
    }

    // «ХIХ», «ХХV»: capitals that read as a numeral; one of I, V, X must be there, so that «СМ» stays what it is.
    private static string? Roman(ReadOnlySpan<char> word)
    {
        if (word.Length > 12)
        {
            return null;
        }

        Span<char> latin = stackalloc char[word.Length];
        var telling = false;
        for (var i = 0; i < word.Length; i++)
        {
            var c = word[i] switch { 'Х' => 'X', 'С' => 'C', 'М' => 'M', 'І' => 'I', var other => other };
            if (!"IVXLCDM".Contains(c, StringComparison.Ordinal))
            {
                return null;
            }

            telling |= c is 'I' or 'V' or 'X';
            latin[i] = c;
        }

        return telling && IsNumeral(latin) ? latin.ToString() : null;
    }

    private static bool IsNumeral(ReadOnlySpan<char> letters)
    {
        ReadOnlySpan<string> pieces = ["M", "M", "M", "CM", "D", "CD", "C", "C", "C", "XC", "L", "XL", "X", "X", "X", "IX", "V", "IV", "I", "I", "I"];
        foreach (var piece in pieces)
        {
            if (letters.StartsWith(piece, StringComparison.Ordinal))
            {
                letters = letters[piece.Length..];
            }
        }

        return letters.IsEmpty;
    }

    private static string Rewritten(ReadOnlySpan<char> word, string from, string to)
    {
        var letters = word.ToArray();
        for (var i = 0; i < letters.Length; i++)
        {
            if (from.IndexOf(letters[i], StringComparison.Ordinal) is >= 0 and var twin)
            {
                letters[i] = to[twin];
            }
        }

        return new string(letters);
    }
}

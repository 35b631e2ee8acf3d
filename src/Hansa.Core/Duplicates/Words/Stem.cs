using System.Numerics;

namespace Hansa.Core.Duplicates.Words;

/// <summary>
/// A word's stem packed into 64 bits: at most twelve letters of five bits, the first one highest, and four bits above
/// that tell the alphabet. Eight bytes a word keep a million activities comparable in memory, and yet, unlike a hash,
/// still show how the word is spelled, so that a slip of the pen can be told from another word.
/// </summary>
internal static class Stem
{
    private const int MaxLetters = 12;
    private const ulong Latin = 1UL << 60;
    private const ulong OtherAlphabet = 2UL << 60;
    private const ulong Digits = 3UL << 60;

    /// <summary>No word: also parts one list of stems from the next.</summary>
    public const ulong None = 0;

    /// <param name="word">A folded word (see <see cref="Text.Folding"/>).</param>
    /// <returns>None for single letters: initials, «г.», «д.».</returns>
    public static ulong Of(ReadOnlySpan<char> word)
    {
        if (word.Length < 2)
        {
            return None;
        }

        if (word.Length > 48)
        {
            word = word[..48];
        }

        if (word[0] is >= 'a' and <= 'z')
        {
            return Pack(word, Latin);
        }

        Span<char> stem = stackalloc char[48];
        return Pack(stem[..RussianStem.Of(word, stem)], 0);
    }

    public static ulong OfNumber(ReadOnlySpan<char> digits)
    {
        ulong value = 0;
        foreach (var digit in digits)
        {
            value = (value * 10 + (ulong)(digit - '0')) % (1UL << 59);
        }

        return Digits | value;
    }

    public static bool IsNumber(ulong stem) => stem >> 60 == 3;

    /// <summary>Thirty-two well mixed bits, for lists that only ask whether a word is the same.</summary>
    public static uint Hash(ulong stem) => (uint)((stem ^ (stem >> 29)) * 0x9E3779B97F4A7C15UL >> 32);

    /// <summary>
    /// The words differ by one letter left out, added or changed over with its neighbour, in stems of at least four
    /// letters, or by one letter typed wrongly, in stems of at least five: shorter ones are other words too easily.
    /// </summary>
    public static bool IsSlip(ulong a, ulong b)
    {
        if (a == b || a >> 60 != b >> 60 || a >> 60 > 1)
        {
            return false;
        }

        var lengthA = LengthOf(a);
        var lengthB = LengthOf(b);
        if (Math.Min(lengthA, lengthB) < 4)
        {
            return false;
        }

        // The letter where they part, counted from the first, and what follows it.
        var at = (BitOperations.LeadingZeroCount(a ^ b) - 4) / 5;
        if (lengthA != lengthB)
        {
            return Math.Abs(lengthA - lengthB) == 1 && (lengthA > lengthB ? Without(a, at) == b : Without(b, at) == a);
        }

        return (lengthA > 4 && ((a ^ b) & From(at + 1)) == 0)
            || (at < MaxLetters - 1 && Letter(a, at) == Letter(b, at + 1) && Letter(a, at + 1) == Letter(b, at) && ((a ^ b) & From(at + 2)) == 0);
    }

    private static int LengthOf(ulong stem) => MaxLetters - BitOperations.TrailingZeroCount(stem | 1UL << 60) / 5;

    private static ulong Letter(ulong stem, int at) => stem >> (5 * (MaxLetters - 1 - at)) & 31;

    private static ulong From(int at) => (1UL << (5 * (MaxLetters - at))) - 1;

    private static ulong Without(ulong stem, int at) => (stem & ~From(at)) | ((stem << 5) & From(at));

    private static ulong Pack(ReadOnlySpan<char> letters, ulong alphabet)
    {
        ulong code = 0;
        var length = Math.Min(letters.Length, MaxLetters);
        for (var i = 0; i < length; i++)
        {
            var letter = alphabet == Latin ? LatinLetter(letters[i]) : CyrillicLetter(letters[i]);
            if (letter == 0)
            {
                return OtherAlphabet | Mix(letters);
            }

            code |= (ulong)letter << (5 * (MaxLetters - 1 - i));
        }

        return alphabet | code;
    }

    private static int LatinLetter(char c) => c is >= 'a' and <= 'z' ? c - 'a' + 1 : 0;

    // The two signs share a code: 31 codes for 32 letters.
    private static int CyrillicLetter(char c) => c switch
    {
        >= 'а' and <= 'ъ' => c - 'а' + 1,
        'ы' => 28,
        'ь' => 27,
        >= 'э' and <= 'я' => c - 'э' + 29,
        'і' or 'ї' => 9,
        'ў' => 20,
        'є' => 6,
        'ґ' => 4,
        _ => 0,
    };

    private static ulong Mix(ReadOnlySpan<char> letters)
    {
        var hash = 14695981039346656037UL;
        foreach (var c in letters)
        {
            hash = (hash ^ c) * 1099511628211UL;
        }

        return hash & ((1UL << 60) - 1);
    }
}

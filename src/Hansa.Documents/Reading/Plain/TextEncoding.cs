using System.Text;
using System.Text.Unicode;

namespace Hansa.Documents.Reading.Plain;

/// <summary>Finds out how a text file is encoded, from its first bytes.</summary>
internal static class TextEncoding
{
    /// <summary>How many bytes from the beginning are looked at.</summary>
    public const int SampleBytes = 64 << 10;

    private const int ScoredBytes = 16 << 10;

    /// <summary>The encoding, or null when the bytes are no text in any that Russian offices used.</summary>
    public static Encoding? Of(ReadOnlySpan<byte> sample)
    {
        if (sample.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]))
        {
            return Encoding.UTF8;
        }

        if (sample.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]))
        {
            return Encoding.Unicode;
        }

        if (sample.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
        {
            return Encoding.BigEndianUnicode;
        }

        if (sample.Contains((byte)0))
        {
            return WideOrNothing(sample);
        }

        return HasTooManyControls(sample) ? null : Utf8.IsValid(sample) ? Encoding.UTF8 : MostRussian(sample);
    }

    // UTF-16 without a mark: spaces and line breaks have a zero on the same side of every pair.
    private static Encoding? WideOrNothing(ReadOnlySpan<byte> sample)
    {
        var (low, high, other) = (0, 0, 0);
        for (var i = 0; i + 1 < sample.Length; i += 2)
        {
            low += sample[i + 1] is 0 or 4 && sample[i] != 0 ? 1 : 0;
            high += sample[i] is 0 or 4 && sample[i + 1] != 0 ? 1 : 0;
            other++;
        }

        return low > other * 0.9 ? Encoding.Unicode : high > other * 0.9 ? Encoding.BigEndianUnicode : null;
    }

    private static bool HasTooManyControls(ReadOnlySpan<byte> sample)
    {
        var controls = 0;
        foreach (var b in sample)
        {
            controls += b < 0x20 && b is not ((byte)'\t' or (byte)'\n' or (byte)'\r' or 0x0B or 0x0C or 0x1F) ? 1 : 0;
        }

        return controls > sample.Length / 100;
    }

    // UTF-8 once more: one broken byte, or a sample that ends inside a character, does not make it another encoding.
    private static Encoding MostRussian(ReadOnlySpan<byte> sample)
    {
        var best = CodePages.Windows1251;
        var bestScore = int.MinValue;
        foreach (var candidate in (ReadOnlySpan<Encoding>)[Encoding.UTF8, CodePages.Windows1251, CodePages.Koi8R, CodePages.Dos866])
        {
            var score = RussianScore(candidate.GetString(sample[..Math.Min(sample.Length, ScoredBytes)]));
            if (score > bestScore)
            {
                (best, bestScore) = (candidate, score);
            }
        }

        return best;
    }

    // In the wrong code page small letters come out as capitals, box lines or letters of other languages.
    private static int RussianScore(string text)
    {
        var score = 0;
        foreach (var c in text)
        {
            score += c switch
            {
                >= 'а' and <= 'я' or 'ё' => 3,
                >= 'А' and <= 'Я' or 'Ё' or '№' or '«' or '»' or '–' or '—' or '\u00A0' or '…' => 1,
                > '\x7F' => -4,
                _ => 0,
            };
        }

        return score;
    }
}

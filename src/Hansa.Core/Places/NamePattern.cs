using Hansa.Core.Text;

namespace Hansa.Core.Places;

/// <summary>What must hold beside the letters for a name of the directory to mean its area.</summary>
[Flags]
internal enum NameMarks : byte
{
    None = 0,

    /// <summary>«^»: only with a capital.</summary>
    Capital = 1,

    /// <summary>«^^»: and not at the start of a sentence.</summary>
    Inside = 2,

    /// <summary>«!»: only with the word of its own kind beside it, or alone in a place cell.</summary>
    Supported = 4,

    /// <summary>«?»: another area has the same name.</summary>
    Shared = 8,

    /// <summary>«=»: exactly as spelled, small and capital letters too.</summary>
    Exact = 16,
}

/// <summary>One word of a name: the folded stem and what may follow it.</summary>
/// <param name="Ending">The endings that may follow; null when none may.</param>
/// <param name="AnyEnding">Whatever follows.</param>
/// <param name="Dotted">A full stop stands between the word before and this one.</param>
internal sealed record WordPattern(string Stem, Paradigm? Ending, bool AnyEnding, bool Dotted)
{
    public bool Accepts(ReadOnlySpan<char> word) =>
        word.StartsWith(Stem, StringComparison.Ordinal)
        && (AnyEnding || AcceptsEnding(word[Stem.Length..]));

    public bool AcceptsEnding(ReadOnlySpan<char> letters) =>
        AnyEnding ? letters.Length <= Paradigm.LongestEnding
        : Ending is null ? letters.IsEmpty
        : Ending.Accepts(letters);
}

/// <summary>The spelling of names in the directories: marks, then words as stem|paradigm.</summary>
internal static class NamePattern
{
    /// <summary>The name without its marks.</summary>
    public static string Bare(string name) => name[CountMarks(name)..];

    public static NameMarks Marks(string name)
    {
        var marks = NameMarks.None;
        foreach (var c in name.AsSpan(0, CountMarks(name)))
        {
            marks |= c switch
            {
                '^' => (marks & NameMarks.Capital) == 0 ? NameMarks.Capital : NameMarks.Inside,
                '!' => NameMarks.Supported,
                '?' => NameMarks.Shared,
                _ => NameMarks.Exact,
            };
        }

        return marks;
    }

    /// <summary>The words of a bare name.</summary>
    public static WordPattern[] Split(string bare)
    {
        var words = new List<WordPattern>(2);
        var folded = Folding.Fold(bare);
        var i = 0;
        var dotted = false;
        while (i < folded.Length)
        {
            if (!char.IsLetter(folded[i]))
            {
                dotted |= folded[i] == '.';
                i++;
                continue;
            }

            var start = i;
            while (i < folded.Length && char.IsLetter(folded[i]))
            {
                i++;
            }

            var stem = folded[start..i];
            Paradigm? ending = null;
            if (i < folded.Length && folded[i] == '|')
            {
                start = ++i;
                while (i < folded.Length && char.IsLetterOrDigit(folded[i]))
                {
                    i++;
                }

                ending = Paradigm.Find(folded.AsSpan(start, i - start));
            }

            var any = i < folded.Length && folded[i] == '*';
            words.Add(new WordPattern(stem, ending, any, dotted));
            dotted = false;
        }

        return [.. words];
    }

    private static int CountMarks(string name)
    {
        var count = 0;
        while (count < name.Length && name[count] is '^' or '!' or '?' or '=')
        {
            count++;
        }

        return count;
    }
}

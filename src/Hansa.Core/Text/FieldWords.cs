namespace Hansa.Core.Text;

/// <summary>The words that reports are made of, known by stem and ending (field-words.tsv).</summary>
internal static class FieldWords
{
    private const int ShortestStem = 4;

    private static readonly Lazy<(HashSet<string> Stems, HashSet<string> Endings)> s_table = new(Load);

    /// <param name="word">In small letters with е for ё.</param>
    public static bool Has(ReadOnlySpan<char> word)
    {
        var (stems, endings) = s_table.Value;
        var knownStems = stems.GetAlternateLookup<ReadOnlySpan<char>>();
        var knownEndings = endings.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var cut = word.Length; cut >= ShortestStem && cut >= word.Length - 5; cut--)
        {
            if (knownEndings.Contains(word[cut..]) && knownStems.Contains(word[..cut]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The word without its longest ending; at least <paramref name="shortest"/> letters stay.</summary>
    public static ReadOnlySpan<char> Stem(ReadOnlySpan<char> word, int shortest = ShortestStem + 1)
    {
        var known = s_table.Value.Endings.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var cut = Math.Max(shortest, word.Length - 5); cut < word.Length; cut++)
        {
            if (known.Contains(word[cut..]))
            {
                return word[..cut];
            }
        }

        return word;
    }

    private static (HashSet<string>, HashSet<string>) Load()
    {
        var stems = new HashSet<string>(2000, StringComparer.Ordinal);
        var endings = new HashSet<string>(StringComparer.Ordinal);
        foreach (var row in WordTable.Rows("field-words.tsv"))
        {
            foreach (var word in WordTable.Words(row[1]))
            {
                (row[0] == "stems" ? stems : endings).Add(word == "-" ? "" : word);
            }
        }

        return (stems, endings);
    }
}

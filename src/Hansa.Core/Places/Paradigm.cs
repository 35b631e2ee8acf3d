using Hansa.Core.Text;

namespace Hansa.Core.Places;

/// <summary>The endings of a way of declining (paradigms.tsv).</summary>
internal sealed class Paradigm
{
    private static readonly Lazy<Dictionary<string, Paradigm>> s_all = new(Load);

    private readonly string?[] _endings;
    private readonly ulong[] _keys;

    private Paradigm(string?[] endings)
    {
        _endings = endings;
        _keys = new ulong[endings.Length];
        for (var i = 0; i < endings.Length; i++)
        {
            // No word ends with this key: it stands for a form that does not exist.
            _keys[i] = endings[i] is { } ending ? Key(ending) : ulong.MaxValue;
        }
    }

    /// <summary>The longest ending, in letters; the lexicon looks no further back in a word.</summary>
    public const int LongestEnding = 3;

    public static Paradigm Find(ReadOnlySpan<char> key) =>
        s_all.Value.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(key, out var paradigm)
            ? paradigm
            : throw new InvalidDataException($"paradigms.tsv has no «{key}»");

    /// <summary>The ending in a case, nominative first; null when the name has no such form.</summary>
    public string? Ending(int grammaticalCase) => _endings[grammaticalCase];

    /// <summary>Whether these folded letters are one of the endings.</summary>
    public bool Accepts(ReadOnlySpan<char> letters)
    {
        if (letters.Length > LongestEnding)
        {
            return false;
        }

        var key = Key(letters);
        foreach (var mine in _keys)
        {
            if (mine == key)
            {
                return true;
            }
        }

        return false;
    }

    private static ulong Key(ReadOnlySpan<char> letters)
    {
        var key = 0UL;
        foreach (var letter in letters)
        {
            key = key << 16 | letter;
        }

        return key;
    }

    private static Dictionary<string, Paradigm> Load()
    {
        var all = new Dictionary<string, Paradigm>(StringComparer.Ordinal);
        foreach (var row in WordTable.Rows("paradigms.tsv"))
        {
            string?[] endings = row[1].Split(' ');
            for (var i = 0; i < endings.Length; i++)
            {
                endings[i] = endings[i] switch { "-" => "", "*" => null, var ending => ending };
            }

            all.Add(row[0], new Paradigm(endings));
        }

        return all;
    }
}

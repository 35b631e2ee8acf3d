using Hansa.Core.Text;

namespace Hansa.Core.Places;

/// <summary>A name of the lexicon.</summary>
/// <param name="Target">Index in the directory its kind speaks of; −1 for plain words.</param>
/// <param name="FirstWord">Where its words begin.</param>
/// <param name="Next">The next name whose first word falls into the same bucket, or −1.</param>
/// <param name="Spelling">For an abbreviation its letters; for a kind of settlement its print; else null.</param>
internal readonly record struct LexiconName(
    NameKinds Kind, NameMarks Marks, short Target, ushort FirstWord, byte WordCount, uint Hash, int Next, string? Spelling);

/// <summary>
/// All names and words the place parser knows, found by the stem of their first word: one probe for each possible
/// length of an ending, after a filter that turns away most words by their first three letters.
/// </summary>
internal sealed class PlaceLexicon
{
    private const uint Seed = 2166136261;
    private const uint Prime = 16777619;

    private static readonly Lazy<PlaceLexicon> s_shared = new(() => new PlaceLexiconBuilder().Build());

    private readonly LexiconName[] _names;
    private readonly WordPattern[] _words;
    private readonly int[] _buckets;
    private readonly ulong[] _beginnings = new ulong[512];

    public PlaceLexicon(List<LexiconName> names, List<WordPattern> words, List<Settlement> settlements)
    {
        _words = [.. words];
        Settlements = [.. settlements];
        _buckets = new int[8192];
        Array.Fill(_buckets, -1);
        _names = new LexiconName[names.Count];
        // Backwards, so that a bucket's chain keeps the order of the files.
        for (var i = names.Count - 1; i >= 0; i--)
        {
            var stem = _words[names[i].FirstWord].Stem;
            var hash = Hash(stem);
            ref var bucket = ref _buckets[hash % (uint)_buckets.Length];
            _names[i] = names[i] with { Hash = hash, Next = bucket };
            bucket = i;
            var beginning = Beginning(stem);
            _beginnings[beginning >> 6] |= 1UL << (int)(beginning & 63);
        }
    }

    public static PlaceLexicon Shared => s_shared.Value;

    public Settlement[] Settlements { get; }

    public int Count => _names.Length;

    public ref readonly LexiconName this[int name] => ref _names[name];

    /// <summary>Finds the longest names that begin with a token of a phrase, and adds them to the list.</summary>
    /// <param name="lastToken">The last token of the names found.</param>
    /// <returns>What the names are; <see cref="NameKinds.None"/> when there is none.</returns>
    public NameKinds Match(Phrase phrase, int token, List<int> found, out int lastToken)
    {
        lastToken = token;
        var word = phrase[phrase.Tokens[token]];
        var kinds = NameKinds.None;
        var longest = 0;
        if (!MayBegin(word))
        {
            return kinds;
        }

        var start = found.Count;
        var hash = Seed;
        for (var length = 1; length <= word.Length; length++)
        {
            hash = (hash ^ word[length - 1]) * Prime;
            if (length + Paradigm.LongestEnding < word.Length)
            {
                continue;
            }

            for (var i = _buckets[hash % (uint)_buckets.Length]; i >= 0; i = _names[i].Next)
            {
                ref readonly var name = ref _names[i];
                if (name.Hash != hash || !Begins(name, word, length) || End(name, phrase, token) is var end && end < 0)
                {
                    continue;
                }

                var tokens = end - token + 1;
                if (tokens > longest)
                {
                    found.RemoveRange(start, found.Count - start);
                    (longest, lastToken, kinds) = (tokens, end, NameKinds.None);
                }

                if (tokens == longest)
                {
                    found.Add(i);
                    kinds |= name.Kind;
                }
            }
        }

        return kinds;
    }

    private bool Begins(in LexiconName name, ReadOnlySpan<char> word, int stemLength)
    {
        ref readonly var first = ref _words[name.FirstWord];
        return first.Stem.Length == stemLength
            && word.StartsWith(first.Stem, StringComparison.Ordinal)
            && first.AcceptsEnding(word[stemLength..]);
    }

    /// <summary>The token a name ends with, or −1 when the further words differ.</summary>
    private int End(in LexiconName name, Phrase phrase, int token)
    {
        var tokens = phrase.Tokens;
        if ((name.Marks & NameMarks.Exact) != 0
            && !phrase.Text.AsSpan(tokens[token].Start, tokens[token].Length).SequenceEqual(name.Spelling))
        {
            return -1;
        }

        for (var i = 1; i < name.WordCount; i++)
        {
            ref readonly var pattern = ref _words[name.FirstWord + i];
            token++;
            // «Алма-Ата», «Кот-д'Ивуар» and their spellings with spaces; a line may break inside a name.
            while (token < tokens.Length && tokens[token].Kind is TokenKind.Mark or TokenKind.Break
                && IsJoint(phrase.Folded[tokens[token].Start], pattern.Dotted))
            {
                token++;
            }

            if (token >= tokens.Length || tokens[token].Kind != TokenKind.Word || !pattern.Accepts(phrase[tokens[token]]))
            {
                return -1;
            }
        }

        return token;
    }

    private static bool IsJoint(char c, bool dotted) => c is '-' or '\'' or '’' or '\n' || dotted && c == '.';

    private bool MayBegin(ReadOnlySpan<char> word)
    {
        var beginning = Beginning(word);
        if ((_beginnings[beginning >> 6] >> (int)(beginning & 63) & 1) != 0)
        {
            return true;
        }

        // A stem of one or two letters («Уф|а», «Ош») lies in a bit of its own.
        return word.Length is 2 or 3 or 4 or 5
            && (Bit(Beginning(word[..2])) || Bit(Beginning(word[..1])));
    }

    private bool Bit(uint beginning) => (_beginnings[beginning >> 6] >> (int)(beginning & 63) & 1) != 0;

    private static uint Beginning(ReadOnlySpan<char> word) =>
        ((word[0] & 31u) << 10 | (word.Length > 1 ? word[1] & 31u : 0) << 5 | (word.Length > 2 ? word[2] & 31u : 0)) & 32767;

    private static uint Hash(string stem)
    {
        var hash = Seed;
        foreach (var c in stem)
        {
            hash = (hash ^ c) * Prime;
        }

        return hash;
    }
}

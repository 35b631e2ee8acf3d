using Hansa.Core.Text;

namespace Hansa.Core.Places;

/// <summary>A name of the lexicon.</summary>
/// <param name="Target">Index in the directory its kind speaks of; −1 for plain words.</param>
/// <param name="Spelling">For an abbreviation its letters; for a kind of settlement its print; else null.</param>
internal sealed record LexiconName(NameKinds Kind, NameMarks Marks, int Target, WordPattern[] Words, string? Spelling)
{
    public uint Hash { get; init; }

    /// <summary>The next name whose first word falls into the same bucket.</summary>
    public LexiconName? Next { get; set; }
}

/// <summary>
/// All names and words the place parser knows, found by the stem of their first word: one probe for each possible
/// length of an ending, after a filter that turns away most words by their first three letters.
/// </summary>
internal sealed class PlaceLexicon
{
    private const uint Seed = 2166136261;
    private const uint Prime = 16777619;
    private const uint BucketMask = 8191;

    private static readonly Lazy<PlaceLexicon> s_shared = new(() => new PlaceLexiconBuilder().Build());

    private readonly LexiconName?[] _buckets = new LexiconName?[BucketMask + 1];
    private readonly ulong[] _beginnings = new ulong[512];

    /// <param name="names">In the order of the files, which is the order in which they are found.</param>
    public PlaceLexicon(List<LexiconName> names, List<Settlement> settlements)
    {
        (Settlements, Count) = (settlements, names.Count);
        for (var i = names.Count - 1; i >= 0; i--)
        {
            var name = names[i];
            ref var bucket = ref _buckets[name.Hash & BucketMask];
            name.Next = bucket;
            bucket = name;
            var beginning = Beginning(name.Words[0].Stem);
            _beginnings[beginning >> 6] |= 1UL << (int)(beginning & 63);
        }
    }

    public static PlaceLexicon Shared => s_shared.Value;

    public IReadOnlyList<Settlement> Settlements { get; }

    public int Count { get; }

    public static uint Hash(string stem)
    {
        var hash = Seed;
        foreach (var c in stem)
        {
            hash = (hash ^ c) * Prime;
        }

        return hash;
    }

    /// <summary>Finds the longest names that begin with a token of a phrase, and adds them to the list.</summary>
    /// <param name="lastToken">The last token of the names found.</param>
    /// <returns>What the names are; <see cref="NameKinds.None"/> when there is none.</returns>
    public NameKinds Match(Phrase phrase, int token, List<LexiconName> found, out int lastToken)
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

            for (var name = _buckets[hash & BucketMask]; name is not null; name = name.Next)
            {
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
                    found.Add(name);
                    kinds |= name.Kind;
                }
            }
        }

        return kinds;
    }

    private static bool Begins(LexiconName name, ReadOnlySpan<char> word, int stemLength)
    {
        var first = name.Words[0];
        return first.Stem.Length == stemLength
            && word.StartsWith(first.Stem, StringComparison.Ordinal)
            && first.AcceptsEnding(word[stemLength..]);
    }

    /// <summary>The token a name ends with, or −1 when the further words differ.</summary>
    private static int End(LexiconName name, Phrase phrase, int token)
    {
        var tokens = phrase.Tokens;
        if ((name.Marks & NameMarks.Exact) != 0
            && !phrase.Text.AsSpan(tokens[token].Start, tokens[token].Length).SequenceEqual(name.Spelling))
        {
            return -1;
        }

        for (var i = 1; i < name.Words.Length; i++)
        {
            var pattern = name.Words[i];
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

    private bool MayBegin(ReadOnlySpan<char> word) =>
        // A stem of one or two letters («Уф|а», «Ош») lies in a bit of its own.
        Has(Beginning(word)) || word.Length is > 1 and < 6 && (Has(Beginning(word[..2])) || Has(Beginning(word[..1])));

    private bool Has(uint beginning) => (_beginnings[beginning >> 6] >> (int)(beginning & 63) & 1) != 0;

    private static uint Beginning(ReadOnlySpan<char> word) =>
        (word[0] & 31u) << 10 | (word.Length > 1 ? word[1] & 31u : 0) << 5 | (word.Length > 2 ? word[2] & 31u : 0);
}

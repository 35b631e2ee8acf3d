using Hansa.Core.Duplicates.Words;
using Hansa.Core.Text;

namespace Hansa.Core.Duplicates.Traits;

/// <summary>Walks the words of a phrase as stems with their weights; reused from cell to cell.</summary>
internal sealed class WordList
{
    private readonly WordWeights _weights = WordWeights.All;

    public List<ulong> Much { get; } = [];

    public List<ulong> Little { get; } = [];

    public void Clear()
    {
        Much.Clear();
        Little.Clear();
    }

    /// <summary>Adds the words of the tokens from <paramref name="from"/> up to, not including, <paramref name="to"/>.</summary>
    public void Add(Phrase phrase, int from, int to, bool numbers)
    {
        for (var i = from; i < to; i++)
        {
            var token = phrase.Tokens[i];
            if (token.Kind == TokenKind.Word)
            {
                Add(phrase, i);
            }
            else if (numbers && token.Kind == TokenKind.Number)
            {
                Much.Add(Stem.OfNumber(phrase[token]));
            }
        }
    }

    public void Add(Phrase phrase, int at)
    {
        var stem = Stem.Of(phrase[phrase.Tokens[at]]);
        if (stem == Stem.None)
        {
            return;
        }

        if (_weights.Expand(stem) is { } words)
        {
            foreach (var word in words)
            {
                Add(word, isAreaName: false);
            }

            return;
        }

        Add(stem, NamesArea(phrase, at));
    }

    /// <summary>All words in one hash, in whatever order they stand; 0 without words.</summary>
    public uint Sum()
    {
        uint sum = 0;
        foreach (var stem in Much)
        {
            sum += Stem.Hash(stem);
        }

        foreach (var stem in Little)
        {
            sum += Stem.Hash(stem);
        }

        return sum;
    }

    /// <summary>The lists in order, each word once; at most <paramref name="limit"/> words, those with the smallest hashes.</summary>
    public static ReadOnlySpan<uint> Hashes(List<ulong> stems, List<uint> into, int limit)
    {
        into.Clear();
        foreach (var stem in stems)
        {
            into.Add(Stem.Hash(stem));
        }

        return Distinct(into, limit);
    }

    public static ReadOnlySpan<T> Distinct<T>(List<T> items, int limit)
        where T : struct, IEquatable<T>
    {
        items.Sort();
        var kept = 0;
        for (var i = 0; i < items.Count && kept < limit; i++)
        {
            if (kept == 0 || !items[i].Equals(items[kept - 1]))
            {
                items[kept++] = items[i];
            }
        }

        items.RemoveRange(kept, items.Count - kept);
        return System.Runtime.InteropServices.CollectionsMarshal.AsSpan(items);
    }

    private void Add(ulong stem, bool isAreaName)
    {
        switch (_weights.Of(stem))
        {
            case WordWeight.Much when !isAreaName:
                Much.Add(stem);
                break;
            case WordWeight.Much or WordWeight.Little:
                Little.Add(stem);
                break;
            default:
                break;
        }
    }

    // «Смоленской области», «Демидовский район»: bodies write or leave out the area at will.
    private static bool NamesArea(Phrase phrase, int at)
    {
        if (at + 1 >= phrase.Tokens.Length || phrase.Tokens[at + 1] is not { Kind: TokenKind.Word } next)
        {
            return false;
        }

        var word = phrase[next];
        return word.StartsWith("област") || word.StartsWith("район") || word is "обл" or "край" or "края" or "крае" or "краю" or "округ"
            or "округа" or "округе" or "округу";
    }
}

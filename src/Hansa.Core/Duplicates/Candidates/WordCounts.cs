using System.Numerics;

namespace Hansa.Core.Duplicates.Candidates;

/// <summary>
/// In how many activities a word occurs, in a table of fixed size: words that share a slot are counted together, which
/// may hide that one of them is rare but never breaks anything.
/// </summary>
/// <param name="activities">How many there are; the table has room for their words and no more.</param>
internal sealed class WordCounts(int activities)
{
    private readonly int[] _counts = new int[1 << Bits(activities)];
    private readonly int _shift = 32 - Bits(activities);

    public int this[uint hash] => _counts[hash * 0x9E3779B1u >> _shift];

    public void Add(uint hash) => _counts[hash * 0x9E3779B1u >> _shift]++;

    /// <summary>
    /// The rarest of the words that occur in two activities at least, since a word that occurs once links nothing.
    /// </summary>
    /// <returns>How many were written into <paramref name="into"/>.</returns>
    public int Rarest(ReadOnlySpan<uint> words, Span<uint> into)
    {
        var count = 0;
        foreach (var word in words)
        {
            if (this[word] < 2)
            {
                continue;
            }

            var at = count;
            while (at > 0 && IsRarer(word, into[at - 1]))
            {
                at--;
            }

            if (at >= into.Length)
            {
                continue;
            }

            count = Math.Min(count + 1, into.Length);
            into[at..(count - 1)].CopyTo(into[(at + 1)..count]);
            into[at] = word;
        }

        return count;
    }

    private bool IsRarer(uint a, uint b) => this[a] != this[b] ? this[a] < this[b] : a < b;

    private static int Bits(int activities) => Math.Clamp(BitOperations.Log2((uint)activities + 1) + 5, 10, 20);
}

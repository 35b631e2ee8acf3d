using Hansa.Core.Duplicates.Words;

namespace Hansa.Core.Duplicates.Likeness;

/// <summary>How much two sorted lists of words have in common.</summary>
/// <param name="Slips">How many of the common words differ by a slip of the pen.</param>
internal readonly record struct Overlap(int Common, int OnlyA, int OnlyB, int Slips = 0)
{
    /// <summary>The share of the shorter list that the longer one has too; 0 when one is empty.</summary>
    public double OfShorter => Common == 0 ? 0 : Common / (double)(Common + Math.Min(OnlyA, OnlyB));

    /// <summary>The share of all words that both have.</summary>
    public double OfAll => Common == 0 ? 0 : Common / (double)(Common + OnlyA + OnlyB);

    public int Shorter => Common + Math.Min(OnlyA, OnlyB);

    /// <summary>Words spelled with a slip of the pen count as common.</summary>
    public static Overlap OfStems(ReadOnlySpan<ulong> a, ReadOnlySpan<ulong> b)
    {
        // Which slip is matched with which word depends on who comes first, and likeness must not.
        if (a.SequenceCompareTo(b) > 0)
        {
            var swapped = OfStems(b, a);
            return swapped with { OnlyA = swapped.OnlyB, OnlyB = swapped.OnlyA };
        }

        Span<ulong> onlyA = stackalloc ulong[6];
        Span<ulong> onlyB = stackalloc ulong[6];
        var (i, j, common, restA, restB) = (0, 0, 0, 0, 0);
        while (i < a.Length || j < b.Length)
        {
            if (j == b.Length || (i < a.Length && a[i] < b[j]))
            {
                Keep(onlyA, restA++, a[i++]);
            }
            else if (i == a.Length || b[j] < a[i])
            {
                Keep(onlyB, restB++, b[j++]);
            }
            else
            {
                (i, j, common) = (i + 1, j + 1, common + 1);
            }
        }

        var slips = restA is 0 or > 6 || restB is 0 or > 6 ? 0 : CountSlips(onlyA[..restA], onlyB[..restB]);
        return new Overlap(common + slips, restA - slips, restB - slips, slips);
    }

    /// <param name="limit">Lists as long as this were cut to their smallest hashes: what lies beyond a cut is not compared.</param>
    public static Overlap OfHashes(ReadOnlySpan<uint> a, ReadOnlySpan<uint> b, int limit = int.MaxValue)
    {
        var top = Math.Min(a.Length >= limit ? a[^1] : uint.MaxValue, b.Length >= limit ? b[^1] : uint.MaxValue);
        var (i, j, common, onlyA, onlyB) = (0, 0, 0, 0, 0);
        while (true)
        {
            var x = i < a.Length && a[i] <= top ? a[i] : (uint?)null;
            var y = j < b.Length && b[j] <= top ? b[j] : (uint?)null;
            if (x is null && y is null)
            {
                return new Overlap(common, onlyA, onlyB);
            }

            if (y is null || x < y)
            {
                (i, onlyA) = (i + 1, onlyA + 1);
            }
            else if (x is null || y < x)
            {
                (j, onlyB) = (j + 1, onlyB + 1);
            }
            else
            {
                (i, j, common) = (i + 1, j + 1, common + 1);
            }
        }
    }

    private static void Keep(Span<ulong> list, int at, ulong stem)
    {
        if (at < list.Length)
        {
            list[at] = stem;
        }
    }

    private static int CountSlips(Span<ulong> a, Span<ulong> b)
    {
        var count = 0;
        foreach (var stem in a)
        {
            for (var j = 0; j < b.Length; j++)
            {
                if (b[j] != Stem.None && Stem.IsSlip(stem, b[j]))
                {
                    b[j] = Stem.None;
                    count++;
                    break;
                }
            }
        }

        return count;
    }
}

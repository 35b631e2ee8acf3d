namespace Hansa.Bench.Data;

/// <summary>Numbers that are the same on every machine and every version of .NET for one seed (SplitMix64).</summary>
public sealed class SeededRandom(ulong seed)
{
    private ulong _state = seed;

    /// <summary>From 0 up to, not including, <paramref name="limit"/>.</summary>
    public int Next(int limit) => (int)(NextBits() % (ulong)limit);

    public bool Chance(int percent) => Next(100) < percent;

    public T Of<T>(IReadOnlyList<T> items) => items[Next(items.Count)];

    /// <summary>The items in another order.</summary>
    public List<T> Shuffle<T>(IEnumerable<T> items)
    {
        var list = items.ToList();
        for (var i = list.Count - 1; i > 0; i--)
        {
            var j = Next(i + 1);
            (list[i], list[j]) = (list[j], list[i]);
        }

        return list;
    }

    private ulong NextBits()
    {
        var z = _state += 0x9E3779B97F4A7C15UL;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
        return z ^ (z >> 31);
    }
}

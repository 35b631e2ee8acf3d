namespace Hansa.Core.Duplicates;

/// <summary>Orders ids as people do: <c>a#9</c> before <c>a#10</c>.</summary>
internal sealed class NaturalOrder : IComparer<string>
{
    public static NaturalOrder Instance { get; } = new();

    public int Compare(string? x, string? y)
    {
        var a = x.AsSpan();
        var b = y.AsSpan();
        while (!a.IsEmpty && !b.IsEmpty)
        {
            var order = char.IsAsciiDigit(a[0]) && char.IsAsciiDigit(b[0]) ? Numbers(Take(ref a), Take(ref b)) : a[0].CompareTo(b[0]);
            if (order != 0)
            {
                return order;
            }

            a = a.IsEmpty ? a : a[1..];
            b = b.IsEmpty ? b : b[1..];
        }

        return a.Length != b.Length ? a.Length.CompareTo(b.Length) : string.CompareOrdinal(x, y);
    }

    private static int Numbers(ReadOnlySpan<char> a, ReadOnlySpan<char> b) =>
        a.Length != b.Length ? a.Length.CompareTo(b.Length) : a.CompareTo(b, StringComparison.Ordinal);

    // Leaves the last digit for the caller to step over.
    private static ReadOnlySpan<char> Take(ref ReadOnlySpan<char> text)
    {
        var length = 1;
        while (length < text.Length && char.IsAsciiDigit(text[length]))
        {
            length++;
        }

        var number = text[..length].TrimStart('0');
        text = text[(length - 1)..];
        return number;
    }
}

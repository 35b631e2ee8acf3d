using Hansa.Core.Text;

namespace Hansa.Core.Checks;

/// <summary>A number that is equal for texts which differ only in case, ё, white space and punctuation.</summary>
internal static class TextKey
{
    private const ulong Start = 14695981039346656037UL;
    private const ulong Prime = 1099511628211UL;

    public static ulong Join(ulong key, ulong other) => (key ^ other) * Prime;

    public static ulong Of(ReadOnlySpan<char> text) => Add(Start, text);

    /// <summary>Goes on with a further text, so that several cells make one key and none runs into the next.</summary>
    public static ulong Add(ulong key, ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (c is >= 'а' and <= 'я')
            {
                key = (key ^ c) * Prime;
            }
            else if (c != ' ' && Letters.IsLetterOrDigit(c))
            {
                key = (key ^ Letters.Small(c)) * Prime;
            }
        }

        return (key ^ '|') * Prime;
    }
}

using Hansa.Core.Text;

namespace Hansa.Core.Agreements;

/// <summary>The letters and digits of a text in one spelling, so that spaces, dashes, quotes, case and ё make no difference.</summary>
internal static class Squeezed
{
    public static string Of(string text)
    {
        var folded = Folding.Fold(text);
        Span<char> kept = folded.Length <= 512 ? stackalloc char[512] : new char[folded.Length];
        var length = 0;
        foreach (var c in folded)
        {
            if (char.IsLetterOrDigit(c))
            {
                kept[length++] = c;
            }
        }

        return new string(kept[..length]);
    }
}

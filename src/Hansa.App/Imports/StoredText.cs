using System.Buffers;
using System.Text;

namespace Hansa.App.Imports;

/// <summary>Makes a text fit for PostgreSQL, which keeps no zero character and no half of a surrogate pair.</summary>
internal static class StoredText
{
    private static readonly SearchValues<char> s_doubtful = SearchValues.Create(Doubtful());

    public static string Of(string text)
    {
        if (!text.AsSpan().ContainsAny(s_doubtful))
        {
            return text;
        }

        var result = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value != 0)
            {
                result.Append(rune.ToString());
            }
        }

        return result.ToString();
    }

    private static char[] Doubtful()
    {
        var all = new char[0x801];
        for (var i = 0; i < 0x800; i++)
        {
            all[i] = (char)(0xD800 + i);
        }

        return all;
    }
}

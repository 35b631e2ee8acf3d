using System.Text;
using Hansa.Core.Text;

namespace Hansa.Core.Agreements;

/// <summary>Parts words run together in a title: «АдминистрациейВладимирской» (domain.md M-51). Names like «СмолГУ» stay whole.</summary>
internal static class GluedWords
{
    private const int ShortestHead = 5;

    public static string Part(string title)
    {
        StringBuilder? parted = null;
        var (wordStart, copied) = (0, 0);
        for (var i = 1; i < title.Length; i++)
        {
            if (!char.IsLetter(title[i]))
            {
                wordStart = i + 1;
            }
            else if (char.IsUpper(title[i]) && char.IsLower(title[i - 1]) && i - wordStart >= ShortestHead
                && IsHead(Folding.Fold(title[wordStart..i])))
            {
                (parted ??= new StringBuilder(title.Length + 4)).Append(title, copied, i - copied).Append(' ');
                (copied, wordStart) = (i, i);
            }
        }

        return parted?.Append(title, copied, title.Length - copied).ToString() ?? title;
    }

    private static bool IsHead(string word) => word is "между" || PartyHeads.TryGet(word, out _, out _);
}

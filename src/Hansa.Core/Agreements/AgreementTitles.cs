using Hansa.Core.Text;

namespace Hansa.Core.Agreements;

/// <summary>The titles of agreements in a cell, and how alike two titles are.</summary>
public static class AgreementTitles
{
    /// <summary>
    /// The titles in a cell, each on one line and spelled as written (domain.md M-19): parted by blank lines, line breaks, numbers or
    /// bullets, or run on behind a full stop or semicolon. A line break inside a title leaves it one title. Empty for a cell that is
    /// empty, a dash or «нет».
    /// </summary>
    /// <param name="cell">Paragraphs parted by \n.</param>
    public static IReadOnlyList<string> Split(string cell)
    {
        var folded = Folding.Fold(cell).AsSpan().Trim();
        if (!HasWords(folded) || folded.Trim('.') is "нет" or "отсутствует" or "отсутствуют" or "нет соглашений" or "нет соглашения")
        {
            return [];
        }

        return new TitleCuts(new Phrase(cell)).Titles();
    }

    internal static bool HasWords(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (char.IsLetterOrDigit(c))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// Whether two titles probably name one agreement though their keys differ: the same parties, at most misspelled, and most words of
    /// the subject in common. Symmetric; false where number, day or kind of paper contradict.
    /// </summary>
    public static bool Similar(string one, string other) => TitleLikeness.Similar(AgreementTitle.Parse(one), AgreementTitle.Parse(other));
}

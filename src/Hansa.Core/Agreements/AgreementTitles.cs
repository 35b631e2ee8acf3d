using System.Text;
using Hansa.Core.Text;

namespace Hansa.Core.Agreements;

/// <summary>The titles of agreements in a cell, and how alike two titles are.</summary>
public static class AgreementTitles
{
    private static readonly char[] s_dashes = ['-', '–', '—'];

    /// <summary>
    /// The titles in a cell, each on one line and spelled as written (domain.md M-19): parted by blank lines, line breaks, numbers or
    /// bullets, or run on behind a full stop or semicolon. A line break inside a title leaves it one title. Empty for a cell that is
    /// empty, a dash or «нет».
    /// </summary>
    /// <param name="cell">Paragraphs parted by \n.</param>
    public static IReadOnlyList<string> Split(string cell)
    {
        var phrase = new Phrase(cell);
        return DittoMark.Is(cell) || Denies(phrase) ? [] : new TitleCuts(phrase).Titles();
    }

    /// <summary>
    /// Whether the cell says in so many words, or by a dash, that there is no agreement: «-», «нет», «вне соглашений», «соглашение
    /// отсутствует». An empty cell says nothing, nor does one that refers to the cell above («то же», «-//-»).
    /// </summary>
    public static bool Denies(string cell) => new Phrase(cell) is { Tokens.Length: > 0 } phrase && !DittoMark.Is(cell) && Denies(phrase);

    private static bool Denies(Phrase phrase)
    {
        const int MostWords = 4;
        const string Agreement = "соглашени";
        Span<Token> words = stackalloc Token[MostWords];
        var count = 0;
        foreach (var token in phrase.Tokens)
        {
            if (token.Kind is TokenKind.Number || (token.Kind == TokenKind.Word && count == MostWords))
            {
                return false;
            }

            if (token.Kind == TokenKind.Word)
            {
                words[count++] = token;
            }
        }

        if (count == 0)
        {
            return true;
        }

        var last = phrase[words[count - 1]];
        if (phrase[words[0]] is "нет" or "без" or "вне")
        {
            return count == 1 || phrase[words[1]].StartsWith(Agreement, StringComparison.Ordinal) || last.StartsWith(Agreement, StringComparison.Ordinal);
        }

        return (last.StartsWith("отсутству", StringComparison.Ordinal) && count < 3)
            || (count > 1 && phrase[words[count - 2]] is "не" && (last.StartsWith("име", StringComparison.Ordinal) || last.StartsWith("заключ", StringComparison.Ordinal)));
    }

    /// <summary>
    /// A title as a card should bear it: on one line, glued words parted, «научно – технической» with its hyphen, a capital
    /// first, no full stop (domain.md M-51).
    /// </summary>
    public static string Tidy(string title)
    {
        var words = CellText.OneLine(GluedWords.Part(title)).TrimEnd('.', ';', ',', ' ');
        if (words.Length == 0)
        {
            return "";
        }

        var tidy = new StringBuilder(words.Length);
        var from = 0;
        for (var i = words.IndexOfAny(s_dashes); i >= 0 && i < words.Length; i = words.IndexOfAny(s_dashes, i + 1))
        {
            // A compound of adjectives of two fields: «торгово – экономический».
            var (left, right) = (i, i + 1);
            while (left > from && words[left - 1] == ' ')
            {
                left--;
            }

            while (right < words.Length && words[right] == ' ')
            {
                right++;
            }

            if (right - left > 1 && left > 3 && words[left - 1] == 'о' && char.IsLower(words[left - 2]) && right < words.Length && char.IsLower(words[right]))
            {
                tidy.Append(words, from, left - from).Append('-');
                from = right;
            }
        }

        tidy.Append(words, from, words.Length - from);
        tidy[0] = char.ToUpperInvariant(tidy[0]);
        return tidy.ToString();
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

using System.Text;
using Hansa.Core.Text;

namespace Hansa.Core.Tables;

/// <summary>
/// Writes the words of a heading out in full and rightly: «Наим. мер-тия», «Кол-во уч-ков», «Сорки провдения» become
/// words that <see cref="ColumnHeadings"/> knows.
/// </summary>
internal static class HeadingWords
{
    // Shortened words stand for the first of these that fits; misspelt ones for the likest.
    private static readonly string[] s_words =
    [
        "наименование", "название", "мероприятие", "мероприятия", "место", "проведения", "дата", "даты", "срок", "сроки", "содержание",
        "результат", "результаты", "участник", "участники", "участников", "количество", "число", "примечание", "примечания", "соглашение",
        "соглашения", "организация", "учреждение", "ответственный", "исполнитель", "страна", "краткое", "описание", "цель", "состав",
        "информация", "направление", "сотрудничества", "номер", "причины", "невыполнения", "итоги", "тема", "событие", "период",
        "общее", "человек", "площадка", "делегации",
        "итого", "всего",
    ];

    /// <summary>The letters of the heading outside brackets with its words mended.</summary>
    public static string Mend(string heading)
    {
        var folded = Folding.Fold(heading);
        var mended = new StringBuilder(folded.Length);
        var depth = 0;
        for (var i = 0; i < folded.Length; i++)
        {
            var c = folded[i];
            depth = c == '(' ? depth + 1 : c == ')' ? Math.Max(0, depth - 1) : depth;
            if (depth > 0 || !char.IsLetter(c))
            {
                if (c == '№' && depth == 0)
                {
                    mended.Append(c);
                }

                continue;
            }

            var start = i;
            while (i < folded.Length && (char.IsLetter(folded[i]) || (folded[i] == '-' && i + 1 < folded.Length && char.IsLetter(folded[i + 1]))))
            {
                i++;
            }

            mended.Append(Mend(folded[start..i], i < folded.Length && folded[i] == '.'));
            i--;
        }

        return mended.ToString();
    }

    private static string Mend(string word, bool shortened)
    {
        var hyphen = word.IndexOf('-', StringComparison.Ordinal);
        if (hyphen > 0)
        {
            return Contraction(word[..hyphen], word[(hyphen + 1)..]) ?? Likest(word.Replace("-", "", StringComparison.Ordinal));
        }

        if (shortened && word.Length >= 2)
        {
            foreach (var known in s_words)
            {
                if (known.StartsWith(word, StringComparison.Ordinal))
                {
                    return known;
                }
            }
        }

        return Likest(word);
    }

    // «кол-во», «мер-тия»: the beginning and the end of a word.
    private static string? Contraction(string start, string end)
    {
        foreach (var known in s_words)
        {
            if (known.Length > start.Length + end.Length
                && known.StartsWith(start, StringComparison.Ordinal) && known.EndsWith(end, StringComparison.Ordinal))
            {
                return known;
            }
        }

        return null;
    }

    private static string Likest(string word)
    {
        if (word.Length is < 3 or > 20)
        {
            return word;
        }

        var (best, fewest) = (word, word.Length <= 8 ? 2 : 3);
        foreach (var known in s_words)
        {
            // A slip rarely meets both of the first letters.
            if (Math.Abs(known.Length - word.Length) < fewest && (known[0] == word[0] || known[1] == word[1])
                && EditDistance.Between(word, known) is var slips && slips < fewest)
            {
                (best, fewest) = (known, slips);
            }
        }

        return best;
    }
}

using Hansa.Core.Text;

namespace Hansa.Core.Checks;

/// <summary>Tells from the words around a name whether its bearer is a public person (offices.tsv).</summary>
internal static class Offices
{
    // An office may be long: «Первый Заместитель Министра транспорта и коммуникаций Республики Беларусь А.А. Ляхнович».
    private const int WordsBefore = 22;
    private const int WordsBehind = 6;

    private enum Sense : byte
    {
        None,
        Office,
        Honour,
        Eponym,
        Kin,
        Famous,
    }

    private static readonly Lazy<Dictionary<char, List<(string Stem, Sense Sense)>>> s_words = new(Load);

    public static bool IsPublic(string text, Range name)
    {
        if (IsFamous(text.AsSpan(name.Start.Value, name.End.Value - name.Start.Value)))
        {
            return true;
        }

        var (at, words, commas) = (name.Start.Value, 0, 0);
        while (words < WordsBefore && PreviousWord(text, ref at, ref commas, out var word))
        {
            if (word.Length == 1)
            {
                continue;
            }

            switch (SenseOf(word))
            {
                case Sense.Kin:
                    return false;
                case Sense.Office when commas < 2:
                case Sense.Honour when words < 4 && commas == 0:
                case Sense.Eponym when words < 2 && commas == 0:
                    return true;
            }

            words++;
        }

        return SaysWhoItWas(text, name.End.Value);
    }

    // «А.С. Пушкина»: the surname is the longest run of letters.
    private static bool IsFamous(ReadOnlySpan<char> name)
    {
        var surname = name[(name.LastIndexOfAny('.', ' ') + 1)..];
        surname = surname.IsEmpty ? name[..Math.Max(0, name.IndexOf(' '))] : surname;
        return SenseOf(surname) == Sense.Famous;
    }

    // The office may follow at once: «И.И. Иванов, директор музея», «В.М. Афанасьеву – лётчику-космонавту».
    private static bool SaysWhoItWas(string text, int at)
    {
        var rest = text.AsSpan(at);
        var mark = rest.TrimStart(" \n");
        if (mark.IsEmpty || mark[0] is not (',' or '–' or '—' or '-' or '('))
        {
            return false;
        }

        rest = mark.TrimStart(",–—-( \n");
        for (var words = 0; words < WordsBehind && !rest.IsEmpty; words++)
        {
            var length = 0;
            while (length < rest.Length && Letters.IsLetter(rest[length]))
            {
                length++;
            }

            // In the plural they are the next in a list: «художник И. Ильчук, сотрудники музея».
            if (SenseOf(rest[..length]) is Sense.Office or Sense.Honour && rest[length - 1] is not ('и' or 'ы'))
            {
                return true;
            }

            if (length == 0 || length >= rest.Length || rest[length] is not (' ' or '-'))
            {
                return false;
            }

            rest = rest[(length + 1)..];
        }

        return false;
    }

    // Walks back within the sentence or list item that the name stands in.
    private static bool PreviousWord(string text, ref int at, ref int commas, out ReadOnlySpan<char> word)
    {
        var end = at;
        while (end > 0 && !Letters.IsLetter(text[end - 1]))
        {
            end--;
            commas += text[end] == ',' ? 1 : 0;
            if (text[end] is ';' or '!' or '?' || (text[end] == '.' && EndsSentence(text, end)))
            {
                word = default;
                return false;
            }
        }

        var start = end;
        while (start > 0 && Letters.IsLetter(text[start - 1]))
        {
            start--;
        }

        at = start;
        word = text.AsSpan(start, end - start);
        return end > start;
    }

    private static bool EndsSentence(string text, int dot)
    {
        var from = dot;
        while (from > 0 && Letters.IsLetter(text[from - 1]))
        {
            from--;
        }

        return dot - from > 3 && dot + 1 < text.Length && char.IsWhiteSpace(text[dot + 1]);
    }

    private static Sense SenseOf(ReadOnlySpan<char> word)
    {
        if (word.Length < 2)
        {
            return Sense.None;
        }

        Span<char> small = stackalloc char[Math.Min(word.Length, 24)];
        for (var i = 0; i < small.Length; i++)
        {
            small[i] = Letters.Small(word[i]);
        }

        if (s_words.Value.TryGetValue(small[0], out var stems))
        {
            foreach (var (stem, sense) in stems)
            {
                // A short stem is a whole word («кн», «им»).
                if (stem.Length <= 3 ? small.SequenceEqual(stem) : ((ReadOnlySpan<char>)small).StartsWith(stem))
                {
                    return sense;
                }
            }
        }

        return Sense.None;
    }

    private static Dictionary<char, List<(string, Sense)>> Load()
    {
        var words = new Dictionary<char, List<(string, Sense)>>();
        foreach (var row in WordTable.Rows("offices.tsv"))
        {
            var sense = row[0] switch { "office" => Sense.Office, "honour" => Sense.Honour, "eponym" => Sense.Eponym, "famous" => Sense.Famous, _ => Sense.Kin };
            foreach (var stem in WordTable.Words(row[1]))
            {
                if (!words.TryGetValue(stem[0], out var stems))
                {
                    words.Add(stem[0], stems = []);
                }

                stems.Add((stem, sense));
            }
        }

        return words;
    }
}

using System.Text;

namespace Hansa.Core.Text;

/// <summary>
/// Mends words parted by a hard hyphen that hyphenation left behind (domain.md M-91): inside a line «государствен-ный»,
/// with a space behind it «мероприя- тия», at the end of a line.
/// </summary>
internal static class Hyphenation
{
    private const int LongestWord = 60;

    public static string Repair(string text, HyphenationEvidence evidence, List<TextRepair>? repairs)
    {
        // «прави-тель-ство»: a joined tail may be what tells the next hyphen.
        while (true)
        {
            var mended = RepairOnce(text, evidence, repairs);
            if (ReferenceEquals(mended, text))
            {
                return text;
            }

            text = mended;
        }
    }

    private static string RepairOnce(string text, HyphenationEvidence evidence, List<TextRepair>? repairs)
    {
        StringBuilder? result = null;
        var copied = 0;
        for (var at = text.AsSpan().IndexOf('-'); at >= 0; at = Next(text, at))
        {
            var behind = at + 1;
            if (behind < text.Length && text[behind] is ' ' or '\n')
            {
                behind++;
            }

            var head = LettersBefore(text, at);
            var tail = LettersFrom(text, behind);
            if (head.IsEmpty || tail.IsEmpty || head.Length + tail.Length > LongestWord)
            {
                continue;
            }

            if (Joins(head, tail, evidence))
            {
                (result ??= new StringBuilder(text.Length)).Append(text, copied, at - copied);
                copied = behind;
                repairs?.Add(new TextRepair(RepairKinds.Hyphenation, text[(at - head.Length)..(behind + tail.Length)], $"{head}{tail}"));
            }
            else if (behind > at + 1 && text[at + 1] == '\n' && Letters.IsLower(tail[0]) && (head[^1] == 'о' || IsHead(head)))
            {
                // «научно-⏎технический», «онлайн-⏎формат»: the line broke at a hyphen that belongs there.
                (result ??= new StringBuilder(text.Length)).Append(text, copied, at + 1 - copied);
                copied = behind;
            }
        }

        return result is null ? text : result.Append(text, copied, text.Length - copied).ToString();
    }

    /// <summary>Whether head and tail are two halves of one word, beyond reasonable doubt.</summary>
    public static bool Joins(ReadOnlySpan<char> head, ReadOnlySpan<char> tail, HyphenationEvidence evidence)
    {
        if (head.Length < 2 || tail.Length < 2 || !OneCase(head, tail))
        {
            return false;
        }

        Span<char> whole = stackalloc char[head.Length + tail.Length];
        for (var i = 0; i < whole.Length; i++)
        {
            whole[i] = Letters.Small(i < head.Length ? head[i] : tail[i - head.Length]);
            if (whole[i] is < 'а' or > 'я')
            {
                return false;
            }
        }

        ReadOnlySpan<char> first = whole[..head.Length];
        ReadOnlySpan<char> second = whole[head.Length..];
        // «Скажи-ка», «что-то» have their particle; «практи-ка», «приня-то» are halves of a known word.
        if (CompoundParts.IsTail(second))
        {
            return FieldWords.Has(whole) && !FieldWords.Has(first);
        }

        // «губернаторс-кий»: «кий» is a word, «ский» is none.
        if (HyphenTails.Has(second) || first[^1] == 'с' && second[0] == 'к' && HyphenTails.Has(whole[(head.Length - 1)..]))
        {
            return true;
        }

        if (IsCompoundHead(first, second))
        {
            // «эко-номика» is one word, «видео-конференция» may stand: the second half is a word there.
            return FieldWords.Has(whole) && !FieldWords.Has(second);
        }

        if (FieldWords.Has(whole))
        {
            return true;
        }

        // «торгово-экономический», «выставка-ярмарка»: halves that are words of their own need no search.
        var isSecondWord = FieldWords.Has(second);
        return !(isSecondWord && (first[^1] == 'о' || FieldWords.Has(first))) && IsProved(first, second, whole, evidence);
    }

    // Endings may differ, but the word seen must run on over the hyphen; halves that are seen alone as well prove nothing.
    private static bool IsProved(ReadOnlySpan<char> head, ReadOnlySpan<char> tail, ReadOnlySpan<char> whole, HyphenationEvidence evidence) =>
        evidence.HasWord(whole[..Math.Min(whole.Length, Math.Max(Math.Max(head.Length + 2, 6), whole.Length - 2))])
        && !(StandsAlone(head, evidence) && StandsAlone(tail, evidence));

    // «по-русски», «по-новому» are one word each with their hyphen, whatever stands elsewhere.
    private static bool IsCompoundHead(ReadOnlySpan<char> head, ReadOnlySpan<char> tail) =>
        CompoundParts.IsHead(head)
        || head is "по" && (tail.EndsWith("ски") || tail.EndsWith("цки") || tail.EndsWith("ому") || tail.EndsWith("ему") || tail.EndsWith("ьи"));

    private static bool IsHead(ReadOnlySpan<char> word)
    {
        Span<char> small = stackalloc char[word.Length];
        for (var i = 0; i < word.Length; i++)
        {
            small[i] = Letters.Small(word[i]);
        }

        return CompoundParts.IsHead(small);
    }

    private static bool StandsAlone(ReadOnlySpan<char> part, HyphenationEvidence evidence) =>
        part.Length >= 3 && (FieldWords.Has(part) || evidence.HasWord(part[..Math.Max(3, part.Length - 2)]));

    // A tail in small letters behind capitals («ООН-овский») or a capital in the middle («Тверь-Минск») is no hyphenation.
    private static bool OneCase(ReadOnlySpan<char> head, ReadOnlySpan<char> tail)
    {
        var capitals = head.Length > 1 && Letters.IsUpper(head[^1]);
        foreach (var c in tail)
        {
            if (Letters.IsUpper(c) != capitals)
            {
                return false;
            }
        }

        return true;
    }

    private static ReadOnlySpan<char> LettersBefore(string text, int at)
    {
        var from = at;
        while (from > 0 && Letters.IsLetter(text[from - 1]))
        {
            from--;
        }

        return text.AsSpan(from, at - from);
    }

    private static ReadOnlySpan<char> LettersFrom(string text, int at)
    {
        var to = at;
        while (to < text.Length && Letters.IsLetter(text[to]))
        {
            to++;
        }

        return text.AsSpan(at, to - at);
    }

    private static int Next(string text, int at) =>
        text.AsSpan(at + 1).IndexOf('-') is >= 0 and var step ? at + 1 + step : -1;
}

namespace Hansa.Core.Reports;

/// <summary>
/// Puts no-break spaces where Russian typography wants them (domain.md §2): «г. Смоленск», «№ 175», «Ю.А. Гагарина»,
/// «21 мая», «2020 года», «II квартал», «30 000 человек», before a dash. On reading they count as ordinary spaces.
/// </summary>
public static class Typography
{
    private const char NoBreak = '\u00a0';

    /// <summary>Turns spaces of the text into no-break ones; nothing else changes.</summary>
    public static void Bind(Span<char> text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var next = text[i..].IndexOf(' ');
            if (next < 0)
            {
                return;
            }

            i += next;
            if (i > 0 && i + 1 < text.Length && Binds(text[..i], text[(i + 1)..]))
            {
                text[i] = NoBreak;
            }
        }
    }

    public static string Bind(string text)
    {
        if (!text.Contains(' ', StringComparison.Ordinal))
        {
            return text;
        }

        var copy = text.ToCharArray();
        Bind(copy);
        return new string(copy);
    }

    /// <summary>The same for a title or heading, where moreover no line ends in a short word («в», «и», «на»).</summary>
    public static void BindHeading(Span<char> text)
    {
        Bind(text);
        for (var i = 1; i + 1 < text.Length; i++)
        {
            if (text[i] == ' ' && TypographyWords.IsShort(LastWord(text[..i])))
            {
                text[i] = NoBreak;
            }
        }
    }

    private static bool Binds(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        var last = left[^1];
        var first = right[0];
        if (first is '–' or '—' or '-')
        {
            return right.Length > 1 && right[1] == ' ' && last != ' ';
        }

        if (char.IsAsciiDigit(last))
        {
            return AfterNumber(left, right, first);
        }

        return last switch
        {
            '.' => AfterDot(left[..^1], right, first),
            // The narrow heading «№ п/п» stands on two lines.
            '№' => !right.StartsWith("п/п"),
            '§' => true,
            'I' or 'V' or 'X' or 'Х' or 'І' => TypographyWords.IsRoman(LastWord(left)) && TypographyWords.FollowsRoman(right),
            'и' => (left.Length == 1 || !char.IsLetter(left[^2])) && TypographyWords.EndsList(right),
            _ => char.IsLower(last) && char.IsUpper(LastWord(left)[0]) && (AreInitialsBehindAName(right) || TypographyWords.IsKindOfArea(right)),
        };
    }

    private static bool AfterNumber(ReadOnlySpan<char> left, ReadOnlySpan<char> right, char first)
    {
        var digits = 1;
        while (digits < left.Length && char.IsAsciiDigit(left[^(digits + 1)]))
        {
            digits++;
        }

        if (char.IsAsciiDigit(first))
        {
            // «30 000», but not «2020 500»
            return digits <= 3 && right.Length >= 3 && char.IsAsciiDigit(right[1]) && char.IsAsciiDigit(right[2])
                && (right.Length == 3 || !char.IsAsciiDigit(right[3]) && right[3] != '.');
        }

        return first == '%'
            || digits == 4 && TypographyWords.IsYear(right)
            || digits <= 2 && TypographyWords.IsMonth(right)
            || TypographyWords.IsCounted(right);
    }

    private static bool AfterDot(ReadOnlySpan<char> left, ReadOnlySpan<char> right, char first)
    {
        if (left.IsEmpty)
        {
            return false;
        }

        // «Ю.А. Гагарина», «А. С. Пушкин»
        if (char.IsUpper(left[^1]))
        {
            return (left.Length == 1 || !char.IsLetter(left[^2])) && char.IsUpper(first);
        }

        var word = LastWord(left);
        if (word is "т" or "Т")
        {
            return TypographyWords.EndsAbbreviation(right);
        }

        if (word is "им")
        {
            // «им. А.Т. Твардовского» would be one unbreakable line, too wide for a column.
            return char.IsUpper(first) && !AreInitials(right);
        }

        return (char.IsUpper(first) || char.IsAsciiDigit(first) || first == '«') && TypographyWords.IsAbbreviation(word);
    }

    private static bool AreInitials(ReadOnlySpan<char> right) =>
        right.Length >= 4 && char.IsUpper(right[0]) && right[1] == '.' && char.IsUpper(right[2]) && right[3] == '.';

    // «Гагарин Ю.А.», but not «Музей Ю.А. Гагарина»
    private static bool AreInitialsBehindAName(ReadOnlySpan<char> right) =>
        AreInitials(right) && !(right.Length >= 6 && char.IsWhiteSpace(right[4]) && char.IsUpper(right[5])) && (right.Length == 4 || !char.IsLetter(right[4]));

    private static ReadOnlySpan<char> LastWord(ReadOnlySpan<char> left)
    {
        var start = left.Length;
        while (start > 0 && char.IsLetter(left[start - 1]))
        {
            start--;
        }

        return start == left.Length ? left[^1..] : left[start..];
    }
}

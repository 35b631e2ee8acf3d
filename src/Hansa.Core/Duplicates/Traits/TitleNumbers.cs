using Hansa.Core.Duplicates.Words;
using Hansa.Core.Text;

namespace Hansa.Core.Duplicates.Traits;

/// <summary>What a number in a title says. Numbers of different meaning are never compared.</summary>
internal enum NumberMeaning : byte
{
    /// <summary>«XII», «10-й»: which one of a series.</summary>
    Ordinal,

    /// <summary>«2020»: which year of a series, or of what years people are born.</summary>
    Year,

    /// <summary>«75-летию».</summary>
    Anniversary,

    /// <summary>«до 14 лет», «№ 11».</summary>
    Other,
}

/// <summary>Numbers of a title, by which activities of one series are told apart.</summary>
internal static class TitleNumbers
{
    private const int MeaningShift = 28;

    public static NumberMeaning MeaningOf(uint number) => (NumberMeaning)(number >> MeaningShift);

    public static int ValueOf(uint number) => (int)(number & ((1u << MeaningShift) - 1));

    /// <summary>The number that begins at token <paramref name="at"/>, or null.</summary>
    public static uint? At(Phrase phrase, int at)
    {
        var token = phrase.Tokens[at];
        var text = phrase[token];
        return token.Kind switch
        {
            TokenKind.Number => OfDigits(phrase, at, text),
            TokenKind.Word when Roman(text) is > 0 and var value => Of(NumberMeaning.Ordinal, value),
            TokenKind.Word when at < 3 && Spoken(text) is > 0 and var value && BeginsTitle(phrase, at) => Of(NumberMeaning.Ordinal, value),
            _ => null,
        };
    }

    private static uint Of(NumberMeaning meaning, int value) => (uint)meaning << MeaningShift | (uint)value;

    private static uint? OfDigits(Phrase phrase, int at, ReadOnlySpan<char> digits)
    {
        if (digits.Length > 6)
        {
            return null;
        }

        var value = 0;
        foreach (var digit in digits)
        {
            value = value * 10 + digit - '0';
        }

        var tail = at + 2 < phrase.Tokens.Length && phrase.Folded[phrase.Tokens[at + 1].Start] == '-'
            && phrase.Tokens[at + 2] is { Kind: TokenKind.Word } word && word.Start == phrase.Tokens[at + 1].End
            ? phrase[word]
            : default;
        return tail.StartsWith("лет") ? Of(NumberMeaning.Anniversary, value)
            : digits.Length == 4 && value is >= 1900 and <= 2100 ? Of(NumberMeaning.Year, value)
            : tail is "й" or "я" or "е" or "ый" or "ая" or "ое" or "ой" or "го" or "му" or "ого" or "ому" or "ые" or "ых" or "м" or "ом"
                ? Of(NumberMeaning.Ordinal, value)
            : Of(NumberMeaning.Other, value);
    }

    // A single letter is a numeral only where it can hardly be anything else.
    private static int Roman(ReadOnlySpan<char> word)
    {
        if (word.Length == 1 && word[0] is not ('i' or 'v' or 'x') || word.Length > 8)
        {
            return 0;
        }

        var (total, last) = (0, 0);
        for (var i = word.Length - 1; i >= 0; i--)
        {
            var value = word[i] switch { 'i' => 1, 'v' => 5, 'x' => 10, 'l' => 50, 'c' => 100, _ => 0 };
            if (value == 0)
            {
                return 0;
            }

            total += value < last ? -value : value;
            last = Math.Max(last, value);
        }

        return total;
    }

    // «Участие в третьем форуме», but not «Полет первого космонавта».
    private static bool BeginsTitle(Phrase phrase, int at)
    {
        for (var i = 0; i < at; i++)
        {
            if (phrase.Tokens[i].Kind == TokenKind.Word && phrase.Tokens[i].Length > 1
                && WordWeights.All.Of(Stem.Of(phrase[phrase.Tokens[i]])) != WordWeight.None)
            {
                return false;
            }
        }

        return true;
    }

    private static int Spoken(ReadOnlySpan<char> word)
    {
        ReadOnlySpan<string> stems =
        [
            "перв", "втор", "трет", "четверт", "пят", "шест", "седьм", "восьм", "девят", "десят", "одиннадцат", "двенадцат",
            "тринадцат", "четырнадцат", "пятнадцат", "шестнадцат", "семнадцат", "восемнадцат", "девятнадцат", "двадцат",
        ];
        for (var i = 0; i < stems.Length; i++)
        {
            if (word.StartsWith(stems[i]) && word[stems[i].Length..] is "ый" or "ая" or "ое" or "ого" or "ому" or "ой" or "ом" or "ым"
                or "ий" or "ья" or "ье" or "ьего" or "ьей" or "ьем" or "ую")
            {
                return i + 1;
            }
        }

        return 0;
    }
}

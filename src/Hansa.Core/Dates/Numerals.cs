namespace Hansa.Core.Dates;

/// <summary>Numerals in words, as far as dates need them: ordinals to 30th («пятого»), cardinals to twelve and the tens.</summary>
internal static class Numerals
{
    /// <summary>The number, 0 for any other word. «Двадцать» and «тридцать» wait for their unit.</summary>
    public static int Find(ReadOnlySpan<char> word, out DateWordTraits traits)
    {
        traits = DateWordTraits.Ordinal;
        if (Ordinal(word) is var ordinal and > 0)
        {
            return ordinal;
        }

        if (word is "перв" or "втор")
        {
            // «перв. полугодие»
            return word is "перв" ? 1 : 2;
        }

        traits = DateWordTraits.Cardinal;
        return word switch
        {
            "один" or "одна" or "одного" or "одной" or "одну" => 1,
            "два" or "две" or "двух" => 2,
            "три" or "трех" => 3,
            "четыре" or "четырех" => 4,
            "пять" or "пяти" => 5,
            "шесть" or "шести" => 6,
            "семь" or "семи" => 7,
            "восемь" or "восьми" => 8,
            "девять" or "девяти" => 9,
            "десять" or "десяти" => 10,
            "одиннадцать" or "одиннадцати" => 11,
            "двенадцать" or "двенадцати" => 12,
            "двадцать" => 20,
            "тридцать" => 30,
            _ => 0,
        };
    }

    /// <summary>Letters written behind a number in digits: «5-го», «5-е», «1-й», «2-х».</summary>
    public static bool IsSuffix(ReadOnlySpan<char> word) => word is
        "го" or "ого" or "его" or "е" or "ое" or "ье" or "й" or "ый" or "ой" or "ий" or "я" or "ая" or "ья" or "ю" or "ую" or "ью"
        or "м" or "ом" or "ем" or "х" or "ых" or "му" or "ому" or "ему" or "ти" or "ми";

    private static int Ordinal(ReadOnlySpan<char> word)
    {
        if (word.Length < 4)
        {
            return 0;
        }

        var stem = word[^3..] is "ого" or "его" or "ому" or "ему" ? word[..^3]
            : word[^2..] is "ое" or "ье" or "ый" or "ой" or "ий" or "ая" or "ья" or "ом" or "ем" or "ую" or "ью" or "ей" or "ым" or "им" ? word[..^2]
            : [];
        return stem switch
        {
            "перв" => 1,
            "втор" => 2,
            "трет" or "треть" => 3,
            "четверт" => 4,
            "пят" => 5,
            "шест" => 6,
            "седьм" => 7,
            "восьм" => 8,
            "девят" => 9,
            "десят" => 10,
            "одиннадцат" => 11,
            "двенадцат" => 12,
            "тринадцат" => 13,
            "четырнадцат" => 14,
            "пятнадцат" => 15,
            "шестнадцат" => 16,
            "семнадцат" => 17,
            "восемнадцат" => 18,
            "девятнадцат" => 19,
            "двадцат" => 20,
            "тридцат" => 30,
            _ => 0,
        };
    }
}

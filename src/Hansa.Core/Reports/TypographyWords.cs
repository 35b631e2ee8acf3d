using System.Buffers;

namespace Hansa.Core.Reports;

/// <summary>Words that stay on one line with what stands before or behind them.</summary>
internal static class TypographyWords
{
    private static readonly string[] s_abbreviations =
    [
        "г", "гг", "д", "дер", "с", "п", "пос", "ст", "х", "ул", "пл", "пр", "просп", "пер", "бул", "наб", "ш", "стр", "корп", "к", "кв", "оф",
        "каб", "р", "оз", "о", "пп", "рис", "табл", "гл", "акад", "проф", "доц",
    ];

    // With the Cyrillic letters that look like Roman ones (domain.md M-92).
    private static readonly SearchValues<char> s_roman = SearchValues.Create("IVXLCХІ");

    private static readonly string[] s_months =
    [
        "января", "февраля", "марта", "апреля", "мая", "июня", "июля", "августа", "сентября", "октября", "ноября", "декабря",
    ];

    private static readonly string[] s_counted =
    [
        "человек", "чел.", "участник", "тыс.", "млн", "млрд", "руб", "лет", "км", "га", "кг", "мм", "см", "кв.", "стран", "регион", "раз",
    ];

    private static readonly string[] s_afterRoman =
    [
        "квартал", "полугоди", "век", "в.", "вв.", "тысячелет", "степен", "созыв", "этап", "тур", "съезд", "форум", "фестивал", "конкурс",
        "конференц", "чемпионат", "спартакиад",
    ];

    public static bool IsAbbreviation(ReadOnlySpan<char> word)
    {
        foreach (var abbreviation in s_abbreviations)
        {
            if (word.SequenceEqual(abbreviation))
            {
                return true;
            }
        }

        return false;
    }

    public static bool IsRoman(ReadOnlySpan<char> word) => word.Length <= 7 && !word.ContainsAnyExcept(s_roman);

    /// <summary>Prepositions and conjunctions that no line of a heading ends in.</summary>
    public static bool IsShort(ReadOnlySpan<char> word) =>
        word is "в" or "во" or "с" or "со" or "к" or "ко" or "о" or "об" or "и" or "а" or "у" or "на" or "по" or "за" or "от" or "до" or "из" or "не"
            or "В" or "О" or "За" or "На" or "По";

    public static bool FollowsRoman(ReadOnlySpan<char> right) => BeginsWithAny(right, s_afterRoman);

    public static bool IsMonth(ReadOnlySpan<char> right) => right[0] is >= 'а' and <= 'я' && BeginsWithAny(right, s_months);

    public static bool IsCounted(ReadOnlySpan<char> right) => right[0] is >= 'а' and <= 'я' && BeginsWithAny(right, s_counted);

    /// <summary>«года», «г.», «гг.»</summary>
    public static bool IsYear(ReadOnlySpan<char> right) => right.StartsWith("год") || right.StartsWith("г.") || right.StartsWith("гг.");

    /// <summary>«и др.», «и пр.», «и т.д.»</summary>
    public static bool EndsList(ReadOnlySpan<char> right) =>
        right.StartsWith("др.") || right.StartsWith("пр.") || right.StartsWith("т.") || right.StartsWith("т. ");

    /// <summary>The second half of «т. д.», «т. п.», «т. е.», «т. к.».</summary>
    public static bool EndsAbbreviation(ReadOnlySpan<char> right) =>
        right.Length >= 2 && right[1] == '.' && right[0] is 'д' or 'п' or 'е' or 'к' or 'н';

    /// <summary>«Смоленская обл.», «Рославльский р-н»</summary>
    public static bool IsKindOfArea(ReadOnlySpan<char> right) => right.StartsWith("обл.") || right.StartsWith("р-н");

    private static bool BeginsWithAny(ReadOnlySpan<char> text, string[] beginnings)
    {
        foreach (var beginning in beginnings)
        {
            if (text.StartsWith(beginning))
            {
                return true;
            }
        }

        return false;
    }
}

using Hansa.Core.Text;

namespace Hansa.Core.Readings;

/// <summary>Knows a heading that names a period and no more than that: «I квартал», «за 1 полугодие 2020 года», «Январь».</summary>
internal static class PeriodHeading
{
    private static readonly string[] s_units =
    [
        "квартал", "полугоди", "январ", "феврал", "март", "апрел", "май", "мая", "мае", "июн", "июл", "август", "сентябр", "октябр", "ноябр", "декабр",
    ];

    private static readonly string[] s_others =
        ["год", "г", "гг", "за", "в", "во", "и", "по", "с", "месяц", "месяцев", "месяца", "период", "отчетный", "перв", "втор", "трет", "четверт", "девять", "шесть", "i", "ii", "iii", "iv", "п", "ш"];

    /// <param name="folded">On one line, folded.</param>
    public static bool Is(string folded)
    {
        if (folded.Length > 45)
        {
            return false;
        }

        var units = 0;
        foreach (var range in folded.AsSpan().SplitAny(" .,-:()"))
        {
            var word = folded.AsSpan(range);
            if (word.Length == 0 || int.TryParse(word, out _))
            {
                continue;
            }

            if (BeginsWithAny(word, s_units) || (word.StartsWith("месяц") && folded.Contains('9', StringComparison.Ordinal)))
            {
                units++;
            }
            else if (!BeginsWithAny(word, s_others) || word.Length > 12)
            {
                return false;
            }
        }

        return units > 0 && !BeginsWithDay(folded);
    }

    // «5 мая» is the day of an activity, «1 квартал» no day.
    private static bool BeginsWithDay(string folded) =>
        folded.Length > 2 && char.IsAsciiDigit(folded[0]) && !folded.Contains("квартал", StringComparison.Ordinal)
        && !folded.Contains("полугод", StringComparison.Ordinal) && !folded.Contains("месяц", StringComparison.Ordinal);

    private static bool BeginsWithAny(ReadOnlySpan<char> word, string[] beginnings)
    {
        foreach (var beginning in beginnings)
        {
            if (beginning.Length <= 2 ? word.SequenceEqual(beginning) : word.StartsWith(beginning))
            {
                return true;
            }
        }

        return false;
    }
}

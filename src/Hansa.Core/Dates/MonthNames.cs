namespace Hansa.Core.Dates;

/// <summary>Names of the months in any case and their abbreviations («янв», «сент», «нояб»).</summary>
internal static class MonthNames
{
    // The part of each name that stays the same in all cases.
    private static readonly string[] s_stems =
        ["январ", "феврал", "март", "апрел", "ма", "июн", "июл", "август", "сентябр", "октябр", "ноябр", "декабр"];

    /// <summary>The number of the month, 0 for any other word.</summary>
    /// <param name="word">Folded: small letters, ё as е.</param>
    /// <param name="genitive">The form that follows a day: «мая».</param>
    public static int Find(ReadOnlySpan<char> word, out bool genitive)
    {
        genitive = false;
        if (word.Length is < 3 or > 9)
        {
            return 0;
        }

        var month = word[..3] switch
        {
            "янв" => 1,
            "фев" => 2,
            "мар" => 3,
            "апр" => 4,
            "май" or "мая" or "маю" or "мае" => 5,
            "июн" => 6,
            "июл" => 7,
            "авг" => 8,
            "сен" => 9,
            "окт" => 10,
            "ноя" => 11,
            "дек" => 12,
            _ => 0,
        };
        if (month == 0)
        {
            return 0;
        }

        if (month == 5)
        {
            genitive = word is "мая";
            return word.Length == 3 || word is "маем" ? 5 : 0;
        }

        var stem = s_stems[month - 1];
        if (!word.StartsWith(stem, StringComparison.Ordinal))
        {
            return stem.AsSpan().StartsWith(word, StringComparison.Ordinal) ? month : 0;
        }

        var ending = word[stem.Length..];
        var hard = month is 3 or 8;
        genitive = hard ? ending is "а" : ending is "я";
        return genitive || ending is "е" or "" || (hard ? ending is "у" or "ом" : ending is "ь" or "ю" or "ем") ? month : 0;
    }
}

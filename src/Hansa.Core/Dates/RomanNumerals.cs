namespace Hansa.Core.Dates;

/// <summary>Roman numerals 1–12 as clerks type them: Latin «II», with small «l» for I, Ukrainian «І».</summary>
internal static class RomanNumerals
{
    /// <summary>The number, 0 for any other word.</summary>
    public static int Find(ReadOnlySpan<char> word)
    {
        if (word.Length is 0 or > 4)
        {
            return 0;
        }

        var (sum, before) = (0, 0);
        for (var i = word.Length - 1; i >= 0; i--)
        {
            var value = word[i] switch { 'i' or 'l' or 'і' => 1, 'v' => 5, 'x' => 10, _ => 0 };
            if (value == 0)
            {
                return 0;
            }

            sum += value < before ? -value : value;
            before = value;
        }

        return sum <= 12 ? sum : 0;
    }

    /// <summary>
    /// The same where only a Roman numeral can stand, before «квартал» or «полугодие»: there «П» and «Ш» are II and III,
    /// «У» and Latin «Y» are V, and «и» is an I that folding took for Cyrillic («иу» from «IУ»).
    /// </summary>
    public static int FindBeforeUnit(ReadOnlySpan<char> word) => word switch
    {
        "п" or "ии" or "пі" => 2,
        "ш" or "иии" or "іп" or "ип" => 3,
        "иу" or "іу" or "iу" or "iy" or "ly" => 4,
        "и" => 1,
        _ => Find(word),
    };
}

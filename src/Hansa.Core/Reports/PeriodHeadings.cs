using Hansa.Core.Text;

namespace Hansa.Core.Reports;

/// <summary>Orders the headings of periods inside a table (domain.md M-08): «I квартал» before «II квартал», «январь» before «март».</summary>
internal static class PeriodHeadings
{
    private static readonly string[] s_months = ["январ", "феврал", "март", "апрел", "ма", "июн", "июл", "август", "сентябр", "октябр", "ноябр", "декабр"];

    /// <summary>The number of the first month and the length, so that parts come before the whole; null when the heading names no period.</summary>
    public static int? RankOf(string heading)
    {
        var phrase = new Phrase(heading);
        var number = 0;
        foreach (var token in phrase.Tokens)
        {
            var word = phrase[token];
            if (token.Kind == TokenKind.Number && token.Length == 1)
            {
                number = word[0] - '0';
            }
            else if (token.Kind == TokenKind.Word)
            {
                if (Roman(word) is > 0 and var roman)
                {
                    number = roman;
                }
                else if (word.StartsWith("квартал") && number is >= 1 and <= 4)
                {
                    return Rank(number * 3 - 2, 3);
                }
                else if (word.StartsWith("полугоди") && number is 1 or 2)
                {
                    return Rank(number * 6 - 5, 6);
                }
                else if (word.StartsWith("месяц") && number == 9)
                {
                    return Rank(1, 9);
                }
                else if (MonthOf(word) is > 0 and var month)
                {
                    return Rank(month, 1);
                }
            }
        }

        return null;
    }

    private static int Rank(int firstMonth, int months) => firstMonth * 20 + months;

    // A Roman numeral alone may be typed in either alphabet: «І», «ІІ».
    private static int Roman(ReadOnlySpan<char> word) => word switch
    {
        "i" or "і" => 1,
        "ii" or "іі" => 2,
        "iii" or "ііі" => 3,
        "iv" or "іv" => 4,
        _ => 0,
    };

    private static int MonthOf(ReadOnlySpan<char> word)
    {
        for (var i = 0; i < s_months.Length; i++)
        {
            if (word.StartsWith(s_months[i]) && word.Length - s_months[i].Length <= 2 && (i != 4 || word is "май" or "мая" or "мае"))
            {
                return i + 1;
            }
        }

        return 0;
    }
}

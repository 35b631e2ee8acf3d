using System.Text;
using Hansa.Core.Periods;
using Hansa.Core.Text;

namespace Hansa.Core.Readings;

/// <summary>Finds the period in the name of a file or sheet: «Отчет за 2 кв 2020», «culture-2020-Q2», «2кв_2020».</summary>
internal static class NamePeriod
{
    /// <summary>The period with its year; null when the name tells none. A bare year is the year of a form or an order.</summary>
    public static Period? Find(string name)
    {
        for (var i = 0; i + 4 <= name.Length; i++)
        {
            foreach (var length in (ReadOnlySpan<int>)[7])
            {
                if (char.IsAsciiDigit(name[i]) && i + length <= name.Length && Period.TryParse(name.Substring(i, length), out var coded)
                    && (i == 0 || !char.IsAsciiDigit(name[i - 1])))
                {
                    return coded;
                }
            }
        }

        return PeriodPhrase.Find(new Phrase(Words(name))) is { } period && (period.Kind != PeriodKind.Year || name.Contains("год", StringComparison.OrdinalIgnoreCase))
            ? period
            : null;
    }

    // «2кв_2020» → «2 квартал 2020 года»
    private static string Words(string name)
    {
        var words = new StringBuilder(name.Length + 16);
        for (var i = 0; i < name.Length; i++)
        {
            var c = name[i] is '_' or '(' or ')' ? ' ' : name[i];
            var before = words.Length > 0 ? words[^1] : ' ';
            if (char.IsLetter(c) != char.IsLetter(before) && char.IsLetterOrDigit(c) && char.IsLetterOrDigit(before))
            {
                words.Append(' ');
            }

            words.Append(c);
        }

        return words.ToString();
    }
}

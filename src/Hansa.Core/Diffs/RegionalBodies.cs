using Hansa.Core.Readings;
using Hansa.Core.Text;

namespace Hansa.Core.Diffs;

/// <summary>
/// Tells whether the region's own executive took part in what a municipality reports: then the activity should stand
/// in the executive's report too (domain.md M-49).
/// </summary>
internal static class RegionalBodies
{
    public static bool TookPart(ReadingRow row) => Names(row.Participants) || Names(row.Title) || Names(row.Content);

    private static bool Names(string cell)
    {
        var phrase = new Phrase(cell);
        var tokens = phrase.Tokens;
        for (var i = 0; i < tokens.Length; i++)
        {
            var word = phrase[tokens[i]];
            if (word.StartsWith("губернатор") && word is "губернатор" or "губернатора" or "губернатором" or "губернатору")
            {
                return true;
            }

            // «органов исполнительной власти», «исполнительные органы», «Администрации … области».
            if (word.StartsWith("исполнительн") && HasNear(phrase, i, "орган"))
            {
                return true;
            }

            if ((word.StartsWith("администраци") || word.StartsWith("правительств") || word.StartsWith("департамент") || word.StartsWith("министерств"))
                && HasNear(phrase, i, "област"))
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasNear(Phrase phrase, int at, string stem)
    {
        for (var i = Math.Max(0, at - 1); i <= Math.Min(phrase.Tokens.Length - 1, at + 2); i++)
        {
            // «Администрация г. Смоленска Смоленской области» is the city's.
            if (i > at && phrase[phrase.Tokens[i]] is "г" or "города" or "города-героя" or "района" or "муниципального")
            {
                return false;
            }

            if (phrase[phrase.Tokens[i]].StartsWith(stem))
            {
                return true;
            }
        }

        return false;
    }
}

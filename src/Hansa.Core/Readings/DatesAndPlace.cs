using Hansa.Core.Dates;
using Hansa.Core.Periods;
using Hansa.Core.Problems;

namespace Hansa.Core.Readings;

/// <summary>Parts a cell of the column «Дата и место проведения» into the dates and the place.</summary>
internal static class DatesAndPlace
{
    // Any year will do to see whether words are a date; a leap year lets 29 February pass.
    private static readonly Period s_anyYear = Period.OfYear(2020);

    /// <returns>Both as written; all of the text as the place when no part of it is a date.</returns>
    public static (string Dates, string Place) Split(string text)
    {
        var bestDates = (From: 0, To: 0);
        var cuts = Cuts(text);
        for (var i = 0; i < cuts.Count; i++)
        {
            for (var j = cuts.Count - 1; j > i; j--)
            {
                var (from, to) = (cuts[i], cuts[j]);
                if (to - from > bestDates.To - bestDates.From && (from == 0 || to == text.Length) && IsDate(text[from..to]))
                {
                    bestDates = (from, to);
                }
            }
        }

        var (start, end) = bestDates;
        return end == start
            ? ("", text)
            : (Trim(text[start..end]), Trim(start == 0 ? text[end..] : text[..start]));
    }

    private static string Trim(string part) => part.Trim(' ', '\n', ',', ';', '–', '-', '—');

    private static List<int> Cuts(string text)
    {
        var cuts = new List<int> { 0 };
        for (var i = 1; i < text.Length && cuts.Count < 40; i++)
        {
            if (text[i] is '\n' or ',' or ';' or ' ' or '(')
            {
                cuts.Add(i);
            }
        }

        cuts.Add(text.Length);
        return cuts;
    }

    private static bool IsDate(string part)
    {
        var words = Trim(part);
        if (words.Length == 0)
        {
            return false;
        }

        var reading = DatePhrase.Parse(words, s_anyYear);
        return reading.Spans.Count > 0 && reading.Problems.All(problem => problem.Severity == Severity.Hint);
    }
}

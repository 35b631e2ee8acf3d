using Hansa.Core.Dates;
using Hansa.Core.Periods;

namespace Hansa.Core.Readings;

/// <summary>Parts a cell of the column «Дата и место проведения» into the dates and the place.</summary>
internal static class DatesAndPlace
{
    // Any year will do to see whether words are a date; a leap year lets 29 February pass.
    private static readonly Period s_anyYear = Period.OfYear(2020);

    /// <returns>
    /// Both as written: the dates are the shortest beginning or end of the cell that says the same days as the whole. All
    /// of the text is the place when it names no day.
    /// </returns>
    public static (string Dates, string Place) Split(string text)
    {
        var days = DatePhrase.Parse(text, s_anyYear).Spans;
        if (days.Count == 0)
        {
            return ("", text);
        }

        var cuts = Cuts(text);
        for (var i = 1; i < cuts.Count - 1; i++)
        {
            if (SaysTheSame(text[..cuts[i]], days))
            {
                return (Trim(text[..cuts[i]]), Trim(text[cuts[i]..]));
            }

            var end = cuts[^(i + 1)];
            if (SaysTheSame(text[end..], days))
            {
                return (Trim(text[end..]), Trim(text[..end]));
            }
        }

        return (text, "");
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

    private static bool SaysTheSame(string part, IReadOnlyList<DateSpan> days)
    {
        var words = Trim(part);
        return words.Length > 0 && DatePhrase.Parse(words, s_anyYear).Spans.SequenceEqual(days);
    }
}

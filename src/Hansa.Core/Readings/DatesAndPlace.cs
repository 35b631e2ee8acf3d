using Hansa.Core.Dates;
using Hansa.Core.Text;

namespace Hansa.Core.Readings;

/// <summary>Parts a cell of the column «Дата и место проведения» into the dates and the place.</summary>
internal static class DatesAndPlace
{
    /// <returns>Both as written; all of the text as the place when no part of it is a date.</returns>
    public static (string Dates, string Place) Split(string text)
    {
        if (DatePhrase.Locate(new Phrase(text)) is not var (start, end))
        {
            return ("", text);
        }

        var (before, after) = (Trim(text[..start]), Trim(text[end..]));
        return (text[start..end], before.Length > 0 && after.Length > 0 ? $"{before}, {after}" : before + after);
    }

    private static string Trim(string part) => part.Trim(' ', '\u00a0', '\n', ',', ';', '–', '-', '—', ':');
}

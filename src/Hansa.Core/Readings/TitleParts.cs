using Hansa.Core.Dates;
using Hansa.Core.Text;

namespace Hansa.Core.Readings;

/// <summary>
/// Parts a cell «Наименование, дата и место мероприятия» where its lines, or its pieces between commas, do: a piece that is a
/// date and nothing else ends the title. Dates among the words of the title stay there.
/// </summary>
internal static class TitleParts
{
    // Marks that parted the title from its date; the title’s own brackets stay.
    private static readonly char[] s_before = [' ', '\u00a0', '\n', ',', ';', '(', '–', '-'];
    private static readonly char[] s_behind = [' ', '\u00a0', '\n', ',', ';', ')', '–', '-', '.'];

    public static (string Title, string Dates, string Place) Split(string text, bool dates, bool place)
    {
        if (dates && Date(text) is var (start, end) && start > 0)
        {
            var (title, rest) = (text[..start].TrimEnd(s_before), text[end..].TrimStart(s_behind).Trim());
            var days = text[start..end].Trim('(', ')', ' ', '\n');
            return place ? (title, days, rest) : (rest.Length == 0 ? title : title + ", " + rest, days, "");
        }

        var line = text.IndexOf('\n', StringComparison.Ordinal);
        return place && !dates && line > 0 ? (text[..line], "", text[(line + 1)..].Trim()) : (text, "", "");
    }

    private static (int Start, int End)? Date(string text)
    {
        var from = 0;
        while (from < text.Length)
        {
            var next = text.AsSpan(from).IndexOfAny("\n,;(");
            var (begin, to) = (from, next < 0 ? text.Length : from + next);
            // «6, 7 и 8 мая 2020 года» has commas of its own: the piece may go on to the end of its line.
            foreach (var end in (ReadOnlySpan<int>)[EndOfLine(text, from), to])
            {
                if (IsDate(text[begin..end]))
                {
                    return (begin, end);
                }
            }

            from = to + 1;
        }

        return null;
    }

    private static bool IsDate(string piece)
    {
        var words = piece.Trim(' ', '\u00a0', '(', ')', '.', ',', ';');
        return words.Length is > 2 and < 100 && DatePhrase.Locate(new Phrase(words)) is (0, var end) && end >= words.Length - 1;
    }

    private static int EndOfLine(string text, int from) =>
        text.IndexOf('\n', from) is >= 0 and var end ? end : text.Length;
}

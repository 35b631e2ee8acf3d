using Hansa.Core.Tables;

namespace Hansa.Core.Readings;

/// <summary>
/// Decides which line breaks of a cell are paragraphs and which only fitted the words into a narrow column: a break stays
/// where a sentence ends before it and another begins behind it, and in dates and agreements, where every line may be one of its own.
/// </summary>
internal static class CellLines
{
    public static string Join(string cleaned, ColumnRole role)
    {
        if (!cleaned.Contains('\n', StringComparison.Ordinal) || role == ColumnRole.Agreement
            || role.Holds(ColumnRole.Dates) && role != ColumnRole.DatesAndPlace)
        {
            return cleaned;
        }

        return string.Create(cleaned.Length, cleaned, static (to, from) =>
        {
            from.CopyTo(to);
            for (var i = 1; i < to.Length - 1; i++)
            {
                if (to[i] == '\n' && !(EndsSentence(to[..i]) && BeginsSentence(to[i + 1])))
                {
                    to[i] = ' ';
                }
            }
        });
    }

    // «г.» and initials end with a full stop too, but no sentence ends there.
    private static bool EndsSentence(ReadOnlySpan<char> before)
    {
        var last = before.TrimEnd("»)\"” ");
        if (last.Length < 4 || last[^1] is not ('.' or '!' or '?' or ';' or ':'))
        {
            return false;
        }

        var word = last[..^1];
        var from = word.LastIndexOfAny(" \n.(«") + 1;
        return last[^1] != '.' || word.Length - from > 3 || (word.Length > from && char.IsDigit(word[^1]));
    }

    private static bool BeginsSentence(char c) => char.IsUpper(c) || char.IsDigit(c) || c is '«' or '"' or '-' or '–' or '—' or '•';
}

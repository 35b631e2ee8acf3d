using System.Globalization;
using Hansa.Core.Dates;
using Hansa.Core.Text;

namespace Hansa.Core.Agreements;

/// <summary>Reads one day as papers are dated: «21 февраля 2020 года», «02.02.2023», «« 5 » мая 2020 г.», «2020-05-05».</summary>
internal static class PaperDate
{
    /// <param name="year">The year of a day written without one, or null to want it written.</param>
    /// <param name="date">Null when the words look like a day that does not exist («31 июня»).</param>
    /// <param name="end">The token behind the date and its «года».</param>
    public static bool TryRead(Phrase phrase, int at, int? year, out DateOnly? date, out int end)
    {
        var tokens = phrase.Tokens;
        date = null;
        end = at;
        var quoted = Is(phrase, at, "\"") ? 1 : 0;
        if (!IsNumber(phrase, at + quoted, out var first))
        {
            return false;
        }

        var next = at + quoted + 1;
        next += quoted > 0 && Is(phrase, next, "\"") ? 1 : 0;
        if (next < tokens.Length && MonthNames.Find(phrase[tokens[next]], out _) is var month and > 0)
        {
            end = next + 1;
            if (IsNumber(phrase, end, out var written) && written is > 1900 and < 2200)
            {
                year = written;
                end = BehindYear(phrase, end + 1);
            }

            date = Day(year, month, first);
            return year is not null;
        }

        if (quoted > 0 || !(Glued(phrase, next) && IsNumber(phrase, next + 1, out var second)
            && Glued(phrase, next + 2) && IsNumber(phrase, next + 3, out var third)) || tokens[at + 1].Start != tokens[at].End)
        {
            return false;
        }

        end = BehindYear(phrase, next + 4);
        var mark = phrase.Folded[tokens[next].Start];
        if (tokens[at].Length == 4 && mark == '-')
        {
            date = Day(first, second, third);
            return true;
        }

        date = Day(tokens[next + 3].Length == 2 ? third + 2000 : third, second, first);
        return mark is '.' or '/' && tokens[next + 3].Length is 2 or 4;
    }

    /// <summary>The token behind «года», «г.».</summary>
    private static int BehindYear(Phrase phrase, int at)
    {
        if (Is(phrase, at, "года") || Is(phrase, at, "год") || Is(phrase, at, "г"))
        {
            at++;
            at += Is(phrase, at, ".") && Is(phrase, at - 1, "г") ? 1 : 0;
        }

        return at;
    }

    private static DateOnly? Day(int? year, int month, int day) =>
        year is { } y && y is > 1900 and < 2200 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(y, month)
            ? new DateOnly(y, month, day)
            : null;

    private static bool Is(Phrase phrase, int at, ReadOnlySpan<char> word) =>
        at < phrase.Tokens.Length && phrase[phrase.Tokens[at]].SequenceEqual(word);

    private static bool Glued(Phrase phrase, int at) =>
        at < phrase.Tokens.Length && phrase.Folded[phrase.Tokens[at].Start] is '.' or '/' or '-' && phrase.Tokens[at].Start == phrase.Tokens[at - 1].End;

    private static bool IsNumber(Phrase phrase, int at, out int value)
    {
        value = 0;
        return at < phrase.Tokens.Length && phrase.Tokens[at] is { Kind: TokenKind.Number, Length: <= 4 } number
            && int.TryParse(phrase[number], NumberStyles.None, CultureInfo.InvariantCulture, out value);
    }
}

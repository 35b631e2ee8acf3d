using Hansa.Core.Text;

namespace Hansa.Core.Dates;

/// <summary>Finds times of day beside a date («в 14.00», «10:00-12:00», «с 10 до 12 часов»), which are no dates.</summary>
internal static class ClockTimes
{
    private enum Certainty
    {
        No,
        Perhaps,
        Yes,
    }

    /// <param name="before">What stands right before the number, if a date stands somewhere before it.</param>
    /// <param name="afterDate">A date stands somewhere before it.</param>
    /// <returns>The index behind the time or the pair of times at <paramref name="i"/>; 0 when there is none.</returns>
    public static int Skip(TokenView t, int i, DateWordKind before, bool afterDate)
    {
        var certainty = One(t, i, afterDate, out var end);
        if (certainty == Certainty.No)
        {
            return 0;
        }

        if (t.Mark(end) == '-' || t.Word(end) is "до" or "по")
        {
            var second = One(t, end + 1, true, out var secondEnd);
            // «5 июня с 9.05 до 10.10»: days would be parted by «по».
            var isHours = before == DateWordKind.From && t.Word(end) is "до" && end > i + 1 && secondEnd > end + 2;

            // «5-7 июня с 10 до 18»: days would be parted by «по», and have their month behind them.
            isHours |= before == DateWordKind.From && afterDate && t.Word(end) is "до" && EndsPart(t, secondEnd);
            if (second == Certainty.Yes || (isHours && second == Certainty.Perhaps) || (second == Certainty.Perhaps && certainty == Certainty.Yes && secondEnd > end + 2))
            {
                return secondEnd;
            }
        }

        // «5 июня в 10.10», «5 июня в 14»: the words tell a time; without them «10.10» is a day of October.
        return certainty == Certainty.Yes || (before == DateWordKind.In && (end > i + 1 || EndsPart(t, end))) ? end : 0;
    }

    private static bool EndsPart(TokenView t, int i) => i == t.Count || t.Mark(i) is ',' or ';' or ')' || t.Is(i, TokenKind.Break);

    private static Certainty One(TokenView t, int i, bool expected, out int end)
    {
        end = i + 1;
        if (t.Digits(i) is not (1 or 2) || t.Value(i) > 24)
        {
            return Certainty.No;
        }

        var mark = t.Mark(i + 1);
        if (mark == ':' && t.Digits(i + 2) == 2)
        {
            end = t.Mark(i + 3) == ':' && t.Digits(i + 4) == 2 ? i + 5 : i + 3;
            return Certainty.Yes;
        }

        if (IsHours(t.Word(i + 1)))
        {
            end = BehindMinutes(t, i + 2);
            return Certainty.Yes;
        }

        // «14⁰⁰»
        if (mark is '⁰' or '³' or '¹' or '⁴' or '⁵')
        {
            end = i + 3;
            return Certainty.Yes;
        }

        if (mark is not ('.' or '-') || !t.Glued(i + 1) || !t.Glued(i + 2) || t.Digits(i + 2) != 2 || t.Value(i + 2) > 59
            || (t.Mark(i + 3) is '.' or '-' or '/' && t.Glued(i + 3) && t.Glued(i + 4) && t.Digits(i + 4) > 0 && t.Mark(i + 3) == mark)
            || MonthNames.Find(t.Word(i + 3), out _) > 0)
        {
            return Certainty.Perhaps;
        }

        end = i + 3;
        var minutes = t.Value(i + 2);
        if (minutes == 0 || IsHours(t.Word(end)))
        {
            end = IsHours(t.Word(end)) ? end + 1 : end;
            return Certainty.Yes;
        }

        return mark == '.' && minutes > 12 && expected ? Certainty.Yes : Certainty.Perhaps;
    }

    private static int BehindMinutes(TokenView t, int i)
    {
        var k = t.Mark(i) == '.' ? i + 1 : i;
        return t.Digits(k) is 1 or 2 && t.Word(k + 1) is "мин" or "минут" or "м" ? k + 2 : i;
    }

    private static bool IsHours(ReadOnlySpan<char> word) => word is "ч" or "час" or "часа" or "часов" or "часам" or "часу"
        or "утра" or "вечера" or "ночи";
}

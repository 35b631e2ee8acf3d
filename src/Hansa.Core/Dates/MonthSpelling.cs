namespace Hansa.Core.Dates;

/// <summary>Knows a month's name with one slip: a letter left out, doubled, changed, or two exchanged («феврля», «сентебря»).</summary>
internal static class MonthSpelling
{
    /// <summary>The slip fits several months («июря»).</summary>
    public const int Doubtful = -1;

    private static readonly string[] s_genitive =
        ["января", "февраля", "марта", "апреля", "мая", "июня", "июля", "августа", "сентября", "октября", "ноября", "декабря"];

    private static readonly string[] s_nominative =
        ["январь", "февраль", "март", "апрель", "май", "июнь", "июль", "август", "сентябрь", "октябрь", "ноябрь", "декабрь"];

    private static readonly string[] s_prepositional =
        ["январе", "феврале", "марте", "апреле", "мае", "июне", "июле", "августе", "сентябре", "октябре", "ноябре", "декабре"];

    /// <summary>The month's number, 0 when the word is no month, <see cref="Doubtful"/> when it may be two.</summary>
    /// <param name="word">Folded.</param>
    /// <param name="afterDay">A day's number stands before the word, so that even a short name may be meant.</param>
    /// <param name="name">The name as it should be written, in the case that was meant.</param>
    public static int Find(ReadOnlySpan<char> word, bool afterDay, out string name)
    {
        name = "";
        if (word.Length > 10 || word.Length < (afterDay ? 4 : 6))
        {
            return 0;
        }

        var month = Nearest(word, s_genitive, ref name);
        if (month == 0 && !afterDay)
        {
            month = Nearest(word, s_nominative, ref name);
            if (month == 0)
            {
                month = Nearest(word, s_prepositional, ref name);
            }
        }

        return month;
    }

    private static int Nearest(ReadOnlySpan<char> word, string[] names, ref string name)
    {
        var found = 0;
        for (var i = 0; i < names.Length; i++)
        {
            if (OneSlip(word, names[i]))
            {
                if (found != 0)
                {
                    return Doubtful;
                }

                (found, name) = (i + 1, names[i]);
            }
        }

        return found;
    }

    private static bool OneSlip(ReadOnlySpan<char> word, ReadOnlySpan<char> name)
    {
        var difference = word.Length - name.Length;
        if (difference is > 1 or < -1)
        {
            return false;
        }

        var same = word.CommonPrefixLength(name);
        var a = word[same..];
        var b = name[same..];
        return difference switch
        {
            > 0 => a[1..].SequenceEqual(b),
            < 0 => a.SequenceEqual(b[1..]),
            _ => a.Length > 0 && (a[1..].SequenceEqual(b[1..])
                || (a.Length > 1 && a[0] == b[1] && a[1] == b[0] && a[2..].SequenceEqual(b[2..]))),
        };
    }
}

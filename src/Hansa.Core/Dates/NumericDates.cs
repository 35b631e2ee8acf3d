namespace Hansa.Core.Dates;

/// <summary>
/// Dates in digits: 05.06.2020, 5.6.20, 05.06, 05/06/2020, 05-06-2020, 2020-06-05, 06.2020, 5.VI.2020. The day comes before the month;
/// numbers that can be no day or month stay, to be called impossible later.
/// </summary>
internal static partial class NumericDates
{
    /// <summary>Years that a report may speak of; other four-digit numbers are no years.</summary>
    public static bool IsYear(int value) => value is >= 1900 and <= 2100;

    /// <summary>Reads a date that begins with the number at <paramref name="i"/>.</summary>
    /// <returns>The index behind it, or 0 when no date begins there.</returns>
    public static int Read(TokenView t, int i, out DateWord word)
    {
        word = default;
        return t.Digits(i) switch
        {
            4 => Iso(t, i, out word) is > 0 and var end ? end : Joined(t, i, out word),
            8 => Unparted(t, i, out word),
            1 or 2 when t.Mark(i + 1) == '.' && t.Digits(i + 2) == 6 => Joined(t, i, out word),
            1 or 2 => MonthNameFollows(t, i) ? 0 : DayFirst(t, i, out word),
            _ => 0,
        };
    }

    /// <summary>«05062020»: only where the eight digits can be nothing but a day.</summary>
    private static int Unparted(TokenView t, int i, out DateWord word)
    {
        var (day, month, year) = (t.Value(i, 0, 2), t.Value(i, 2, 2), t.Value(i, 4, 4));
        word = new DateWord(DateWordKind.NumericDay, i, i, day, month, year);
        return year is > 2000 and <= 2100 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? i + 1 : 0;
    }

    /// <summary>«0506.2020», «05.062020»: one of the dots was left out.</summary>
    private static int Joined(TokenView t, int i, out DateWord word)
    {
        word = default;
        if (t.Mark(i + 1) != '.' || !t.Glued(i + 1) || !t.Glued(i + 2) || t.Digits(i) + t.Digits(i + 2) is not (7 or 8))
        {
            return 0;
        }

        var (day, month, year) = t.Digits(i) == 4
            ? (t.Value(i, 0, 2), t.Value(i, 2, 2), t.Value(i + 2))
            : (t.Value(i), t.Value(i + 2, 0, 2), t.Value(i + 2, 2, 4));
        word = new DateWord(DateWordKind.NumericDay, i, i + 2, day, month, year);
        return IsYear(year) && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? i + 3 : 0;
    }

    private static int DayFirst(TokenView t, int i, out DateWord word)
    {
        word = default;
        var mark = t.Mark(i + 1);
        if (mark is not ('.' or '/' or '-' or ','))
        {
            return 0;
        }

        // «05..06.2020»: a dot typed twice.
        var second = mark == '.' && t.Mark(i + 2) == '.' ? i + 3 : i + 2;
        var month = MonthAt(t, second, mark);
        if (month < 0)
        {
            return MonthAndYear(t, i, mark, out word);
        }

        var third = mark == '.' && t.Mark(second + 2) == '.' ? second + 3 : second + 2;
        var isRoman = t.Digits(second) == 0;
        // «5/VI-2020»: a Roman month cannot be mistaken, so any marks may part it.
        if ((t.Mark(second + 1) == mark || (isRoman && t.Mark(second + 1) is '.' or '/' or '-')) && IsYearAt(t, i, third, mark))
        {
            var year = t.Value(third);
            word = new DateWord(DateWordKind.NumericDay, i, third, t.Value(i), month, t.Digits(third) == 2 ? Century(year) : year);
            return third + 1;
        }

        var glued = t.Glued(i + 1) && t.Glued(second);
        if (!glued || (isRoman && mark != '.'))
        {
            return 0;
        }

        var isShort = mark switch
        {
            '.' => true,
            // «05/06» may be a date, «5/6» is too little, and in «05/06.06.2020» the first number is a day.
            '/' => t.Digits(i) == 2 && t.Digits(second) == 2 && month is >= 1 and <= 12 && !(t.Mark(second + 1) == '.' && t.Digits(second + 2) > 0),
            _ => false,
        };
        if (!isShort)
        {
            return 0;
        }

        word = new DateWord(DateWordKind.NumericDay, i, second, t.Value(i), month);
        return second + 1;
    }

    /// <summary>The month's number at a token, in digits or Roman; -1 when no month can stand there.</summary>
    private static int MonthAt(TokenView t, int index, char mark)
    {
        if (t.Digits(index) is 1 or 2)
        {
            return t.Value(index);
        }

        return mark != ',' && RomanNumerals.Find(t.Word(index)) is var roman and > 0 ? roman : -1;
    }

    private static bool IsYearAt(TokenView t, int first, int third, char mark)
    {
        var digits = t.Digits(third);
        var glued = true;
        for (var k = first + 1; k <= third; k++)
        {
            glued &= t.Glued(k);
        }

        return digits switch
        {
            // Commas and hyphens also part lists and ranges of days: as parts of a date they must be glued on.
            4 => mark switch
            {
                ',' => glued && t.Digits(first) == 2 && t.Digits(first + 2) == 2,
                '-' => glued,
                _ => true,
            },
            // «05.06.12.06.2020»: the third number begins the next date.
            2 => glued && mark != ',' && !(t.Mark(third + 1) == mark && t.Glued(third + 1) && t.Glued(third + 2) && t.Digits(third + 2) > 0),
            _ => false,
        };
    }

    private static int MonthAndYear(TokenView t, int i, char mark, out DateWord word)
    {
        word = default;
        var month = t.Value(i);
        if (mark == ',' || t.Digits(i + 2) != 4 || !t.Glued(i + 1) || !t.Glued(i + 2) || !IsYear(t.Value(i + 2)) || (mark == '-' && month is 0 or > 12))
        {
            return 0;
        }

        word = new DateWord(DateWordKind.NumericMonth, i, i + 2, 0, month, t.Value(i + 2));
        return i + 3;
    }

    /// <summary>«5.6.7 июня»: numbers parted by dots are days when a month's name follows.</summary>
    private static bool MonthNameFollows(TokenView t, int i)
    {
        var mark = t.Mark(i + 1);
        var k = i + 1;
        while (t.Mark(k) == mark && mark != '\0' && t.Digits(k + 1) > 0)
        {
            k += 2;
        }

        return k > i + 1 && MonthNames.Find(t.Word(k), out _) > 0;
    }

    private static int Century(int year) => year < 70 ? 2000 + year : 1900 + year;
}

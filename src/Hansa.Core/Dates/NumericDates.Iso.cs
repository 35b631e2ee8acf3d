namespace Hansa.Core.Dates;

internal static partial class NumericDates
{
    /// <summary>2020-06-05, 2020.06.05, and the month 2020-06.</summary>
    private static int Iso(TokenView t, int i, out DateWord word)
    {
        word = default;
        var mark = t.Mark(i + 1);
        if (mark is not ('-' or '.' or '/') || !t.Glued(i + 1) || !t.Glued(i + 2) || t.Digits(i + 2) is not (1 or 2) || !IsYear(t.Value(i)))
        {
            return 0;
        }

        if (t.Mark(i + 3) == mark && t.Glued(i + 3) && t.Glued(i + 4) && t.Digits(i + 4) is 1 or 2)
        {
            word = new DateWord(DateWordKind.NumericDay, i, i + 4, t.Value(i + 4), t.Value(i + 2), t.Value(i));
            return i + 5;
        }

        // «2019-20» is a school year, «2010-11 гг.» two years; only a real month of two digits with nothing glued on makes «2020-06».
        if (mark != '-' || t.Digits(i + 2) != 2 || t.Value(i + 2) is 0 or > 12 || t.Glued(i + 3) || t.Word(i + 3) is "гг" or "годы" or "годов" or "годах")
        {
            return 0;
        }

        word = new DateWord(DateWordKind.NumericMonth, i, i + 2, 0, t.Value(i + 2), t.Value(i));
        return i + 3;
    }
}

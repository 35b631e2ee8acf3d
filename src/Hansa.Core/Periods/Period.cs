using System.Globalization;

namespace Hansa.Core.Periods;

public enum PeriodKind
{
    Month,
    Quarter,
    HalfYear,
    NineMonths,
    Year,

    /// <summary>Any other stretch of days.</summary>
    Other,
}

/// <summary>A reporting period. Both days belong to it.</summary>
public readonly record struct Period(PeriodKind Kind, DateOnly Start, DateOnly End)
{
    public int Year => Start.Year;

    public static Period OfMonth(int year, int month) => Months(PeriodKind.Month, year, month, month);

    public static Period OfQuarter(int year, int quarter) => Months(PeriodKind.Quarter, year, quarter * 3 - 2, quarter * 3);

    public static Period OfHalfYear(int year, int half) => Months(PeriodKind.HalfYear, year, half * 6 - 5, half * 6);

    public static Period OfNineMonths(int year) => Months(PeriodKind.NineMonths, year, 1, 9);

    public static Period OfYear(int year) => Months(PeriodKind.Year, year, 1, 12);

    /// <summary>As on the command line: 2020-Q2, 2020-H1, 2020-9M, 2020, 2020-05; other stretches as 2020-03-05..2020-04-01.</summary>
    public string Code => Kind switch
    {
        PeriodKind.Month => Start.ToString("yyyy-MM", CultureInfo.InvariantCulture),
        PeriodKind.Quarter => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-Q{(Start.Month + 2) / 3}"),
        PeriodKind.HalfYear => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-H{(Start.Month + 5) / 6}"),
        PeriodKind.NineMonths => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-9M"),
        PeriodKind.Year => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}"),
        PeriodKind.Other => string.Create(CultureInfo.InvariantCulture, $"{Start:yyyy-MM-dd}..{End:yyyy-MM-dd}"),
        _ => throw new InvalidOperationException(),
    };

    public bool Contains(DateOnly day) => day >= Start && day <= End;

    /// <summary>Reads what <see cref="Code"/> writes, in either case of letters. False on anything else.</summary>
    public static bool TryParse(string? code, out Period period)
    {
        period = default;
        var text = code?.Trim() ?? "";
        if (text.Length < 4 || !int.TryParse(text.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year) || year < 1)
        {
            return false;
        }

        var rest = text[4..].ToUpperInvariant();
        Period? found = rest switch
        {
            "" => OfYear(year),
            "-9M" => OfNineMonths(year),
            ['-', 'Q', >= '1' and <= '4'] => OfQuarter(year, rest[2] - '0'),
            ['-', 'H', '1' or '2'] => OfHalfYear(year, rest[2] - '0'),
            ['-', _, _] when int.TryParse(rest.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out var month) && month is >= 1 and <= 12
                => OfMonth(year, month),
            _ => null,
        };
        if (found is null && text.Split("..") is [var from, var to]
            && DateOnly.TryParseExact(from, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var start)
            && DateOnly.TryParseExact(to, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var end)
            && start <= end)
        {
            found = new Period(PeriodKind.Other, start, end);
        }

        period = found ?? default;
        return found is not null;
    }

    private static Period Months(PeriodKind kind, int year, int first, int last) =>
        new(kind, new DateOnly(year, first, 1), new DateOnly(year, last, DateTime.DaysInMonth(year, last)));
}

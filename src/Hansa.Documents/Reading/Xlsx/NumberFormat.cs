using System.Globalization;

namespace Hansa.Documents.Reading.Xlsx;

/// <summary>How a number of a sheet is shown: as a number with words around it, as a date or as a time.</summary>
/// <param name="Pattern">For numbers: .NET's pattern of the digits; "" for the general form.</param>
internal sealed record NumberFormat(string Pattern, string Prefix, string Suffix, DateParts Dates)
{
    // The last day that Excel knows, 31 December 9999, and the first it does not.
    private const double DaysEnd = 2958466;

    private static readonly string[] s_months =
        ["январь", "февраль", "март", "апрель", "май", "июнь", "июль", "август", "сентябрь", "октябрь", "ноябрь", "декабрь"];

    public static NumberFormat General { get; } = new("", "", "", DateParts.None);

    /// <summary>The number as text, with a decimal comma.</summary>
    public string Show(double value, bool countsFrom1904)
    {
        if (Dates != DateParts.None && value >= 0 && value < DaysEnd)
        {
            return ShowDate(value, countsFrom1904);
        }

        var digits = Pattern.Length == 0 ? Plain(value) : value.ToString(Pattern, CultureInfo.InvariantCulture);
        return Prefix + digits.Replace(',', '\u00A0').Replace('.', ',') + Suffix;
    }

    /// <summary>At most fifteen digits that count, never in powers of ten: 1.0 is «1».</summary>
    private static string Plain(double value)
    {
        var text = value.ToString("G15", CultureInfo.InvariantCulture);
        if (!text.Contains('E', StringComparison.Ordinal))
        {
            return text;
        }

        return Math.Abs(value) is > 1e-15 and < 1e28
            ? ((decimal)value).ToString("0.####################", CultureInfo.InvariantCulture)
            : value.ToString("F0", CultureInfo.InvariantCulture);
    }

    private string ShowDate(double value, bool countsFrom1904)
    {
        if (Dates.HasFlag(DateParts.Elapsed))
        {
            var minutes = (long)Math.Round(value * 24 * 60);
            return string.Create(CultureInfo.InvariantCulture, $"{minutes / 60}:{minutes % 60:00}");
        }

        var when = DateOf(value, countsFrom1904);
        var time = (Dates & DateParts.Time) != 0 && (value % 1 != 0 || (Dates & DateParts.Date) == 0)
            ? when.ToString("HH:mm", CultureInfo.InvariantCulture)
            : "";
        var day = (Dates & DateParts.Date) switch
        {
            DateParts.None => "",
            DateParts.Month | DateParts.Year => $"{s_months[when.Month - 1]} {when.Year.ToString(CultureInfo.InvariantCulture)}",
            DateParts.Month => s_months[when.Month - 1],
            DateParts.Year => when.Year.ToString(CultureInfo.InvariantCulture),
            _ => when.ToString("dd.MM.yyyy", CultureInfo.InvariantCulture),
        };
        return Prefix + (day.Length > 0 && time.Length > 0 ? $"{day} {time}" : day + time) + Suffix;
    }

    private static DateTime DateOf(double value, bool countsFrom1904)
    {
        var epoch = countsFrom1904 ? new DateTime(1904, 1, 1)
            // Excel believes that 1900 was a leap year: up to its 29 February all days are one later.
            : value < 60 ? new DateTime(1899, 12, 31)
            : new DateTime(1899, 12, 30);
        var seconds = Math.Min(Math.Round(value * 86400), (DateTime.MaxValue - epoch).TotalSeconds - 1);
        return epoch.AddSeconds(seconds);
    }
}

[Flags]
internal enum DateParts
{
    None = 0,
    Day = 1,
    Month = 2,
    Year = 4,
    Date = Day | Month | Year,
    Time = 8,

    /// <summary>Hours count on past 24.</summary>
    Elapsed = 16,
}

using System.Globalization;

namespace Hansa.Core.Dates;

/// <summary>Reads one span of an EDTF string back.</summary>
internal static class EdtfReader
{
    public static bool TryRead(ReadOnlySpan<char> text, string to, out DateSpan span)
    {
        var middle = text.IndexOf(to, StringComparison.Ordinal);
        if (middle < 0)
        {
            return TryReadPart(text, out span);
        }

        span = default;
        if (!TryReadPart(text[..middle], out var first) || !TryReadPart(text[(middle + to.Length)..], out var last) || last.End < first.Start)
        {
            return false;
        }

        span = new DateSpan(first.Start, last.End, (DatePrecision)Math.Max((int)first.Precision, (int)last.Precision));
        return true;
    }

    private static bool TryReadPart(ReadOnlySpan<char> text, out DateSpan span)
    {
        span = default;
        var isApproximate = text is [.., '~'];
        text = isApproximate ? text[..^1] : text;
        if (text.Length is not (4 or 7 or 10) || !TryNumber(text[..4], out var year) || year == 0)
        {
            return false;
        }

        if (text.Length == 4)
        {
            span = Months(year, 1, 12, DatePrecision.Period);
            return !isApproximate;
        }

        if (text[4] != '-' || !TryNumber(text[5..7], out var code))
        {
            return false;
        }

        if (text.Length == 10)
        {
            if (text[7] != '-' || !TryNumber(text[8..], out var number) || code is < 1 or > 12 || number < 1 || number > DateTime.DaysInMonth(year, code))
            {
                return false;
            }

            var day = new DateOnly(year, code, number);
            span = new DateSpan(day, day, isApproximate ? DatePrecision.Month : DatePrecision.Day);
            return true;
        }

        span = code switch
        {
            >= 1 and <= 12 => Months(year, code, 1, DatePrecision.Month),
            >= 21 and <= 23 => Months(year, (code - 20) * 3, 3, DatePrecision.Quarter),
            24 when year < 9999 => Months(year, 12, 3, DatePrecision.Quarter),
            >= 33 and <= 36 => Months(year, (code - 33) * 3 + 1, 3, DatePrecision.Quarter),
            40 or 41 => Months(year, (code - 40) * 6 + 1, 6, DatePrecision.Period),
            _ => default,
        };
        return span.End != default && !isApproximate;
    }

    private static DateSpan Months(int year, int month, int count, DatePrecision precision)
    {
        var last = month + count - 1;
        var (endYear, endMonth) = last > 12 ? (year + 1, last - 12) : (year, last);
        return new DateSpan(new DateOnly(year, month, 1), new DateOnly(endYear, endMonth, DateTime.DaysInMonth(endYear, endMonth)), precision);
    }

    private static bool TryNumber(ReadOnlySpan<char> digits, out int value) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out value);
}

namespace Hansa.Core.Dates;

/// <summary>Writes one span of an EDTF string into a buffer.</summary>
internal ref struct EdtfParts(Span<char> target)
{
    /// <summary>The longest span: two days with marks.</summary>
    public const int MaxSpan = 24;

    private readonly Span<char> _target = target;
    private int _length;

    /// <summary>A season is three months like a quarter, begun a month before one.</summary>
    private const int Season = -3;

    /// <param name="span">The span to write.</param>
    /// <param name="to">What parts the ends of an interval.</param>
    /// <returns>How many characters were written.</returns>
    public int Write(in DateSpan span, string to)
    {
        var unit = UnitOf(span);
        if (unit != 0)
        {
            WriteUnit(span.Start, unit);
            var lastUnit = StartOfLast(span.End, unit);
            if (lastUnit != span.Start)
            {
                Append(to);
                WriteUnit(lastUnit, unit);
            }

            return _length;
        }

        var isCoarse = span.Precision is DatePrecision.Month or DatePrecision.Quarter;
        var isWithinMonth = span.Start.Year == span.End.Year && span.Start.Month == span.End.Month;
        WriteEnd(span.Start, isCoarse && !isWithinMonth && span.Start.Day == 1, isCoarse && isWithinMonth);
        if (span.End != span.Start)
        {
            Append(to);
            WriteEnd(span.End, isCoarse && !isWithinMonth && EndsMonth(span.End), isCoarse && isWithinMonth);
        }

        return _length;
    }

    /// <summary>In months, the unit to write the span by; 0 when only days tell it.</summary>
    private static int UnitOf(in DateSpan span) => span.Precision switch
    {
        DatePrecision.Month when Fits(span, 1) => 1,
        DatePrecision.Quarter when Fits(span, 3) => 3,
        DatePrecision.Quarter when Fits(span, Season) => Season,
        DatePrecision.Quarter when Fits(span, 1) => 1,
        DatePrecision.Period when Fits(span, 12) => 12,
        DatePrecision.Period when Fits(span, 6) && StartOfLast(span.End, 6) == span.Start => 6,
        DatePrecision.Period when Fits(span, 3) && StartOfLast(span.End, 3) == span.Start => 3,
        DatePrecision.Period when Fits(span, 1) => 1,
        _ => 0,
    };

    private static bool Fits(in DateSpan span, int unit) => span.Start.Day == 1 && EndsMonth(span.End) && (unit == Season
        ? span.Start.Month % 3 == 0 && span.End.Month % 3 == 2
        : (span.Start.Month - 1) % unit == 0 && span.End.Month % unit == 0);

    private static bool EndsMonth(DateOnly day) => day.Day == DateTime.DaysInMonth(day.Year, day.Month);

    private static DateOnly StartOfLast(DateOnly end, int unit)
    {
        var month = end.Month - Math.Abs(unit) + 1;
        return month > 0 ? new DateOnly(end.Year, month, 1) : new DateOnly(end.Year - 1, month + 12, 1);
    }

    private void WriteUnit(DateOnly start, int unit)
    {
        AppendDigits(start.Year, 4);
        var code = unit switch
        {
            1 => start.Month,
            3 => 33 + (start.Month - 1) / 3,
            6 => 40 + (start.Month - 1) / 6,
            Season => 20 + start.Month / 3,
            _ => 0,
        };
        if (code > 0)
        {
            Append("-");
            AppendDigits(code, 2);
        }
    }

    private void WriteEnd(DateOnly day, bool isMonth, bool isApproximate)
    {
        WriteUnit(day, 1);
        if (!isMonth)
        {
            Append("-");
            AppendDigits(day.Day, 2);
        }

        if (isApproximate)
        {
            Append("~");
        }
    }

    private void Append(string text)
    {
        text.CopyTo(_target[_length..]);
        _length += text.Length;
    }

    private void AppendDigits(int value, int digits)
    {
        for (var i = digits - 1; i >= 0; i--)
        {
            _target[_length + i] = (char)('0' + value % 10);
            value /= 10;
        }

        _length += digits;
    }
}

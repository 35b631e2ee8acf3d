using System.Text;

namespace Hansa.Core.Dates;

/// <summary>Dates in Extended Date/Time Format (ISO 8601-2, levels 1 and 2).</summary>
/// <remarks>
/// <code>
/// list     = "" | span | "{" span "," span … "}"        in a list "/" of an interval is ".."
/// span     = part | part "/" part                       both ends included
/// part     = 2020-05-21                                 a day
///          | 2020-05-01~                                a day known only to its month: «первая половина мая»
///          | 2020-05                                    a month
///          | 2020-21 … 2020-24                          spring, summer, autumn, winter (of its December)
///          | 2020-33 … 2020-36                          I–IV quarter
///          | 2020-40, 2020-41                           I, II half-year
///          | 2020                                       a year
/// </code>
/// Each end is written as exactly as the span's <see cref="DatePrecision"/> allows. A span known to its period is written
/// by the largest unit that fits (a quarter, half-year or year), else by months or days; recurrence has no place in EDTF.
/// </remarks>
public static class Edtf
{
    /// <summary>The spans in their order; "" for none.</summary>
    public static string Format(IReadOnlyList<DateSpan> spans)
    {
        ArgumentNullException.ThrowIfNull(spans);
        switch (spans.Count)
        {
            case 0:
                return "";
            case 1:
                Span<char> buffer = stackalloc char[EdtfParts.MaxSpan];
                return buffer[..new EdtfParts(buffer).Write(spans[0], "/")].ToString();
            default:
                return FormatList(spans);
        }
    }

    /// <summary>Reads what <see cref="Format"/> writes; false, and no spans, on anything else.</summary>
    public static bool TryParse(string? text, out IReadOnlyList<DateSpan> spans)
    {
        spans = [];
        if (string.IsNullOrEmpty(text))
        {
            return text is not null;
        }

        var isList = text is ['{', .., '}'];
        var found = new List<DateSpan>();
        foreach (var part in (isList ? text[1..^1] : text).Split(','))
        {
            if (!EdtfReader.TryRead(part, isList ? ".." : "/", out var span))
            {
                return false;
            }

            found.Add(span);
        }

        if (isList != found.Count > 1)
        {
            return false;
        }

        spans = found;
        return true;
    }

    private static string FormatList(IReadOnlyList<DateSpan> spans)
    {
        var result = new StringBuilder(spans.Count * 11 + 2).Append('{');
        Span<char> buffer = stackalloc char[EdtfParts.MaxSpan];
        for (var i = 0; i < spans.Count; i++)
        {
            result.Append(i == 0 ? "" : ",").Append(buffer[..new EdtfParts(buffer).Write(spans[i], "..")]);
        }

        return result.Append('}').ToString();
    }
}

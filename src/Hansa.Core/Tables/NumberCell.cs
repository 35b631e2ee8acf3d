using System.Globalization;

namespace Hansa.Core.Tables;

/// <summary>Reads the first column: «1. », «12», «3)», «№ 4», «(5)».</summary>
internal static class NumberCell
{
    // White space and the marks of direction and joining that copying leaves.
    private const string Unseen = " \t\n\u00a0\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff";

    /// <summary>The number, or null when the cell holds anything else than a positive number with its punctuation.</summary>
    public static int? Parse(string text)
    {
        var rest = text.AsSpan().Trim(Unseen).TrimStart("№N (").TrimEnd(" .):,;\u00a0");
        // «1.0» comes from workbooks that keep numbers as fractions.
        if (rest.EndsWith(".0") || rest.EndsWith(",0"))
        {
            rest = rest[..^2];
        }

        return rest.Length is > 0 and <= 7
            && int.TryParse(rest, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0
            ? number
            : null;
    }

    /// <summary>«1.2», «2.1.3.», «5а», «4-1»: the number of a row by another count than one, two, three.</summary>
    public static bool IsNested(string text)
    {
        var rest = text.AsSpan().Trim(Unseen).TrimEnd(" .)\u00a0");
        if (rest.Length is < 2 or > 8 || !char.IsAsciiDigit(rest[0]))
        {
            return false;
        }

        var (digits, parts) = (0, 1);
        for (var i = 0; i < rest.Length; i++)
        {
            var c = rest[i];
            if (char.IsAsciiDigit(c))
            {
                if (++digits > 3)
                {
                    return false;
                }
            }
            else if (c is '.' or '-' or '/' or ',' && digits > 0)
            {
                (digits, parts) = (0, parts + 1);
            }
            else
            {
                return i == rest.Length - 1 && char.IsLetter(c) && parts == 1;
            }
        }

        return parts is 2 or 3 && digits > 0;
    }

    /// <summary>«I.», «IV», «А)»: the ordinal of a section rather than of a row.</summary>
    public static bool IsOrdinalOfSection(string text)
    {
        var rest = text.AsSpan().Trim(Unseen).TrimEnd(" .)");
        if (rest.Length is 0 or > 6)
        {
            return false;
        }

        foreach (var c in rest)
        {
            if (!"IVXLІХivx".Contains(c))
            {
                return rest.Length == 1 && char.IsLetter(rest[0]);
            }
        }

        return true;
    }

    /// <summary>How far into the text a number that opens it reaches, with the space behind: «1. Выставка», «2) Выставка»; 0 without one.</summary>
    public static int Before(string text)
    {
        var i = 0;
        while (i < text.Length && char.IsAsciiDigit(text[i]))
        {
            i++;
        }

        if (i is 0 or > 3 || i + 1 >= text.Length || text[0] == '0')
        {
            return 0;
        }

        var marked = text[i] is '.' or ')';
        var end = marked ? i + 1 : i;
        // «1.5 тысячи» and «1-й слет» are words of the title, and so is a bare number, unless it has a line of its own.
        return end < text.Length && (text[end] == '\n' || (marked && char.IsWhiteSpace(text[end]))) ? end + 1 : 0;
    }
}

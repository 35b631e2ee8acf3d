using System.Globalization;

namespace Hansa.Core.Tables;

/// <summary>Reads the first column: «1. », «12», «3)», «№ 4».</summary>
internal static class NumberCell
{
    /// <summary>The number, or null when the cell holds anything else than a positive number with its punctuation.</summary>
    public static int? Parse(string text)
    {
        var rest = text.AsSpan().Trim().TrimStart("№N ").TrimEnd(" .):\u00a0");
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

    /// <summary>«I.», «IV», «А)»: the ordinal of a section rather than of a row.</summary>
    public static bool IsOrdinalOfSection(string text)
    {
        var rest = text.AsSpan().Trim().TrimEnd(" .)");
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
}

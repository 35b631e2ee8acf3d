using System.Globalization;

namespace Hansa.Documents.Reading.Plain;

/// <summary>Recognises the cell that numbers a row: «1.», «2. », «3)», «4».</summary>
internal static class RowNumber
{
    private const int LongestDigits = 7;

    /// <param name="isMarked">A full stop or bracket follows, so that a mere count is not meant.</param>
    public static bool TryParse(string text, out int value, out bool isMarked)
    {
        var trimmed = text.AsSpan().Trim();
        isMarked = trimmed.Length > 1 && trimmed[^1] is '.' or ')';
        var digits = isMarked ? trimmed[..^1] : trimmed;
        value = 0;
        return digits.Length is > 0 and <= LongestDigits
            && !digits.ContainsAnyExceptInRange('0', '9')
            && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out value);
    }

    /// <summary>Whether the cell numbers a row after row <paramref name="last"/>: a bare number only when it counts on.</summary>
    public static bool Opens(string text, int last, out int value) =>
        TryParse(text, out value, out var isMarked) && (isMarked || value == last + 1);
}

namespace Hansa.Core.Readings;

/// <summary>«Период: II квартал 2020 года», «Орган: Департамент …»: a line of a form’s head rather than of a title.</summary>
internal static class LabelledLine
{
    private const int LongestLabel = 60;

    /// <summary>What stands behind the label; "" when the label stands alone; null when the line has none.</summary>
    public static string? Value(string line)
    {
        var colon = line.IndexOf(':', StringComparison.Ordinal);
        return colon is < 2 or > LongestLabel ? null
            : colon == line.Length - 1 ? ""
            : line[colon + 1] == ' ' ? line[(colon + 2)..]
            : null;
    }
}

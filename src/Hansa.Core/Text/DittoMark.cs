namespace Hansa.Core.Text;

/// <summary>«То же», «—//—», «-"-»: as in the cell above.</summary>
internal static class DittoMark
{
    public static bool Is(string text)
    {
        var words = text.AsSpan().Trim(" \n\t\u00a0.-–—_");
        return words is "//" or "\"" or "''" or "«" or "»" or "«»" or "〃" or "/ /"
            || words.Equals("то же", StringComparison.OrdinalIgnoreCase)
            || words.Equals("то же самое", StringComparison.OrdinalIgnoreCase)
            || words.Equals("см. выше", StringComparison.OrdinalIgnoreCase);
    }
}

namespace Hansa.Core.Readings;

/// <summary>What clerks write into a cell that has nothing to say: «-», «нет», «…».</summary>
internal static class Placeholder
{
    private static readonly string[] s_words =
        ["нет", "нет данных", "отсутствует", "отсутствуют", "не было", "не проводилось", "не проводились", "не имеется", "х", "x", "n/a", "н/д"];

    public static bool Is(string text)
    {
        var words = text.AsSpan().Trim(" \n\t\u00a0.-–—_…*");
        if (words.Length == 0)
        {
            return true;
        }

        foreach (var word in s_words)
        {
            if (words.Equals(word, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}

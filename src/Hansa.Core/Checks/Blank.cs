namespace Hansa.Core.Checks;

/// <summary>The ways to write "nothing" (domain.md M-21, M-23): an empty cell, a dash, dots, «нет».</summary>
internal static class Blank
{
    public static bool Is(string text)
    {
        if (text.Length == 0)
        {
            return true;
        }

        if (text.Length > 12)
        {
            return false;
        }

        foreach (var c in text)
        {
            if (c is not ('-' or '–' or '—' or '.' or '…' or '_' or '/' or ' ' or '\n'))
            {
                return IsWord(text);
            }
        }

        return true;
    }

    private static bool IsWord(string text)
    {
        var word = text.AsSpan().Trim(" .-–—()");
        foreach (var nothing in (ReadOnlySpan<string>)["нет", "не было", "отсутствует", "б/н", "н/д", "нет данных", "0", "х", "x"])
        {
            if (word.Equals(nothing, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}

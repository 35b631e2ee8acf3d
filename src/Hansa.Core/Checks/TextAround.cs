using Hansa.Core.Text;

namespace Hansa.Core.Checks;

/// <summary>Cuts the words out of a cell that a problem is about.</summary>
internal static class TextAround
{
    private const int Longest = 60;

    /// <summary>The run of letters, digits, full stops and hyphens around a place.</summary>
    public static string Word(string text, int at)
    {
        var (from, to) = (at, at);
        while (from > 0 && at - from < Longest && IsInWord(text[from - 1]))
        {
            from--;
        }

        while (to < text.Length && to - at < Longest && IsInWord(text[to]))
        {
            to++;
        }

        return text[from..to].TrimEnd('.');
    }

    /// <summary>The place with the words on either side of it.</summary>
    public static string Neighbours(string text, int at)
    {
        var (from, to) = (at, at + 1);
        while (from > 0 && text[from - 1] is ' ' or '\n')
        {
            from--;
        }

        while (from > 0 && at - from < Longest && !char.IsWhiteSpace(text[from - 1]))
        {
            from--;
        }

        while (to < text.Length && text[to] is ' ' or '\n')
        {
            to++;
        }

        while (to < text.Length && to - at < Longest && !char.IsWhiteSpace(text[to]))
        {
            to++;
        }

        return text[from..to].Trim(',', ';', '.', ':', '(', ')');
    }

    /// <summary>From a place on, no more than some sixty characters, whole words.</summary>
    public static string From(string text, int at)
    {
        if (text.Length - at <= Longest)
        {
            return text[at..];
        }

        var end = text.LastIndexOf(' ', at + Longest, Longest);
        return string.Concat(text.AsSpan(at, (end > at ? end : at + Longest) - at), "…");
    }

    private static bool IsInWord(char c) => Letters.IsLetterOrDigit(c) || c is '.' or '-';
}

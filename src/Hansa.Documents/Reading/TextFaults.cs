namespace Hansa.Documents.Reading;

/// <summary>Says what was lost in a text: cut off, or characters replaced.</summary>
internal static class TextFaults
{
    private const int Beginning = 60;

    /// <summary>Call before the text is taken, as that forgets what happened to it.</summary>
    public static void Report(TextBuffer text, ProblemLog log, ReadLimits limits)
    {
        if (text.Cut)
        {
            log.Warn("file.cell-too-long", text.Text[..Math.Min(Beginning, text.Length)].ToString(), limits.CellCharacters);
        }

        if (text.Replaced)
        {
            log.Warn("file.bad-characters", AroundReplacement(text.Text));
        }
    }

    // The words beside the lost character, so that they can be searched for in the file.
    private static string AroundReplacement(ReadOnlySpan<char> text)
    {
        var from = Math.Max(0, text.IndexOf('\uFFFD') - (Beginning / 2));
        return text[from..Math.Min(from + Beginning, text.Length)].ToString();
    }
}

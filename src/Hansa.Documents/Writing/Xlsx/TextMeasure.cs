namespace Hansa.Documents.Writing.Xlsx;

/// <summary>Reckons how many lines a text takes in a cell, by the widths of letters of a serif face: a spreadsheet does not fit heights by itself.</summary>
internal static class TextMeasure
{
    private const double MillimetresAPoint = 25.4 / 72;

    // Faces differ a little; a line too many leaves a gap, a line too few hides words.
    private const double Reserve = 1.04;

    private static readonly byte[] s_widths = MakeWidths();

    /// <summary>Points of height for a number of lines.</summary>
    public static double HeightOf(int lines, double points) => Math.Ceiling(lines * points * 1.17) + 3;

    /// <param name="width">Of the cell without its padding, in millimetres.</param>
    /// <param name="points">Size of type.</param>
    public static int LinesOf(ReadOnlySpan<char> text, double width, double points, bool bold = false)
    {
        // In hundredths of the size of type, like the table.
        var room = (int)(width / (points * MillimetresAPoint * Reserve * (bold ? 1.07 : 1)) * 100);
        var (lines, line, word) = (1, 0, 0);
        foreach (var c in text)
        {
            if (c == '\n')
            {
                lines += Wrap(ref line, ref word, room) + 1;
                (line, word) = (0, 0);
                continue;
            }

            if (c == ' ')
            {
                // A space at the end of a line takes no room.
                lines += Wrap(ref line, ref word, room);
                line += s_widths[' '];
                continue;
            }

            word += c < s_widths.Length ? s_widths[c] : 70;
            if (c == '-')
            {
                lines += Wrap(ref line, ref word, room);
            }
        }

        return lines + Wrap(ref line, ref word, room);
    }

    // Sets the word behind the line or on a new one; a word wider than the cell is broken. Returns how many lines begin.
    private static int Wrap(ref int line, ref int word, int room)
    {
        var begun = 0;
        if (line > 0 && line + word > room)
        {
            line = 0;
            begun++;
        }

        line += word;
        word = 0;
        while (line > room && room > 0)
        {
            line -= room;
            begun++;
        }

        return begun;
    }

    // Widths of Times New Roman, to the nearest step, in hundredths of the size of type; letters not named are 50 wide.
    private static byte[] MakeWidths()
    {
        var widths = new byte[0x500];
        Array.Fill<byte>(widths, 50);
        Set(widths, 27, " \u00a0,./:;\\ijlt'|");
        Set(widths, 33, "!()-I[]`fr");
        Set(widths, 41, "\"Jsзгэ");
        Set(widths, 45, "?acezёаестья^в{}");
        Set(widths, 56, "+<=>FPSРБЬ~ийнпц");
        Set(widths, 62, "ELTZЁЕТГм");
        Set(widths, 68, "ЧфЭBCRВКСЯыДЛж");
        Set(widths, 74, "УЪADGHKNOQUVXYwАИЙНОПХЦю");
        Set(widths, 79, "шщ&mФ");
        Set(widths, 90, "%ЫMМЖ@");
        Set(widths, 101, "WШЩЮ");
        return widths;
    }

    private static void Set(byte[] widths, byte width, string letters)
    {
        foreach (var c in letters)
        {
            widths[c] = width;
        }
    }
}

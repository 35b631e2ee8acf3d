namespace Hansa.Core.Readings;

/// <summary>«О Т Ч Е Т»: a word stretched by spaces.</summary>
internal static class SpacedLetters
{
    /// <summary>The line with four single letters or more at its beginning put together to a word.</summary>
    public static string Join(string line)
    {
        var end = 0;
        while (end < line.Length && char.IsLetter(line[end]) && (end + 1 == line.Length || line[end + 1] == ' '))
        {
            end += 2;
        }

        var letters = end / 2 + (end > line.Length ? 1 : 0);
        letters = Math.Min(letters, (line.Length + 1) / 2);
        if (letters < 4)
        {
            return line;
        }

        // The last may be a word of one letter: «О Т Ч Е Т о мероприятиях».
        if (char.IsUpper(line[0]) && char.IsLower(line[(letters - 1) * 2]))
        {
            letters--;
        }

        var word = string.Create(letters, line, static (to, from) =>
        {
            for (var i = 0; i < to.Length; i++)
            {
                to[i] = from[i * 2];
            }
        });
        return word + line[Math.Min(line.Length, letters * 2 - 1)..];
    }
}

namespace Hansa.Cli.Output;

/// <summary>Breaks text into lines at spaces; a no-break space is none.</summary>
internal static class Wrap
{
    public static void Write(TextWriter writer, string text, int width, string firstIndent, string indent)
    {
        var line = firstIndent;
        var started = false;
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (started && line.Length + 1 + word.Length > width)
            {
                writer.WriteLine(line);
                line = indent;
                started = false;
            }

            line += started ? " " + word : word;
            started = true;
        }

        writer.WriteLine(line);
    }
}

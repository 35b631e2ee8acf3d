using System.Text;

namespace Hansa.Core.Places;

/// <summary>Reads a directory embedded in the assembly: a line a row, fields parted by tabs, lines with # are remarks.</summary>
/// <remarks>Read on the way to the first understood cell, so written for a cold start: one read, no generic machinery.</remarks>
internal static class EmbeddedTable
{
    public static List<string[]> Read(string name)
    {
        using var stream = typeof(EmbeddedTable).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidDataException($"{name} is not embedded in {typeof(EmbeddedTable).Assembly.GetName().Name}");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        var text = Encoding.UTF8.GetString(bytes);
        var rows = new List<string[]>(512);
        var start = 0;
        while (start < text.Length)
        {
            var end = text.IndexOf('\n', start);
            end = end < 0 ? text.Length : end;
            if (end > start && text[start] != '#')
            {
                rows.Add(Split(text, start, end, '\t'));
            }

            start = end + 1;
        }

        return rows;
    }

    /// <summary>The parts of a field that holds several, parted by «;».</summary>
    public static string[] List(string field) => field.Length == 0 ? [] : Split(field, 0, field.Length, ';');

    private static string[] Split(string text, int start, int end, char separator)
    {
        var count = 1;
        for (var i = start; i < end; i++)
        {
            count += text[i] == separator ? 1 : 0;
        }

        var parts = new string[count];
        for (var part = 0; part < count; part++)
        {
            var next = text.IndexOf(separator, start, end - start);
            next = next < 0 ? end : next;
            parts[part] = text[start..next];
            start = next + 1;
        }

        return parts;
    }
}

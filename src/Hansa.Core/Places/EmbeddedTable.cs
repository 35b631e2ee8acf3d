using System.Text;

namespace Hansa.Core.Places;

/// <summary>Reads a directory embedded in the assembly: a line a row, fields parted by tabs, lines with # are remarks.</summary>
internal static class EmbeddedTable
{
    public static List<string[]> Read(string name)
    {
        using var stream = typeof(EmbeddedTable).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidDataException($"{name} is not embedded in {typeof(EmbeddedTable).Assembly.GetName().Name}");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var rows = new List<string[]>(256);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
            {
                rows.Add(line.Split('\t'));
            }
        }

        return rows;
    }

    /// <summary>The parts of a field that holds several, parted by «;».</summary>
    public static string[] List(string field) => field.Length == 0 ? [] : field.Split(';');
}

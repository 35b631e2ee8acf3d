using System.Text;

namespace Hansa.Core.Text;

/// <summary>Reads an embedded table of words: rows of fields parted by tabs, words in a field by spaces; # begins a remark.</summary>
internal static class WordTable
{
    public static IEnumerable<string[]> Rows(string name)
    {
        using var stream = typeof(WordTable).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidDataException($"{name} is not embedded in {typeof(WordTable).Assembly.GetName().Name}");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
            {
                yield return line.Split('\t');
            }
        }
    }

    /// <summary>The parts of a field that holds several, parted by «;».</summary>
    public static string[] List(string field) => field.Length == 0 ? [] : field.Split(';');

    /// <summary>The words of a field, parted by spaces.</summary>
    public static string[] Words(string field) => field.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}

using System.Text;

namespace Hansa.Core.Text;

/// <summary>Reads an embedded table of words: rows of fields parted by tabs, words in a field by spaces; # begins a remark.</summary>
internal static class WordTable
{
    public static IEnumerable<string[]> Rows(string name)
    {
        using var reader = new StreamReader(typeof(WordTable).Assembly.GetManifestResourceStream(name)!, Encoding.UTF8);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
            {
                yield return line.Split('\t');
            }
        }
    }

    public static string[] Words(string field) => field.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}

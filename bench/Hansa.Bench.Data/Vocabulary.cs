using System.Text;

namespace Hansa.Bench.Data;

/// <summary>The word lists of vocabulary.tsv beside this file.</summary>
internal static class Vocabulary
{
    private static readonly Dictionary<string, string[]> s_lists = Load();

    public static string[] Of(string list) => s_lists[list];

    /// <summary>One form of an item whose forms are parted by /.</summary>
    public static string Form(string item, int form) => item.Split('/')[form];

    private static Dictionary<string, string[]> Load()
    {
        using var reader = new StreamReader(typeof(Vocabulary).Assembly.GetManifestResourceStream("vocabulary.tsv")!, Encoding.UTF8);
        var lists = new Dictionary<string, string[]>(StringComparer.Ordinal);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
            {
                var fields = line.Split('\t');
                lists[fields[0]] = fields[1].Split('|');
            }
        }

        return lists;
    }
}

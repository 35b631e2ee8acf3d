using System.Text;

namespace Hansa.Core.Headcounts;

/// <summary>Reads a table embedded in the assembly: fields parted by tabs, a line starting with # is a remark.</summary>
internal static class EmbeddedLines
{
    public static IEnumerable<string[]> Of(string name)
    {
        using var reader = new StreamReader(typeof(EmbeddedLines).Assembly.GetManifestResourceStream(name)!, Encoding.UTF8);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
            {
                yield return line.Split('\t');
            }
        }
    }
}

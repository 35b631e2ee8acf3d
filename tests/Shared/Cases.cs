namespace Hansa.Tests;

/// <summary>
/// Reads a case file beside the tests: one case a line, fields parted by tabs, \n in a field is a line break,
/// lines that are empty or start with # are left out. The file's name and line become the test's display name.
/// </summary>
internal static class Cases
{
    public static IEnumerable<TheoryDataRow<string[]>> Of(string fileName)
    {
        var path = Directory.EnumerateFiles(AppContext.BaseDirectory, fileName, SearchOption.AllDirectories).First();
        var number = 0;
        foreach (var line in File.ReadLines(path))
        {
            number++;
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }

            var fields = line.Split('\t').Select(field => field.Replace("\\n", "\n", StringComparison.Ordinal)).ToArray();
            yield return new TheoryDataRow<string[]>(fields) { TestDisplayName = $"{fileName}:{number} {fields[0].Replace('\n', '¶')}" };
        }
    }
}

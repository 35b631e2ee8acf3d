using Hansa.Core.Forms;
using Hansa.Core.Problems;

namespace Hansa.Documents.Forms;

/// <summary>A folder of form files of one's own, beside those that come with Hansa.</summary>
public static class FormFolder
{
    private const int LargestForm = 1 << 20;

    /// <summary>The built-in forms with those of the folder; a form of the same id and version replaces the built-in one.</summary>
    /// <param name="problems">What is wrong with the folder or its files; a wrong file is left out.</param>
    public static FormCatalog Load(string folder, out IReadOnlyList<Problem> problems)
    {
        var files = new List<KeyValuePair<string, byte[]>>();
        var found = new List<Problem>();
        try
        {
            foreach (var path in Directory.EnumerateFiles(folder, "*.json").Order(StringComparer.Ordinal))
            {
                if (new FileInfo(path).Length <= LargestForm)
                {
                    files.Add(new(Path.GetFileName(path), File.ReadAllBytes(path)));
                }
                else
                {
                    found.Add(new Problem("form.too-large", Severity.Error) { Text = path, Arguments = [Path.GetFileName(path)] });
                }
            }
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            found.Add(new Problem("form.folder-unreadable", Severity.Error) { Text = folder, Arguments = [folder, fault.Message] });
        }

        var catalog = FormCatalog.BuiltIn.With(files, out var wrong);
        problems = [.. found, .. wrong];
        return catalog;
    }
}

namespace Hansa.Cli.Commands;

/// <summary>
/// The folder of the demo’s register. A file in it says that the demo made it, and is held open while the demo runs: nothing
/// else is ever emptied, nor what another demo works with.
/// </summary>
internal sealed class DemoFolder : IDisposable
{
    private const string MarkName = "made-by-hansa-demo";

    private readonly FileStream _mark;

    private DemoFolder(string root, FileStream mark) => (Root, _mark) = (root, mark);

    public string Root { get; }

    public string Server => Path.Combine(Root, "server");

    public string Rounds => Path.Combine(Root, "rounds");

    /// <summary>Makes the folder, or empties the one an earlier demo made.</summary>
    /// <returns>Null for a folder that somebody else made or uses.</returns>
    public static DemoFolder? Take(string root)
    {
        var mark = Path.Combine(root, MarkName);
        if (Directory.Exists(root) && !File.Exists(mark) && Directory.EnumerateFileSystemEntries(root).Any())
        {
            return null;
        }

        Directory.CreateDirectory(root);
        try
        {
            var folder = new DemoFolder(root, new FileStream(mark, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
            foreach (var old in Directory.EnumerateDirectories(root))
            {
                Directory.Delete(old, recursive: true);
            }

            return folder;
        }
        catch (IOException)
        {
            return null;
        }
    }

    public void Dispose() => _mark.Dispose();
}

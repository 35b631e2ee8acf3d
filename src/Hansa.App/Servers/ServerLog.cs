using System.Text;

namespace Hansa.App.Servers;

/// <summary>What the server writes of itself; the reason why it did not start stands at its end.</summary>
internal sealed class ServerLog(string path)
{
    private const int TailBytes = 8 << 10;
    private const long KeptBytes = 16 << 20;

    public string Path => path;

    public long Length => File.Exists(path) ? new FileInfo(path).Length : 0;

    /// <summary>Begins a new file when the old one has grown large; the one before is kept.</summary>
    public void Turn()
    {
        if (Length > KeptBytes)
        {
            File.Move(path, path + ".1", overwrite: true);
        }
    }

    /// <summary>What was written since, as much of its end as tells the reason.</summary>
    public string Since(long length)
    {
        if (!File.Exists(path))
        {
            return "";
        }

        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        file.Position = Math.Min(file.Length, Math.Max(length, file.Length - TailBytes));
        using var reader = new StreamReader(file, Encoding.UTF8);
        return "\n" + reader.ReadToEnd();
    }
}

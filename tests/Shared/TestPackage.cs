using System.IO.Compression;
using System.Text;

namespace Hansa.Tests;

/// <summary>An office file put together part by part.</summary>
internal sealed class TestPackage
{
    private readonly List<(string Name, byte[] Content)> _parts = [];
    private Action? _late;

    public TestPackage With(string name, string content) => With(name, Encoding.UTF8.GetBytes(content));

    public TestPackage With(string name, byte[] content)
    {
        _parts.Add((name, content));
        return this;
    }

    public TestPackage Without(string name)
    {
        _parts.RemoveAll(part => part.Name == name);
        return this;
    }

    /// <summary>Changes the text of a part that is there.</summary>
    public TestPackage Edit(string name, Func<string, string> edit)
    {
        var at = _parts.FindIndex(part => part.Name == name);
        _parts[at] = (name, Encoding.UTF8.GetBytes(edit(Encoding.UTF8.GetString(_parts[at].Content))));
        return this;
    }

    /// <summary>Changes the text of a part when the file is made, for changes that cost much.</summary>
    public TestPackage EditLate(string name, Func<string, string> edit)
    {
        _late += () => Edit(name, edit);
        return this;
    }

    public byte[] ToBytes()
    {
        _late?.Invoke();
        _late = null;
        var result = new MemoryStream();
        using (var archive = new ZipArchive(result, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in _parts)
            {
                // What is large here is made to pack well.
                var level = content.Length > 1 << 20 ? CompressionLevel.Optimal : CompressionLevel.Fastest;
                using var part = archive.CreateEntry(name, level).Open();
                part.Write(content);
            }
        }

        return result.ToArray();
    }
}

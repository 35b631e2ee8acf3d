using System.IO.Compression;
using System.Text;

namespace Hansa.Tests;

/// <summary>An office file put together part by part.</summary>
internal sealed class TestPackage
{
    private readonly List<(string Name, byte[] Content)> _parts = [];

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

    public byte[] ToBytes()
    {
        var result = new MemoryStream();
        using (var archive = new ZipArchive(result, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in _parts)
            {
                using var part = archive.CreateEntry(name, CompressionLevel.Fastest).Open();
                part.Write(content);
            }
        }

        return result.ToArray();
    }
}

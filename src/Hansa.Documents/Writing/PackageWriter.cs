using System.IO.Compression;

namespace Hansa.Documents.Writing;

/// <summary>Writes a zip package part by part. The same parts give the same bytes: entries carry a fixed time.</summary>
internal sealed class PackageWriter(Stream stream) : IDisposable
{
    // The first moment a zip entry can tell.
    private static readonly DateTimeOffset s_time = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly ZipArchive _archive = new(stream, ZipArchiveMode.Create, leaveOpen: true);

    public void Add(string name, Action<MarkupWriter> write, bool stored = false)
    {
        var entry = _archive.CreateEntry(name, stored ? CompressionLevel.NoCompression : CompressionLevel.Fastest);
        entry.LastWriteTime = s_time;
        using var part = entry.Open();
        using var writer = new MarkupWriter(part);
        write(writer);
    }

    public void Dispose() => _archive.Dispose();
}

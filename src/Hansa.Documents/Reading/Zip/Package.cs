using System.IO.Compression;
using Hansa.Documents.Reading.Xml;

namespace Hansa.Documents.Reading.Zip;

/// <summary>
/// An office file as an archive of parts. Names of parts are only compared, never used as paths. Sizes are counted
/// while unpacking, because what an archive declares about itself may be a lie.
/// </summary>
internal sealed class Package : IDisposable
{
    private readonly ZipArchive _archive;
    private readonly ProblemLog _log;
    private long _unpacked;

    /// <param name="content">The archive; disposed with the package.</param>
    public Package(Stream content, ReadLimits limits, ProblemLog log)
    {
        Limits = limits;
        _log = log;
        _archive = new ZipArchive(content, ZipArchiveMode.Read);
        var parts = _archive.Entries.Count;
        if (parts > limits.Entries)
        {
            _archive.Dispose();
            throw new ReadFailure("file.too-many-parts", parts);
        }
    }

    public ReadLimits Limits { get; }

    public IEnumerable<string> Names => _archive.Entries.Select(entry => entry.FullName);

    /// <summary>Whether there is such a part. Case, backslashes and a leading slash make no difference.</summary>
    public bool Has(string name) => Find(name) is not null;

    /// <summary>The part's bytes, or null when there is no such part.</summary>
    public Stream? Open(string name)
    {
        var entry = Find(name);
        if (entry is null)
        {
            return null;
        }

        if (entry.IsEncrypted)
        {
            throw new ReadFailure("file.password");
        }

        if (entry.Length > Limits.UnpackedBytes)
        {
            throw new ReadFailure("file.too-large-unpacked", Limits.UnpackedBytes >> 20);
        }

        return new PartStream(entry.Open(), entry.CompressedLength, this);
    }

    /// <summary>Walks the part's XML, or null when there is no such part.</summary>
    public XmlScanner? Scan(string name, Func<string, string, int> resolve) =>
        Open(name) is { } content ? new XmlScanner(content, name, resolve, Limits) : null;

    /// <summary>Counts what was unpacked.</summary>
    public void Count(int bytes, long partBytes, long packedBytes)
    {
        _unpacked += bytes;
        if (_unpacked > Limits.UnpackedBytes)
        {
            throw new ReadFailure("file.too-large-unpacked", Limits.UnpackedBytes >> 20);
        }

        if (partBytes > Limits.RatioFromBytes && partBytes / Math.Max(1, packedBytes) > Limits.Ratio)
        {
            throw new ReadFailure("file.zip-bomb", Limits.Ratio);
        }
    }

    public void Dispose() => _archive.Dispose();

    private ZipArchiveEntry? Find(string name)
    {
        ZipArchiveEntry? found = null;
        foreach (var entry in _archive.Entries)
        {
            if (!PartName.Same(entry.FullName, name))
            {
                continue;
            }

            if (found is null)
            {
                found = entry;
            }
            else
            {
                _log.Warn("file.part-twice", name, name);
            }
        }

        return found;
    }
}

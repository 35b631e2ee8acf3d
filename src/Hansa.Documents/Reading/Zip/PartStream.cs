namespace Hansa.Documents.Reading.Zip;

/// <summary>One part being unpacked under the limits of its package.</summary>
internal sealed class PartStream(Stream content, long packedBytes, Package package) : ForwardStream
{
    private long _read;

    public override int Read(Span<byte> buffer)
    {
        var count = content.Read(buffer);
        _read += count;
        package.Count(count, _read, packedBytes);
        return count;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            content.Dispose();
        }

        base.Dispose(disposing);
    }
}

namespace Hansa.Documents.Reading.Xml;

/// <summary>Walks the attributes of one tag. What is not written as name="value" ends the walk.</summary>
internal ref struct XmlAttributes(ReadOnlySpan<byte> rest)
{
    private ReadOnlySpan<byte> _rest = rest;

    public ReadOnlySpan<byte> Name { get; private set; }

    /// <summary>As it stands in the file, entities not replaced.</summary>
    public ReadOnlySpan<byte> Value { get; private set; }

    public readonly ReadOnlySpan<byte> LocalName => Name[(Name.IndexOf((byte)':') + 1)..];

    public bool Next()
    {
        _rest = _rest.TrimStart(" \t\r\n"u8);
        var equals = _rest.IndexOf((byte)'=');
        if (equals <= 0)
        {
            return false;
        }

        Name = _rest[..equals].TrimEnd(" \t\r\n"u8);
        _rest = _rest[(equals + 1)..].TrimStart(" \t\r\n"u8);
        if (_rest.IsEmpty || _rest[0] is not ((byte)'"' or (byte)'\''))
        {
            return false;
        }

        var end = _rest[1..].IndexOf(_rest[0]);
        if (end < 0)
        {
            return false;
        }

        Value = _rest.Slice(1, end);
        _rest = _rest[(end + 2)..];
        return true;
    }
}

namespace Hansa.Documents.Reading.Html;

/// <summary>Walks the attributes of a tag: in double quotes, in single ones, in none, or without a value.</summary>
internal ref struct HtmlAttributes(ReadOnlySpan<byte> rest)
{
    private ReadOnlySpan<byte> _rest = rest;

    public ReadOnlySpan<byte> Name { get; private set; }

    public ReadOnlySpan<byte> Value { get; private set; }

    public bool Next()
    {
        _rest = _rest.TrimStart(" \t\r\n/\"'"u8);
        if (_rest.IsEmpty)
        {
            return false;
        }

        var nameEnd = _rest[1..].IndexOfAny(" \t\r\n="u8) + 1;
        Name = nameEnd == 0 ? _rest : _rest[..nameEnd];
        _rest = nameEnd == 0 ? default : _rest[nameEnd..].TrimStart(" \t\r\n"u8);
        Value = default;
        if (!_rest.StartsWith("="u8))
        {
            return true;
        }

        _rest = _rest[1..].TrimStart(" \t\r\n"u8);
        var quoted = !_rest.IsEmpty && _rest[0] is (byte)'"' or (byte)'\'';
        var end = quoted ? _rest[1..].IndexOf(_rest[0]) : _rest.IndexOfAny(" \t\r\n"u8);
        var from = quoted ? 1 : 0;
        Value = end < 0 ? _rest[from..] : _rest.Slice(from, end);
        _rest = end < 0 ? default : _rest[(end + from + from)..];
        return true;
    }
}

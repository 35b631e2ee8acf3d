using System.Buffers.Text;
using System.Text;

namespace Hansa.Documents.Reading.Xml;

internal sealed partial class XmlScanner
{
    /// <summary>The value of an attribute of the element that has just started, as it stands in the file, whatever its prefix.</summary>
    public bool TryGetAttribute(ReadOnlySpan<byte> localName, out ReadOnlySpan<byte> value)
    {
        var attributes = new XmlAttributes(Attributes);
        while (attributes.Next())
        {
            if (attributes.LocalName.SequenceEqual(localName))
            {
                value = attributes.Value;
                return true;
            }
        }

        value = default;
        return false;
    }

    /// <summary>The value of an attribute as text, or null when it is absent.</summary>
    public string? Attribute(ReadOnlySpan<byte> localName)
    {
        if (!TryGetAttribute(localName, out var value))
        {
            return null;
        }

        if (!value.Contains((byte)'&') && !value.ContainsAnyInRange((byte)0, (byte)0x1F))
        {
            return Encoding.UTF8.GetString(value);
        }

        var text = new TextBuffer(value.Length);
        AppendUnescaped(value, text, breaksAreSpaces: true);
        return text.Take();
    }

    /// <summary>The value of a numeric attribute, or <paramref name="otherwise"/> when it is absent or no whole number.</summary>
    public int Number(ReadOnlySpan<byte> localName, int otherwise) =>
        TryGetAttribute(localName, out var value)
            && Utf8Parser.TryParse(value.Trim((byte)' '), out int number, out var used) && used == value.Trim((byte)' ').Length
            ? number
            : otherwise;

    /// <summary>A switch: absent attribute means <paramref name="otherwise"/>; 0, false, off and none mean no.</summary>
    public bool Flag(ReadOnlySpan<byte> localName, bool otherwise) =>
        TryGetAttribute(localName, out var value)
            ? !(value.SequenceEqual("0"u8) || value.SequenceEqual("false"u8) || value.SequenceEqual("off"u8) || value.SequenceEqual("none"u8))
            : otherwise;

    private ReadOnlySpan<byte> Attributes =>
        _attributesTo == 0 ? default : _window.Piece[_attributesFrom.._attributesTo];

    private void DeclareNamespaces()
    {
        var attributes = new XmlAttributes(Attributes);
        while (attributes.Next())
        {
            var name = attributes.Name;
            if (name.StartsWith("xmlns"u8) && (name.Length == 5 || name[5] == ':'))
            {
                _names.Declare(Depth, name.Length == 5 ? default : name[6..], attributes.Value);
            }
        }
    }
}

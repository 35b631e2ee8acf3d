using System.Buffers.Text;

namespace Hansa.Documents.Reading.Xml;

internal sealed partial class XmlScanner
{
    private bool _inCharacterData;
    private bool _textIsRaw;

    /// <summary>Appends the piece of text just met.</summary>
    /// <param name="breaksAreSpaces">Line breaks in the file are mere layout (true for Word and OpenDocument text).</param>
    public void AppendText(TextBuffer text, bool breaksAreSpaces)
    {
        var bytes = _window.Piece;
        if (_textIsRaw)
        {
            text.AppendUtf8(bytes, breaksAreSpaces);
        }
        else
        {
            AppendUnescaped(bytes, text, breaksAreSpaces);
        }
    }

    /// <summary>Reads the text up to the end of the element that has just started, leaving out elements inside it.</summary>
    public void ReadTextContent(TextBuffer text, bool breaksAreSpaces)
    {
        var depth = Depth;
        while (Next() && !(Kind == XmlNode.End && Depth == depth))
        {
            if (Kind == XmlNode.Text)
            {
                AppendText(text, breaksAreSpaces);
            }
            else if (Kind == XmlNode.Start)
            {
                Skip();
            }
        }
    }

    private static void AppendUnescaped(ReadOnlySpan<byte> bytes, TextBuffer text, bool breaksAreSpaces)
    {
        while (bytes.IndexOf((byte)'&') is var at and >= 0)
        {
            text.AppendUtf8(bytes[..at], breaksAreSpaces);
            bytes = bytes[at..];
            var end = bytes[..Math.Min(bytes.Length, LongestEntity)].IndexOf((byte)';');
            if (end < 0 || !AppendEntity(bytes[1..end], text))
            {
                text.Append('&');
                bytes = bytes[1..];
            }
            else
            {
                bytes = bytes[(end + 1)..];
            }
        }

        text.AppendUtf8(bytes, breaksAreSpaces);
    }

    private const int LongestEntity = 12;

    // Only the five names that XML knows by itself; no part of an office package may declare more.
    private static bool AppendEntity(ReadOnlySpan<byte> name, TextBuffer text)
    {
        if (name.Length > 1 && name[0] == '#')
        {
            var hex = name[1] is (byte)'x' or (byte)'X';
            var digits = name[(hex ? 2 : 1)..];
            if (!Utf8Parser.TryParse(digits, out int value, out var used, hex ? 'x' : 'D') || used != digits.Length)
            {
                return false;
            }

            text.AppendCodePoint(value);
            return true;
        }

        var c = name.SequenceEqual("amp"u8) ? '&'
            : name.SequenceEqual("lt"u8) ? '<'
            : name.SequenceEqual("gt"u8) ? '>'
            : name.SequenceEqual("quot"u8) ? '"'
            : name.SequenceEqual("apos"u8) ? '\''
            : '\0';
        if (c == '\0')
        {
            return false;
        }

        text.Append(c);
        return true;
    }

    private void ReadText()
    {
        Kind = XmlNode.Text;
        _textIsRaw = _inCharacterData;
        if (_inCharacterData)
        {
            _inCharacterData = !_window.TakeUpTo("]]>"u8);
        }
        else
        {
            _window.TakeText(LongestEntity);
        }
    }
}

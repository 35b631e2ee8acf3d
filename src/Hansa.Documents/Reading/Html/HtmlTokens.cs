using System.Net;
using System.Text;
using Hansa.Documents.Reading.Xml;

namespace Hansa.Documents.Reading.Html;

/// <summary>Splits HTML into tags and text, taking it as browsers do: nothing in it is an error.</summary>
internal sealed class HtmlTokens : IDisposable
{
    private const int LongestEntity = 34;
    private const int LongestName = 32;

    private readonly XmlWindow _window;
    private readonly int _longestTag;
    private byte[] _tag = [];

    /// <param name="content">UTF-8; disposed with the tokens.</param>
    public HtmlTokens(Stream content, ReadLimits limits)
    {
        _window = new XmlWindow(content, limits.TagBytes, "");
        _longestTag = limits.TagBytes;
    }

    public XmlNode Kind { get; private set; }

    /// <summary>The tag's name in small letters.</summary>
    public string Name { get; private set; } = "";

    /// <summary>The text, entities replaced, white space as in the file.</summary>
    public string Text { get; private set; } = "";

    /// <summary>Moves to the next tag or text; false at the end. Scripts, styles, comments and the page's title are passed over.</summary>
    public bool Next()
    {
        while (_window.Has(1))
        {
            if (_window.Current != '<')
            {
                _window.TakeText(LongestEntity);
                return GiveText(_window.Piece);
            }

            var next = _window.Peek(1);
            if (_window.StartsWith("<!--"u8))
            {
                _window.SkipPast("-->"u8);
            }
            else if (next is '!' or '?')
            {
                _window.SkipPast(">"u8);
            }
            else if (next == '/' || (next | 0x20) is >= 'a' and <= 'z')
            {
                if (ReadTag())
                {
                    return true;
                }
            }
            else
            {
                return GiveText(_window.TakeBytes(1));
            }
        }

        return false;
    }

    /// <summary>The value of an attribute of the tag just met, or null.</summary>
    public string? Attribute(string name)
    {
        var attributes = new HtmlAttributes(_tag);
        while (attributes.Next())
        {
            if (Encoding.ASCII.GetString(attributes.Name).Equals(name, StringComparison.OrdinalIgnoreCase))
            {
                return WebUtility.HtmlDecode(Encoding.UTF8.GetString(attributes.Value));
            }
        }

        return null;
    }

    public void Dispose() => _window.Dispose();

    private bool GiveText(ReadOnlySpan<byte> bytes)
    {
        Kind = XmlNode.Text;
        var text = Encoding.UTF8.GetString(bytes);
        Text = text.Contains('&', StringComparison.Ordinal) ? WebUtility.HtmlDecode(text) : text;
        return true;
    }

    // False when the tag means nothing here.
    private bool ReadTag()
    {
        var length = TagLength();
        var tag = _window.TakeBytes(length);
        Kind = tag.Length > 1 && tag[1] == '/' ? XmlNode.End : XmlNode.Start;
        var inside = tag[(Kind == XmlNode.End ? 2 : 1)..].TrimEnd(">"u8);
        var end = inside.IndexOfAny(" \t\r\n/"u8);
        var name = end < 0 ? inside : inside[..end];
        if (name.Length > LongestName)
        {
            return false;
        }

        Name = Encoding.ASCII.GetString(name).ToLowerInvariant();
        _tag = end < 0 || Kind == XmlNode.End ? [] : inside[end..].ToArray();
        if (Kind == XmlNode.Start && Name is "script" or "style" or "title" or "textarea" or "iframe" or "noscript" or "xmp" or "template")
        {
            SkipRaw();
            return false;
        }

        return true;
    }

    // Quotes guard a '>' only as the quotes of a value; a stray one («<td width=10">») guards nothing.
    private int TagLength()
    {
        var quote = 0;
        var before = 0;
        for (var i = 1; i < _longestTag; i++)
        {
            var c = _window.Peek(i);
            if (c < 0)
            {
                return i;
            }

            if (quote == 0 && c == '>')
            {
                return i + 1;
            }

            if (c is '"' or '\'')
            {
                quote = quote == c ? 0 : quote == 0 && before == '=' ? c : quote;
            }

            before = c is ' ' or '\t' or '\r' or '\n' ? before : c;
        }

        return _longestTag;
    }

    private void SkipRaw()
    {
        var end = "</" + Name;
        do
        {
            _window.SkipTo((byte)'<');
            if (_window.Has(end.Length))
            {
                var ahead = _window.TakeBytes(end.Length);
                if (Encoding.ASCII.GetString(ahead).Equals(end, StringComparison.OrdinalIgnoreCase))
                {
                    _window.SkipPast(">"u8);
                    return;
                }
            }
            else
            {
                _window.SkipPast(">"u8);
            }
        }
        while (_window.Has(1));
    }
}

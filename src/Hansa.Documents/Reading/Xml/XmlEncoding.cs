using System.Text;

namespace Hansa.Documents.Reading.Xml;

/// <summary>Finds out how a part is encoded: by its byte order mark or its declaration, else UTF-8.</summary>
internal static class XmlEncoding
{
    private const int HeadBytes = 160;

    /// <summary>The same content as UTF-8.</summary>
    public static Stream AsUtf8(Stream content)
    {
        var head = new byte[HeadBytes];
        var length = content.ReadAtLeast(head, HeadBytes, throwOnEndOfStream: false);
        var whole = new PrefixedStream(head.AsMemory(0, length), content);
        var encoding = Find(head.AsSpan(0, length));
        return encoding is null ? whole : Encoding.CreateTranscodingStream(whole, encoding, Encoding.UTF8);
    }

    // Null stands for UTF-8, also when the declaration names something unheard of.
    private static Encoding? Find(ReadOnlySpan<byte> head)
    {
        if (head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || head.StartsWith((ReadOnlySpan<byte>)[(byte)'<', 0]))
        {
            return Encoding.Unicode;
        }

        if (head.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]) || head.StartsWith((ReadOnlySpan<byte>)[0, (byte)'<']))
        {
            return Encoding.BigEndianUnicode;
        }

        var declaration = head[..(head.IndexOf("?>"u8) + 1)];
        var from = declaration.IndexOf("encoding="u8);
        if (!head.StartsWith("<?xml"u8) || from < 0)
        {
            return null;
        }

        var name = declaration[(from + 10)..];
        var end = name.IndexOfAny((byte)'"', (byte)'\'');
        return end < 0 ? null : CodePages.Find(Encoding.ASCII.GetString(name[..end]));
    }
}

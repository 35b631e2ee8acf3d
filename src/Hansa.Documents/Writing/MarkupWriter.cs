using System.Buffers;
using System.Buffers.Text;
using System.Globalization;
using System.Text.Unicode;

namespace Hansa.Documents.Writing;

/// <summary>
/// Writes XML and HTML as UTF-8 through a buffer of its own. Text is escaped; characters that XML does not know are left
/// out and halves of surrogate pairs become U+FFFD, so no text can break a file.
/// </summary>
internal sealed class MarkupWriter(Stream stream) : IDisposable
{
    private const int BufferSize = 64 * 1024;

    // No text is copied in pieces larger than this, each at most three bytes a character.
    private const int PieceLength = 4096;

    private static readonly SearchValues<char> s_special = SearchValues.Create(
        "&<>\"\u0000\u0001\u0002\u0003\u0004\u0005\u0006\u0007\u0008\u0009\u000a\u000b\u000c\u000d\u000e\u000f"
        + "\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017\u0018\u0019\u001a\u001b\u001c\u001d\u001e\u001f");

    private byte[] _buffer = ArrayPool<byte>.Shared.Rent(BufferSize);
    private int _used;

    /// <summary>Markup as it is.</summary>
    public MarkupWriter Raw(ReadOnlySpan<byte> utf8)
    {
        if (utf8.Length > _buffer.Length - _used)
        {
            Flush();
            if (utf8.Length > _buffer.Length)
            {
                stream.Write(utf8);
                return this;
            }
        }

        utf8.CopyTo(_buffer.AsSpan(_used));
        _used += utf8.Length;
        return this;
    }

    /// <summary>Text between tags or inside an attribute in double quotes. Line breaks and tabs become spaces.</summary>
    public MarkupWriter Text(ReadOnlySpan<char> text)
    {
        while (!text.IsEmpty)
        {
            var length = text.IndexOfAny(s_special);
            if (length != 0)
            {
                Plain(length < 0 ? text : text[..length]);
                if (length < 0)
                {
                    return this;
                }
            }

            Special(text[length]);
            text = text[(length + 1)..];
        }

        return this;
    }

    public MarkupWriter Number(int number)
    {
        Reserve(16);
        Utf8Formatter.TryFormat(number, _buffer.AsSpan(_used), out var written);
        _used += written;
        return this;
    }

    public MarkupWriter Number(double number)
    {
        Reserve(32);
        number.TryFormat(_buffer.AsSpan(_used), out var written, "0.###", CultureInfo.InvariantCulture);
        _used += written;
        return this;
    }

    public void Flush()
    {
        stream.Write(_buffer, 0, _used);
        _used = 0;
    }

    public void Dispose()
    {
        if (_buffer.Length > 0)
        {
            Flush();
            ArrayPool<byte>.Shared.Return(_buffer);
            _buffer = [];
        }
    }

    private void Plain(ReadOnlySpan<char> text)
    {
        while (!text.IsEmpty)
        {
            var piece = text.Length <= PieceLength ? text : text[..PieceLength];
            Reserve(piece.Length * 3);

            // The last character of a piece may be the first half of a pair that goes on in the next piece.
            Utf8.FromUtf16(piece, _buffer.AsSpan(_used), out var read, out var written, replaceInvalidSequences: true, isFinalBlock: piece.Length == text.Length);
            var noncharacters = _buffer.AsSpan(_used, written);
            HideNoncharacters(noncharacters);
            _used += written;
            text = text[read..];
        }
    }

    // U+FFFE and U+FFFF, EF BF BE and EF BF BF, are not characters of XML; EF BF BD is U+FFFD.
    private static void HideNoncharacters(Span<byte> utf8)
    {
        while (utf8.IndexOf([(byte)0xEF, (byte)0xBF]) is var at and >= 0 && at + 2 < utf8.Length)
        {
            if (utf8[at + 2] >= 0xBE)
            {
                utf8[at + 2] = 0xBD;
            }

            utf8 = utf8[(at + 3)..];
        }
    }

    private void Special(char c)
    {
        switch (c)
        {
            case '&': Raw("&amp;"u8); break;
            case '<': Raw("&lt;"u8); break;
            case '>': Raw("&gt;"u8); break;
            case '"': Raw("&quot;"u8); break;
            case '\t' or '\n' or '\r': Raw(" "u8); break;
            default: break;
        }
    }

    private void Reserve(int bytes)
    {
        if (_buffer.Length - _used < bytes)
        {
            Flush();
        }
    }
}

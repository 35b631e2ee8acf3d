using System.Buffers;

namespace Hansa.Documents.Reading.Xml;

/// <summary>The stretch of a part that lies in memory: moves forward over the bytes and grows only for a long tag.</summary>
internal sealed class XmlWindow : IDisposable
{
    private const int FirstSize = 32 << 10;

    private readonly Stream _content;
    private readonly int _longestTag;
    private readonly string _part;
    private byte[] _buffer = ArrayPool<byte>.Shared.Rent(FirstSize);
    private int _at;
    private int _end;
    private int _pieceFrom;
    private int _pieceTo;

    /// <param name="content">UTF-8; disposed with the window.</param>
    /// <param name="part">The part's name, for problems.</param>
    public XmlWindow(Stream content, int longestTag, string part)
    {
        (_content, _longestTag, _part) = (content, longestTag, part);
        if (StartsWith([0xEF, 0xBB, 0xBF]))
        {
            _at += 3;
        }
    }

    public byte Current => _buffer[_at];

    /// <summary>What was last taken; good until the next move.</summary>
    public ReadOnlySpan<byte> Piece => _buffer.AsSpan(_pieceFrom.._pieceTo);

    private ReadOnlySpan<byte> Rest => _buffer.AsSpan(_at.._end);

    public bool Has(int count)
    {
        while (_end - _at < count)
        {
            if (!Fill())
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>A byte ahead, or -1 behind the end.</summary>
    public int Peek(int ahead) => Has(ahead + 1) ? _buffer[_at + ahead] : -1;

    public bool StartsWith(ReadOnlySpan<byte> text) => Has(text.Length) && Rest.StartsWith(text);

    public void Move(int count) => _at += count;

    /// <summary>Takes the tag that begins here, with its angle brackets; a '>' in quotes does not end it.</summary>
    public ReadOnlySpan<byte> Tag()
    {
        var seen = 1;
        var quote = 0;
        while (true)
        {
            var ahead = Rest[seen..];
            var found = quote == 0 ? ahead.IndexOfAny((byte)'>', (byte)'"', (byte)'\'') : ahead.IndexOf((byte)quote);
            if (found < 0)
            {
                seen += ahead.Length;
                if (seen > _longestTag || !Fill())
                {
                    throw Damaged();
                }
            }
            else
            {
                seen += found + 1;
                if (quote == 0 && ahead[found] == '>')
                {
                    return seen <= _longestTag ? Take(seen) : throw Damaged();
                }

                quote = quote == 0 ? ahead[found] : 0;
            }
        }
    }

    /// <summary>Takes the next bytes, as many as there are up to this count.</summary>
    public ReadOnlySpan<byte> TakeBytes(int count) => Take(Has(count) ? count : Rest.Length);

    /// <summary>Takes the text up to the next '&lt;', or a good part of it when it is long.</summary>
    /// <param name="longestEntity">No piece ends inside an entity this long.</param>
    public void TakeText(int longestEntity)
    {
        var seen = 0;
        while (true)
        {
            var found = Rest[seen..].IndexOf((byte)'<');
            if (found >= 0)
            {
                Take(seen + found);
                return;
            }

            seen = Rest.Length;
            if (seen >= FirstSize / 2 || !Fill())
            {
                var ampersand = Rest[Math.Max(0, seen - longestEntity)..].LastIndexOf((byte)'&');
                var whole = ampersand < 0 ? WholeCharacters(seen) : Math.Max(0, seen - longestEntity) + ampersand;
                Take(whole == 0 ? seen : whole);
                return;
            }
        }
    }

    /// <summary>Takes what stands before a mark, or a good part of it. True when the mark was reached and passed.</summary>
    public bool TakeUpTo(ReadOnlySpan<byte> mark)
    {
        while (true)
        {
            var found = Rest.IndexOf(mark);
            if (found >= 0)
            {
                Take(found);
                _at += mark.Length;
                return true;
            }

            if (Rest.Length >= FirstSize / 2)
            {
                Take(WholeCharacters(Rest.Length - mark.Length));
                return false;
            }

            if (!Fill())
            {
                throw Damaged();
            }
        }
    }

    /// <summary>Passes over everything before the next such byte, or to the end.</summary>
    public void SkipTo(byte mark)
    {
        int found;
        while ((found = Rest.IndexOf(mark)) < 0)
        {
            _at = _end;
            if (!Fill())
            {
                return;
            }
        }

        _at += found;
    }

    /// <summary>Passes over everything up to a mark and over the mark; false when it never comes.</summary>
    public bool SkipPast(ReadOnlySpan<byte> mark)
    {
        int found;
        while ((found = Rest.IndexOf(mark)) < 0)
        {
            _at = Math.Max(_at, _end - mark.Length + 1);
            if (!Fill())
            {
                return false;
            }
        }

        _at += found + mark.Length;
        return true;
    }

    /// <summary>Passes over everything before the next tag whose local name and what follows begin so; false when there is none.</summary>
    public bool SkipToTag(ReadOnlySpan<byte> beginning)
    {
        while (true)
        {
            var found = Rest.IndexOf(beginning);
            if (found > 0 && Rest[found - 1] is (byte)'<' or (byte)':')
            {
                _at += found;
                return true;
            }

            if (found >= 0)
            {
                _at += found + 1;
                continue;
            }

            _at = Math.Max(_at, _end - beginning.Length);
            if (!Fill())
            {
                return false;
            }
        }
    }

    public void Dispose()
    {
        _content.Dispose();
        if (_buffer.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(_buffer);
            _buffer = [];
            _at = _end = _pieceFrom = _pieceTo = 0;
        }
    }

    private ReadOnlySpan<byte> Take(int count)
    {
        _pieceFrom = _at;
        _pieceTo = _at += count;
        return Piece;
    }

    // The most of the first `count` bytes that does not end inside a character of UTF-8.
    private int WholeCharacters(int count)
    {
        var cut = count;
        while (cut > count - 4 && cut > 0 && (_buffer[_at + cut - 1] & 0xC0) == 0x80)
        {
            cut--;
        }

        return cut > 0 && _buffer[_at + cut - 1] >= 0xC0 ? cut - 1 : count;
    }

    private bool Fill()
    {
        if (_at > 0)
        {
            Rest.CopyTo(_buffer);
            _end -= _at;
            _at = 0;
        }

        if (_end == _buffer.Length)
        {
            var larger = ArrayPool<byte>.Shared.Rent(_buffer.Length * 2);
            Rest.CopyTo(larger);
            ArrayPool<byte>.Shared.Return(_buffer);
            _buffer = larger;
        }

        var read = _content.Read(_buffer, _end, _buffer.Length - _end);
        _end += read;
        return read > 0;
    }

    private ReadFailure Damaged() => new("file.damaged", _part);
}

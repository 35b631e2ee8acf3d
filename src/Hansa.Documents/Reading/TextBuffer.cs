using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace Hansa.Documents.Reading;

/// <summary>Gathers the text of one cell or paragraph without a string for each run; used again for the next one.</summary>
internal sealed class TextBuffer(int limit)
{
    private char[] _chars = new char[Math.Min(limit, 1024)];

    /// <summary>The most characters it takes.</summary>
    public int Limit { get; set; } = limit;

    public int Length { get; private set; }

    /// <summary>Text beyond the limit was left out.</summary>
    public bool Cut { get; private set; }

    /// <summary>Bytes that are no text, or control characters, were replaced by U+FFFD.</summary>
    public bool Replaced { get; private set; }

    public ReadOnlySpan<char> Text => _chars.AsSpan(0, Length);

    public void Append(char c)
    {
        if (Room(1) > 0)
        {
            _chars[Length++] = c;
        }
        else
        {
            Cut = true;
        }
    }

    public void Append(ReadOnlySpan<char> text)
    {
        text = Fitting(text);
        text.CopyTo(_chars.AsSpan(Length));
        Length += text.Length;
    }

    /// <param name="breaksAreSpaces">Line breaks and tabs in the bytes are mere layout of the file.</param>
    public void AppendUtf8(ReadOnlySpan<byte> bytes, bool breaksAreSpaces)
    {
        var room = Room(bytes.Length);
        var from = Length;
        var status = Utf8.ToUtf16(bytes, _chars.AsSpan(from, room), out _, out var written, replaceInvalidSequences: false);
        if (status is OperationStatus.InvalidData or OperationStatus.NeedMoreData)
        {
            Replaced = true;
            status = Utf8.ToUtf16(bytes, _chars.AsSpan(from, room), out _, out written);
        }

        Cut |= status == OperationStatus.DestinationTooSmall;
        Length += written;
        Settle(_chars.AsSpan(from, written), breaksAreSpaces);
    }

    public void AppendCodePoint(int value)
    {
        if (value is '\t' or '\n' or '\r' || (value >= 0x20 && value is not (0xFFFE or 0xFFFF) && Rune.IsValid(value)))
        {
            Span<char> two = stackalloc char[2];
            Append(value == '\r' ? " " : two[..new Rune(value).EncodeToUtf16(two)]);
        }
        else
        {
            Replaced = true;
            Append('\uFFFD');
        }
    }

    /// <summary>Replaces control characters and halves of surrogate pairs in text that came as characters, and notes what its decoding lost.</summary>
    public void Settle()
    {
        var text = _chars.AsSpan(0, Length);
        Settle(text, breaksAreSpaces: false);
        Replaced |= text.Contains('\uFFFD');
        while (text.IndexOfAnyInRange('\uD800', '\uDFFF') is var at and >= 0)
        {
            var whole = at + 1 < text.Length && char.IsSurrogatePair(text[at], text[at + 1]);
            if (!whole)
            {
                Replaced = true;
                text[at] = '\uFFFD';
            }

            text = text[(at + (whole ? 2 : 1))..];
        }
    }

    public void Insert(int at, ReadOnlySpan<char> text)
    {
        text = Fitting(text);
        _chars.AsSpan(at, Length - at).CopyTo(_chars.AsSpan(at + text.Length));
        text.CopyTo(_chars.AsSpan(at));
        Length += text.Length;
    }

    public void CutBack(int length) => Length = length;

    /// <summary>The text gathered; the buffer is empty afterwards, its flags too.</summary>
    public string Take()
    {
        var text = Length == 0 ? "" : new string(_chars, 0, Length);
        Clear();
        return text;
    }

    public void Clear()
    {
        Length = 0;
        Cut = Replaced = false;
    }

    private ReadOnlySpan<char> Fitting(ReadOnlySpan<char> text)
    {
        var room = Room(text.Length);
        Cut |= room < text.Length;
        return text[..room];
    }

    private int Room(int wanted)
    {
        if (Length + wanted > _chars.Length)
        {
            Array.Resize(ref _chars, Math.Max(_chars.Length, Math.Min(Limit, Math.Max(Length + wanted, _chars.Length * 2))));
        }

        return Math.Clamp(Math.Min(Limit, _chars.Length) - Length, 0, wanted);
    }

    // Control characters come with text pasted from old programs; XML forbids them, Word writes some all the same.
    private void Settle(Span<char> text, bool breaksAreSpaces)
    {
        while (text.IndexOfAnyInRange('\0', '\x1F') is var at and >= 0)
        {
            text[at] = text[at] switch
            {
                '\n' => breaksAreSpaces ? ' ' : '\n',
                '\t' => breaksAreSpaces ? ' ' : '\t',
                '\r' or '\f' => ' ',
                // Word's own signs for a line break, a hyphen that must not break and an optional hyphen.
                '\v' => '\n',
                '\x1E' => '-',
                '\x1F' => '\u00AD',
                _ => '\uFFFD',
            };
            Replaced |= text[at] == '\uFFFD';
            text = text[(at + 1)..];
        }
    }
}

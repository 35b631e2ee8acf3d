using System.Buffers;

namespace Hansa.Core.Text;

/// <summary>White space, marks and characters that nobody sees: the first step of <see cref="CellText.Clean"/>.</summary>
internal ref struct CellCharacters
{
    private readonly string _raw;
    private readonly List<TextRepair>? _repairs;
    private readonly Span<char> _to;
    private int _length;

    // How many white-space characters have been passed since the last visible one, and whether a line break was among them.
    private int _spaces;
    private bool _break;
    private int _oddSpace = -1;
    private int _seen;

    private CellCharacters(string raw, Span<char> to, List<TextRepair>? repairs)
    {
        _raw = raw;
        _to = to;
        _repairs = repairs;
    }

    public static string Clean(string raw, List<TextRepair>? repairs)
    {
        var rented = ArrayPool<char>.Shared.Rent(raw.Length);
        var cleaning = new CellCharacters(raw, rented, repairs);
        cleaning.Run();
        var result = rented.AsSpan(0, cleaning._length);
        var text = result.SequenceEqual(raw) ? raw : result.ToString();
        ArrayPool<char>.Shared.Return(rented);
        return text;
    }

    private void Run()
    {
        for (var i = 0; i < _raw.Length; i++)
        {
            var c = _raw[i];
            switch (c)
            {
                case ' ':
                    _spaces++;
                    break;
                case '\n' or '\r' or '\v' or '\f' or '\u0085' or '\u2028' or '\u2029':
                    _break = true;
                    break;
                case '\t':
                    _spaces++;
                    break;
                case '\u00ad' or '\u001f' or '¬':
                    OptionalHyphen(ref i, c);
                    break;
                case '[' when BookmarkEnd(i) is > 0 and var end:
                    Tell(RepairKinds.Bookmark, i, end, "");
                    i = end - 1;
                    break;
                case '\u0306' or '\u0308':
                    Compose(i, c);
                    break;
                default:
                    Other(ref i, c);
                    break;
            }
        }
    }

    private void Other(ref int i, char c)
    {
        if (c < '\u0500' && c >= ' ' && c is not ('\u007f' or '\u00a0' or (>= '\u0080' and < '\u00a0')))
        {
            Put(c, i);
        }
        else if (char.IsWhiteSpace(c))
        {
            _oddSpace = i;
            _spaces++;
        }
        else if (IsInvisible(c))
        {
            TellOnce(RepairKinds.Invisible, i);
        }
        else if (!char.IsSurrogate(c))
        {
            Put(c is '‐' or '‑' ? '-' : c, i);
        }
        else if (char.IsHighSurrogate(c) && i + 1 < _raw.Length && char.IsLowSurrogate(_raw[i + 1]))
        {
            Put(c, i);
            Put(_raw[++i], i);
        }
        else
        {
            TellOnce(RepairKinds.BrokenCharacter, i);
            Put('\ufffd', i);
        }
    }

    private void Put(char c, int at)
    {
        if (_length > 0 && (_break || _spaces > 0))
        {
            if (_spaces > 1 && !_break)
            {
                TellOnce(RepairKinds.Spaces, at - 1);
            }

            if (_oddSpace >= 0 && !_break)
            {
                TellOnce(RepairKinds.NoBreakSpace, _oddSpace);
            }

            _to[_length++] = _break ? '\n' : ' ';
        }

        _break = false;
        _spaces = 0;
        _oddSpace = -1;
        _to[_length++] = c;
    }

    // At a line end the word goes on in the next line; elsewhere than in a word the mark says nothing and is dropped too.
    private void OptionalHyphen(ref int i, char c)
    {
        var from = i;
        var insideWord = _length > 0 && _spaces == 0 && !_break && Letters.IsLetter(_to[_length - 1]);
        if (c == '¬' && !insideWord)
        {
            Put(c, i);
            return;
        }

        var next = i + 1;
        while (next < _raw.Length && _raw[next] is '\n' or '\r')
        {
            next++;
        }

        if (insideWord && next > i + 1 && next < _raw.Length && Letters.IsLower(_raw[next]))
        {
            i = next - 1;
        }

        if (_repairs is not null)
        {
            var word = WordAround(from, i + 1);
            Tell(RepairKinds.SoftHyphen, word.Start.Value, word.End.Value, Visible(_raw[word]));
        }
    }

    private void Compose(int i, char mark)
    {
        var at = _length - 1;
        var composed = at < 0 || _spaces > 0 || _break ? '\0' : (_to[at], mark) switch
        {
            ('и', '\u0306') => 'й',
            ('И', '\u0306') => 'Й',
            ('е', '\u0308') => 'ё',
            ('Е', '\u0308') => 'Ё',
            _ => '\0',
        };
        if (composed == '\0')
        {
            Put(mark, i);
            return;
        }

        TellOnce(RepairKinds.Decomposed, i);
        _to[at] = composed;
    }

    private readonly int BookmarkEnd(int at)
    {
        const string Opening = "[bookmark:";
        if (!_raw.AsSpan(at).StartsWith(Opening, StringComparison.OrdinalIgnoreCase))
        {
            return 0;
        }

        var rest = _raw.AsSpan(at, Math.Min(120, _raw.Length - at));
        var close = rest.IndexOfAny(']', '\n');
        return close > 0 && rest[close] == ']' ? at + close + 1 : 0;
    }

    private static bool IsInvisible(char c) =>
        char.IsControl(c)
        || c is '\u180e' or (>= '\u200b' and <= '\u200f') or (>= '\u202a' and <= '\u202e') or (>= '\u2060' and <= '\u2069')
            or '\ufeff' or '\ufffc' or (>= '\ufe00' and <= '\ufe0f') or '\uffff' or '\ufffe';

    // White space of one kind is told once a cell: a text with forty no-break spaces has one thing to say of them.
    private void TellOnce(string kind, int at)
    {
        var bit = 1 << (kind[0] & 31);
        if (_repairs is null || (_seen & bit) != 0)
        {
            return;
        }

        _seen |= bit;
        var around = Around(at);
        Tell(kind, around.Start.Value, around.End.Value, Visible(_raw[around]));
    }

    private readonly void Tell(string kind, int from, int to, string after) =>
        _repairs?.Add(new TextRepair(kind, _raw[from..to], after));

    private readonly Range WordAround(int from, int to)
    {
        while (from > 0 && Letters.IsLetter(_raw[from - 1]))
        {
            from--;
        }

        while (to < _raw.Length && Letters.IsLetter(_raw[to]))
        {
            to++;
        }

        return from..to;
    }

    // The place with the word before and the word behind it.
    private readonly Range Around(int at)
    {
        var (from, to) = (at, at + 1);
        while (from > 0 && !IsVisible(_raw[from - 1]))
        {
            from--;
        }

        while (to < _raw.Length && !IsVisible(_raw[to]))
        {
            to++;
        }

        for (var limit = 30; from > 0 && limit > 0 && IsVisible(_raw[from - 1]); limit--)
        {
            from--;
        }

        for (var limit = 30; to < _raw.Length && limit > 0 && IsVisible(_raw[to]); limit--)
        {
            to++;
        }

        return from..to;
    }

    private static bool IsVisible(char c) => !char.IsWhiteSpace(c) && !IsInvisible(c);

    private static string Visible(string words) => words.Length == 0 ? "" : Clean(words, null);
}

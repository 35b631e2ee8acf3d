using Hansa.Core.Text;

namespace Hansa.Core.Checks;

/// <summary>Walks names with initials outside quotes: «И. Ильчук», «Т.Д. Филатовой», «Иванов И.И.».</summary>
internal ref struct InitialedNames(string text)
{
    private const int ShortestSurname = 3;

    private readonly string _text = text;
    private int _at;
    private int _quotes;

    public Range Current { get; private set; }

    public readonly InitialedNames GetEnumerator() => this;

    public bool MoveNext()
    {
        for (; _at + 1 < _text.Length; _at++)
        {
            var c = _text[_at];
            _quotes += c == '«' ? 1 : c == '»' && _quotes > 0 ? -1 : 0;
            if (_quotes > 0 || !IsInitial(_at))
            {
                continue;
            }

            var start = _at;
            var end = start;
            while (IsInitial(end))
            {
                end += 2;
                end += end < _text.Length && _text[end] is ' ' or '\n' && (IsInitial(end + 1) || SurnameAt(end + 1) > end + 1) ? 1 : 0;
            }

            var surnameEnd = SurnameAt(end);
            if (surnameEnd > end)
            {
                Current = start..surnameEnd;
                _at = surnameEnd;
                return true;
            }

            if (SurnameBefore(start) is >= 0 and var from)
            {
                Current = from..end;
                _at = end;
                return true;
            }

            _at = Math.Max(_at, end - 1);
        }

        return false;
    }

    private readonly bool IsInitial(int at) =>
        at + 1 < _text.Length && _text[at] is >= 'А' and <= 'Я' && _text[at + 1] == '.' && (at == 0 || !Letters.IsLetterOrDigit(_text[at - 1]));

    private readonly int SurnameAt(int at)
    {
        if (at >= _text.Length || _text[at] is not (>= 'А' and <= 'Я'))
        {
            return at;
        }

        var end = at + 1;
        while (end < _text.Length && (Letters.IsLower(_text[end]) || (_text[end] == '-' && end + 1 < _text.Length && Letters.IsUpper(_text[end + 1]))
            || (_text[end - 1] == '-' && Letters.IsUpper(_text[end]))))
        {
            end++;
        }

        return end - at >= ShortestSurname ? end : at;
    }

    // «Иванов И.И.»: one capitalised word before two initials; one initial alone may be the end of a sentence.
    private readonly int SurnameBefore(int start)
    {
        if (start < 4 || _text[start - 1] is not (' ' or '\n') || !Letters.IsLower(_text[start - 2]) || !IsInitial(start) || !IsInitial(start + 2))
        {
            return -1;
        }

        var from = start - 2;
        while (from > 0 && (Letters.IsLetter(_text[from - 1]) || _text[from - 1] == '-'))
        {
            from--;
        }

        return Letters.IsUpper(_text[from]) && start - 1 - from >= ShortestSurname ? from : -1;
    }
}

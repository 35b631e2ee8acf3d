using Hansa.Core.Text;

namespace Hansa.Core.Checks;

/// <summary>Walks the words of a text that are written in two capitals or more and nothing else.</summary>
internal ref struct CapitalWords(string text)
{
    private readonly string _text = text;
    private int _at;

    public Range Current { get; private set; }

    public readonly CapitalWords GetEnumerator() => this;

    public bool MoveNext()
    {
        while (_at < _text.Length)
        {
            var start = _at;
            var capitals = true;
            while (_at < _text.Length && Letters.IsLetter(_text[_at]))
            {
                capitals &= Letters.IsUpper(_text[_at]);
                _at++;
            }

            // «175-П», «3D»: a letter beside a number is no word.
            var beside = _at < _text.Length && char.IsAsciiDigit(_text[_at]) || start > 0 && char.IsAsciiDigit(_text[start - 1]);
            if (capitals && _at - start >= 2 && !beside)
            {
                Current = start.._at;
                return true;
            }

            _at += _at == start ? 1 : 0;
        }

        return false;
    }
}

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
        for (; _at + 1 < _text.Length; _at++)
        {
            if (!Letters.IsUpper(_text[_at]) || !Letters.IsUpper(_text[_at + 1]) || (_at > 0 && Letters.IsLetterOrDigit(_text[_at - 1])))
            {
                continue;
            }

            var start = _at;
            while (_at < _text.Length && Letters.IsUpper(_text[_at]))
            {
                _at++;
            }

            // «СМИшный», «175-П», «3D»: a small letter or a number beside it makes it another word.
            if (_at == _text.Length || !Letters.IsLetterOrDigit(_text[_at]))
            {
                Current = start.._at;
                return true;
            }
        }

        return false;
    }
}

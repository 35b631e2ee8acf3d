using Hansa.Core.Text;

namespace Hansa.Core.Checks;

/// <summary>Walks the stems of a text's words as keys, so that «лечение» and «лечения» are one.</summary>
internal ref struct WordStems(string text, int shortest)
{
    private readonly ReadOnlySpan<char> _text = text;
    private int _at;

    public ulong Current { get; private set; }

    public readonly WordStems GetEnumerator() => this;

    public bool MoveNext()
    {
        Span<char> word = stackalloc char[40];
        while (_at < _text.Length)
        {
            var length = 0;
            while (_at < _text.Length && Letters.IsLetter(_text[_at]))
            {
                if (length < word.Length)
                {
                    word[length++] = Letters.Small(_text[_at]);
                }

                _at++;
            }

            _at += length == 0 ? 1 : 0;
            if (length >= shortest)
            {
                Current = TextKey.Of(FieldWords.Stem(word[..length], shortest));
                return true;
            }
        }

        return false;
    }
}

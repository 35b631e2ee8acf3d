using Hansa.Core.Text;

namespace Hansa.Core.Dates;

/// <summary>The tokens of a phrase by index; before the first and behind the last there is nothing.</summary>
internal readonly ref struct TokenView(Phrase phrase)
{
    private readonly ReadOnlySpan<Token> _tokens = phrase.Tokens;
    private readonly ReadOnlySpan<char> _folded = phrase.Folded;

    public int Count => _tokens.Length;

    public bool Is(int index, TokenKind kind) => (uint)index < (uint)_tokens.Length && _tokens[index].Kind == kind;

    public TokenKind Kind(int index) => _tokens[index].Kind;

    /// <summary>The mark, or '\0' when the token is something else.</summary>
    public char Mark(int index) => Is(index, TokenKind.Mark) ? _folded[_tokens[index].Start] : '\0';

    /// <summary>How many digits the number has; 0 when the token is something else.</summary>
    public int Digits(int index) => Is(index, TokenKind.Number) ? _tokens[index].Length : 0;

    /// <summary>The folded word; empty when the token is something else.</summary>
    public ReadOnlySpan<char> Word(int index) => Is(index, TokenKind.Word)
        ? _folded.Slice(_tokens[index].Start, _tokens[index].Length)
        : [];

    /// <summary>No space stands between the token and the one before it.</summary>
    public bool Glued(int index) => index > 0 && index < _tokens.Length && _tokens[index].Start == _tokens[index - 1].End;

    /// <summary>The number's value; numbers of more than six digits count as 999999, which is no part of any date.</summary>
    public int Value(int index) => _tokens[index].Length > 6 ? 999_999 : Value(index, 0, _tokens[index].Length);

    /// <summary>The value of some digits of the number.</summary>
    public int Value(int index, int from, int length)
    {
        var value = 0;
        foreach (var digit in _folded.Slice(_tokens[index].Start + from, length))
        {
            value = value * 10 + digit - '0';
        }

        return value;
    }
}

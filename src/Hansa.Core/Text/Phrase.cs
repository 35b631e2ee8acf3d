namespace Hansa.Core.Text;

public enum TokenKind : byte
{
    /// <summary>A run of letters.</summary>
    Word,

    /// <summary>A run of decimal digits.</summary>
    Number,

    /// <summary>One other character that is not a space.</summary>
    Mark,

    /// <summary>A line break: the end of a paragraph of the cell or a break inside it.</summary>
    Break,
}

/// <summary>A piece of a <see cref="Phrase"/>; its place counts characters of the text from 0.</summary>
public readonly record struct Token(int Start, int Length, TokenKind Kind)
{
    /// <summary>The place just behind the token.</summary>
    public int End => Start + Length;
}

/// <summary>
/// A cell's text made ready for understanding: split into tokens and folded, so that spellings which people take for
/// the same compare equal. Made once a cell and shared by all who read it.
/// </summary>
/// <remarks>
/// Folding keeps the length: character n of <see cref="Folded"/> stands for character n of <see cref="Text"/>.
/// It lowers the case, turns ё into е, every space into ' ', every dash and minus into '-', every double quotation mark
/// into '"', and letters of the other alphabet inside a mixed word into the alphabet of the word (domain.md M-92):
/// Latin when all its letters are Roman numerals, Cyrillic otherwise.
/// </remarks>
public sealed class Phrase
{
    private readonly Token[] _tokens;

    public Phrase(string text)
    {
        Text = text;
        Folded = Folding.Fold(text);
        _tokens = Split(Folded);
    }

    public string Text { get; }

    public string Folded { get; }

    public ReadOnlySpan<Token> Tokens => _tokens;

    /// <summary>The folded characters of a token.</summary>
    public ReadOnlySpan<char> this[Token token] => Folded.AsSpan(token.Start, token.Length);

    /// <summary>The characters as written, from one token to another, both included.</summary>
    public string Written(Token first, Token last) => Text[first.Start..last.End];

    private static Token[] Split(string folded)
    {
        var tokens = new List<Token>(folded.Length / 5 + 4);
        var i = 0;
        while (i < folded.Length)
        {
            var c = folded[i];
            if (c == ' ')
            {
                i++;
                continue;
            }

            var start = i++;
            var kind = c == '\n' ? TokenKind.Break
                : char.IsAsciiDigit(c) ? TokenKind.Number
                : char.IsLetter(c) ? TokenKind.Word
                : TokenKind.Mark;
            if (kind == TokenKind.Number)
            {
                while (i < folded.Length && char.IsAsciiDigit(folded[i]))
                {
                    i++;
                }
            }
            else if (kind == TokenKind.Word)
            {
                while (i < folded.Length && char.IsLetter(folded[i]))
                {
                    i++;
                }
            }

            tokens.Add(new Token(start, i - start, kind));
        }

        return [.. tokens];
    }
}

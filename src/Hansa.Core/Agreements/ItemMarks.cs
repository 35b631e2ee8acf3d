using Hansa.Core.Dates;
using Hansa.Core.Text;

namespace Hansa.Core.Agreements;

/// <summary>Finds the marks before the titles of a list: bullets anywhere a line begins, and numbers or letters in order from the first.</summary>
internal sealed class ItemMarks(Phrase phrase)
{
    private const string Cyrillic = "абвгдежзик";
    private const string Latin = "abcdefghij";

    private int _expected = 1;

    /// <summary>How many tokens the mark at <paramref name="at"/> takes, 0 when there is none. To be asked in order, for it counts along.</summary>
    public int Read(int at)
    {
        if (StartsLine(phrase, at) && IsBullet(at))
        {
            return 1;
        }

        var length = Ordinal(at);
        _expected += length > 0 ? 1 : 0;
        return length;
    }

    public static bool StartsLine(Phrase phrase, int at) => at == 0 || phrase.Tokens[at - 1].Kind == TokenKind.Break;

    /// <summary>The token behind a line of nothing but marks («---»), or 0.</summary>
    public static int BehindRule(Phrase phrase, int at)
    {
        var end = at;
        while (end < phrase.Tokens.Length && phrase.Tokens[end].Kind == TokenKind.Mark)
        {
            end++;
        }

        return end > at && end < phrase.Tokens.Length && phrase.Tokens[end].Kind == TokenKind.Break ? end : 0;
    }

    private bool IsBullet(int at)
    {
        if (at + 1 >= phrase.Tokens.Length || phrase.Tokens[at + 1].Kind == TokenKind.Break)
        {
            return false;
        }

        // Word's second level of bullets comes out of plain text as a Latin «o», which may have been taken for a Cyrillic one.
        return phrase[phrase.Tokens[at]] is "-" or "•" or "*" or "·" or "▪" or "●" or "◦" or "■" or "►" or "✓" or "\uf0b7" or "\uf0a7" 
            || (phrase[phrase.Tokens[at]] is "o" or "о" && IsUpper(at + 1) && PaperNoun.TryRead(phrase, at + 1, out var noun) && noun.Case == PaperCase.Direct);
    }

    /// <summary>«1)», «2.», «(3)», «№ 4.», «а)», «II.» at the beginning of a line or run on, and a bare «1 Соглашение» on its line.</summary>
    private int Ordinal(int at)
    {
        var tokens = phrase.Tokens;
        var line = StartsLine(phrase, at);
        if (line && at + 4 < tokens.Length && tokens[at].Kind == TokenKind.Number && phrase[tokens[at + 1]] is "." && tokens[at + 2].Kind == TokenKind.Number
            && phrase[tokens[at + 3]] is "." or ")" && IsUpper(at + 4))
        {
            // «1.2. Соглашение»
            return 4;
        }

        if ((_expected == 1 && !(at == 0 || (line && EndsWithColon(at)))) || !(line || tokens[at - 1].End < tokens[at].Start))
        {
            return 0;
        }

        var value = at;
        var open = phrase[tokens[at]] is "(" or "№";
        value += open ? 1 : 0;
        if (value >= tokens.Length || !IsExpected(value) || (open && !line && _expected == 1) || (!line && !open && phrase[tokens[at - 1]] is "№" or "n" or "("))
        {
            return 0;
        }

        var close = value + 1;
        var closed = close < tokens.Length && tokens[close].Start == tokens[value].End ? phrase[tokens[close]] : default;
        if (closed is ")" or "." && close + 1 < tokens.Length)
        {
            var begins = phrase[tokens[close + 1]] is "\"" || IsUpper(close + 1)
                || ((line || closed is ")") && tokens[close + 1].Kind == TokenKind.Word);
            return begins ? close + 1 - at : 0;
        }

        return (line || _expected > 1) && !open && tokens[value].Kind == TokenKind.Number && close < tokens.Length && IsUpper(close) && PaperNoun.TryRead(phrase, close, out _) ? 1 : 0;
    }

    private bool IsExpected(int at)
    {
        var token = phrase.Tokens[at];
        var span = phrase[token];
        if (token.Kind == TokenKind.Number)
        {
            return token.Length < 3 && int.Parse(span, System.Globalization.CultureInfo.InvariantCulture) == _expected;
        }

        if (token.Kind != TokenKind.Word || token.Length > 5)
        {
            return false;
        }

        return RomanNumerals.Find(span) == _expected
            || (span.Length == 1 && _expected <= Cyrillic.Length && (span[0] == Cyrillic[_expected - 1] || span[0] == Latin[_expected - 1])
                && at + 1 < phrase.Tokens.Length && phrase[phrase.Tokens[at + 1]] is ")");
    }

    private bool EndsWithColon(int at)
    {
        while (at > 0 && phrase.Tokens[at - 1].Kind == TokenKind.Break)
        {
            at--;
        }

        return at > 0 && phrase[phrase.Tokens[at - 1]] is ":";
    }

    private bool IsUpper(int at) => phrase.Tokens[at].Kind == TokenKind.Word && char.IsUpper(phrase.Text[phrase.Tokens[at].Start]);
}

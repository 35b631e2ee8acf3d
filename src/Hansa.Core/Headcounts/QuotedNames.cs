using Hansa.Core.Text;

namespace Hansa.Core.Headcounts;

/// <summary>Tells whether a token stands inside a quoted name, whose numbers count nothing («ансамбль „Три богатыря“»).</summary>
/// <remarks>
/// Only the nearest mark on each side is looked at, so that quotes left open (domain.md M-98, «…«Маладик» (Всего: 30 участников)»)
/// do not swallow what follows.
/// </remarks>
internal static class QuotedNames
{
    public static bool Holds(Phrase phrase, int at)
    {
        var tokens = phrase.Tokens;
        for (var i = at - 1; i >= 0; i--)
        {
            if (IsQuote(phrase, tokens[i]))
            {
                return Opens(phrase, tokens[i]) && ClosesAfter(phrase, at);
            }
        }

        return false;
    }

    private static bool ClosesAfter(Phrase phrase, int at)
    {
        var tokens = phrase.Tokens;
        for (var i = at + 1; i < tokens.Length; i++)
        {
            if (IsQuote(phrase, tokens[i]))
            {
                return !Opens(phrase, tokens[i]);
            }
        }

        return false;
    }

    private static bool IsQuote(Phrase phrase, Token token) => token.Kind == TokenKind.Mark && phrase.Folded[token.Start] == '"';

    private static bool Opens(Phrase phrase, Token token)
    {
        var text = phrase.Text;
        return text[token.Start] switch
        {
            '«' or '„' => true,
            '»' => false,
            _ => token.End < text.Length && !char.IsWhiteSpace(text[token.End])
                && (token.Start == 0 || char.IsWhiteSpace(text[token.Start - 1]) || text[token.Start - 1] is '(' or '«' or '"' or '-'),
        };
    }
}

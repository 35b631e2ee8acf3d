using Hansa.Core.Places;
using Hansa.Core.Text;

namespace Hansa.Core.Search;

/// <summary>What a person asks for: words in any form and order, «quoted phrases», -words that must not be there.</summary>
/// <remarks>Never fails: what is no word is passed over. A query without words finds everything that its filters let through.</remarks>
public sealed record SearchQuery(IReadOnlyList<SearchTerm> Terms)
{
    // What is longer is a text pasted by mistake.
    private const int LongestQuery = 1000;
    private const int MostTerms = 20;
    private const int ShortestPrefix = 3;

    public static SearchQuery Parse(string text)
    {
        // In capitals names are known that count in texts only with one: «куба», «рф».
        var cut = text.Length > LongestQuery ? text[..LongestQuery] : text;
        var phrase = new Phrase(cut.ToUpperInvariant());
        var terms = new List<SearchTerm>();
        var tokens = phrase.Tokens;
        for (var i = 0; i < tokens.Length && terms.Count < MostTerms; i++)
        {
            if (tokens[i].Kind == TokenKind.Mark && phrase.Folded[tokens[i].Start] == '"' && ReadPhrase(phrase, i, out var close) is var quoted && close > i)
            {
                if (quoted is not null)
                {
                    terms.Add(quoted with { IsExcluded = IsMinus(phrase, i - 1) });
                }

                i = close;
            }
            else if (tokens[i].Kind == TokenKind.Number)
            {
                terms.Add(NumberTerm(phrase[tokens[i]]) with { IsExcluded = IsMinus(phrase, i - 1) });
            }
            else if (tokens[i].Kind == TokenKind.Word && ReadWords(phrase, ref i, out var at) is { } term)
            {
                var isLast = i == tokens.Length - 1 && tokens[i].End == cut.Length && tokens[i].Length >= ShortestPrefix;
                terms.Add(term with { IsExcluded = IsMinus(phrase, at - 1), IsPrefix = isLast });
            }
        }

        return new SearchQuery(terms);
    }

    private static SearchTerm? ReadWords(Phrase phrase, ref int token, out int first)
    {
        first = token;
        var meanings = new List<string>();
        var last = AreaLexemes.Add(phrase, token, [], meanings);
        if (meanings is [['@', _, _]])
        {
            // A country is told by the directory in all its forms; the letters alone would find the «кит» in «Китай».
            token = last;
            return new SearchTerm([]) { Meanings = meanings };
        }

        var words = new List<SearchWord>();
        for (; ; token++)
        {
            if (phrase.Tokens[token].Kind == TokenKind.Word && !StopWords.Has(phrase[phrase.Tokens[token]]))
            {
                words.Add(WordOf(phrase[phrase.Tokens[token]], 1));
            }

            if (token >= last)
            {
                break;
            }
        }

        return words.Count == 0 ? null : new SearchTerm(words) { Meanings = meanings };
    }

    /// <param name="close">The closing mark; the opening one when there is none: then it is no phrase.</param>
    private static SearchTerm? ReadPhrase(Phrase phrase, int open, out int close)
    {
        var words = new List<SearchWord>();
        var distance = 1;
        for (var i = open + 1; i < phrase.Tokens.Length; i++)
        {
            var token = phrase.Tokens[i];
            switch (token.Kind)
            {
                case TokenKind.Mark when phrase.Folded[token.Start] == '"':
                    close = i;
                    return words.Count == 0 ? null : new SearchTerm(words) { IsPhrase = words.Count > 1 };
                case TokenKind.Word when StopWords.Has(phrase[token]):
                    distance++;
                    break;
                case TokenKind.Word:
                    words.Add(WordOf(phrase[token], distance));
                    distance = 1;
                    break;
                case TokenKind.Number:
                    words.Add(new SearchWord(phrase[token].ToString(), SearchWords.OfNumber(phrase[token]), distance));
                    distance = 1;
                    break;
            }
        }

        close = open;
        return null;
    }

    private static SearchTerm NumberTerm(ReadOnlySpan<char> digits)
    {
        var lexeme = SearchWords.OfNumber(digits);
        return new SearchTerm([new SearchWord(lexeme, lexeme, 1)])
        {
            Meanings = lexeme is ['1', '9', _, _] or ['2', '0', _, _] ? [SearchVector.FacetMark + "y" + lexeme] : [],
        };
    }

    private static SearchWord WordOf(ReadOnlySpan<char> word, int distance) => new(word.ToString(), SearchStem.Of(word), distance);

    // A minus before a word and a space, or nothing, before the minus.
    private static bool IsMinus(Phrase phrase, int token) =>
        token >= 0 && phrase.Folded[phrase.Tokens[token].Start] == '-' && phrase.Tokens[token].Length == 1
        && phrase.Tokens[token].End == phrase.Tokens[token + 1].Start
        && (phrase.Tokens[token].Start == 0 || phrase.Folded[phrase.Tokens[token].Start - 1] == ' ');
}

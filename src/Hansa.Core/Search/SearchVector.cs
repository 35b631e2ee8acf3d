using System.Globalization;
using System.Text;
using Hansa.Core.Places;
using Hansa.Core.Text;

namespace Hansa.Core.Search;

/// <summary>
/// The lexemes of one thing that can be found, with their places, as PostgreSQL’s <c>tsvector</c> takes them. Words of a title
/// stand there twice, once with <see cref="TitleMark"/> before them, so that an index alone tells who is named by a word.
/// </summary>
public sealed class SearchVector
{
    /// <summary>Before the lexemes of a title.</summary>
    public const char TitleMark = '^';

    /// <summary>Before what is no word: a year, a country, a mode.</summary>
    public const char FacetMark = '#';

    // PostgreSQL’s limits: greater places are cut to the last one, and a lexeme keeps 255 places.
    private const int LastPlace = 16383;
    private const int MostPlaces = 255;

    // Between two cells: a quoted phrase does not run from one into the next.
    private const int Gap = 10;

    private readonly Dictionary<string, StringBuilder> _lexemes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
    private readonly List<LexiconName> _names = [];
    private readonly List<string> _areas = [];
    private int _place;

    /// <summary>The words as written, folded, each with its lexeme: what a slip of the pen is set right by.</summary>
    public Dictionary<string, string> Words { get; } = new(StringComparer.Ordinal);

    /// <summary>Adds the words of a cell. The same cell twice counts once.</summary>
    public void Add(string text, SearchWeight weight)
    {
        if (text.Length == 0 || !_seen.Add(text))
        {
            return;
        }

        var phrase = new Phrase(text);
        var tokens = phrase.Tokens;
        for (var i = 0; i < tokens.Length; i++)
        {
            var token = tokens[i];
            if (token.Kind is not (TokenKind.Word or TokenKind.Number))
            {
                continue;
            }

            _place = Math.Min(_place + 1, LastPlace);
            var word = phrase[token];
            if (token.Kind == TokenKind.Number)
            {
                Put(SearchWords.OfNumber(word), weight);
                continue;
            }

            if (StopWords.Has(word))
            {
                continue;
            }

            Put(Remember(word), weight);
            AreaLexemes.Add(phrase, i, _names, _areas);
            foreach (var area in _areas)
            {
                Put(area, weight);
            }
        }

        _place = Math.Min(_place + Gap, LastPlace);
    }

    /// <summary>Adds what the thing is, beside its words: <c>#cBY</c>.</summary>
    public void Mark(string facet) => _lexemes.TryAdd(FacetMark + facet, new StringBuilder());

    /// <summary>Whether all words of a query are here; whether side by side, and what must not be here, does not count.</summary>
    public bool Has(SearchQuery query) => query.Terms.All(term =>
        term.Meanings.Any(_lexemes.ContainsKey) || (term.Words.Count > 0 && term.Words.All(word => _lexemes.ContainsKey(word.Lexeme))));

    /// <summary>For <c>tsvector</c>’s own input: <c>'фестивал':3A,17C 'рек':5A</c>.</summary>
    public override string ToString()
    {
        var text = new StringBuilder(_lexemes.Count * 16);
        foreach (var (lexeme, places) in _lexemes)
        {
            // A lexeme is of letters and digits but for its mark; an apostrophe would be doubled.
            text.Append('\'').Append(lexeme.Replace("'", "''", StringComparison.Ordinal).Replace("\\", "\\\\", StringComparison.Ordinal)).Append('\'');
            if (places.Length > 0)
            {
                text.Append(':').Append(places);
            }

            text.Append(' ');
        }

        return text.ToString();
    }

    private string Remember(ReadOnlySpan<char> word)
    {
        if (Words.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out var known))
        {
            return known;
        }

        var lexeme = SearchStem.Of(word);
        Words.Add(word.ToString(), lexeme);
        return lexeme;
    }

    private void Put(string lexeme, SearchWeight weight)
    {
        Place(lexeme, weight);
        if (weight == SearchWeight.A)
        {
            Place(TitleMark + lexeme, weight);
        }
    }

    private void Place(string lexeme, SearchWeight weight)
    {
        if (!_lexemes.TryGetValue(lexeme, out var places))
        {
            _lexemes.Add(lexeme, places = new StringBuilder());
        }

        var count = _counts.GetValueOrDefault(lexeme);
        if (count == MostPlaces)
        {
            return;
        }

        _counts[lexeme] = count + 1;
        if (count > 0)
        {
            places.Append(',');
        }

        places.Append(CultureInfo.InvariantCulture, $"{_place}");
        if (weight != SearchWeight.D)
        {
            places.Append(weight);
        }
    }
}

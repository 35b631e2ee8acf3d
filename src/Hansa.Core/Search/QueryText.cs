using System.Globalization;
using System.Text;

namespace Hansa.Core.Search;

/// <summary>Writes a query as PostgreSQL’s <c>tsquery</c> takes it.</summary>
public static class QueryText
{
    /// <param name="instead">For lexemes that nothing has: those that were probably meant.</param>
    /// <param name="inTitle">All of it in the title.</param>
    /// <returns>"" when there is nothing to look for.</returns>
    public static string Of(SearchQuery query, IReadOnlyDictionary<string, IReadOnlyList<string>> instead, bool inTitle = false)
    {
        var text = new StringBuilder();
        foreach (var term in query.Terms)
        {
            // What must not be there must be nowhere, not only not in the title.
            text.Append(text.Length > 0 ? " & " : "").Append(term.IsExcluded ? "!" : "").Append('(');
            Write(text, term, instead, inTitle && !term.IsExcluded ? "^" : "");
            text.Append(')');
        }

        return text.ToString();
    }

    /// <summary>A lexeme between apostrophes.</summary>
    public static string Quote(string lexeme) =>
        "'" + lexeme.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("'", "''", StringComparison.Ordinal) + "'";

    private static void Write(StringBuilder text, SearchTerm term, IReadOnlyDictionary<string, IReadOnlyList<string>> instead, string mark)
    {
        text.Append(term.Words.Count > 1 && term.Meanings.Count > 0 ? "(" : "");
        for (var i = 0; i < term.Words.Count; i++)
        {
            var word = term.Words[i];
            if (i > 0)
            {
                text.Append(term.IsPhrase ? string.Create(CultureInfo.InvariantCulture, $" <{word.Distance}> ") : " & ");
            }

            var isPrefix = term.IsPrefix && i == term.Words.Count - 1;
            if (instead.TryGetValue(word.Lexeme, out var others))
            {
                text.Append('(').AppendJoin(" | ", others.Select(other => Quote(mark + other))).Append(')');
            }
            else if (isPrefix && word.Folded != word.Lexeme)
            {
                // Half a word may look as if it had an ending: «фестива».
                text.Append('(').Append(Quote(mark + word.Lexeme)).Append(" | ").Append(Quote(mark + word.Folded)).Append(":*)");
            }
            else
            {
                text.Append(Quote(mark + word.Lexeme)).Append(isPrefix ? ":*" : "");
            }
        }

        text.Append(term.Words.Count > 1 && term.Meanings.Count > 0 ? ")" : "");
        for (var i = 0; i < term.Meanings.Count; i++)
        {
            // A year is marked once, for the whole.
            var meaning = term.Meanings[i];
            text.Append(term.Words.Count + i > 0 ? " | " : "").Append(Quote(meaning[0] == SearchVector.FacetMark ? meaning : mark + meaning));
        }
    }
}

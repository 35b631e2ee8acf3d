using Hansa.Core.Search;
using Npgsql;

namespace Hansa.App.Search;

/// <summary>
/// The last word of a query may go on. Asked for by its beginning, the index reads all that begins so, however few of them
/// have the other words too; asked for by the few lexemes that begin so, it passes over what cannot match.
/// </summary>
internal static class HalfWords
{
    // More are asked for by the beginning they share.
    private const int MostLexemes = 48;
    private const int MostWords = 800;

    /// <param name="instead">What is looked for in place of a lexeme; the lexemes of half a word are added.</param>
    public static async Task AddAsync(NpgsqlConnection connection, SearchQuery query, Dictionary<string, IReadOnlyList<string>> instead, CancellationToken cancel)
    {
        foreach (var term in query.Terms)
        {
            if (term is { IsPrefix: true, Words: [.., var word] } && !instead.ContainsKey(word.Lexeme)
                && query.Terms.Sum(other => other.Words.Count(one => one.Lexeme == word.Lexeme)) == 1
                && await LexemesAsync(connection, word, cancel) is { Count: <= MostLexemes } lexemes)
            {
                instead.Add(word.Lexeme, [.. lexemes]);
            }
        }
    }

    /// <returns>Null when so many words begin so that not all were read.</returns>
    private static async Task<HashSet<string>?> LexemesAsync(NpgsqlConnection connection, SearchWord word, CancellationToken cancel)
    {
        // Words of two or three letters are not listed; of those only the beginning itself can begin so.
        var lexemes = new HashSet<string>(StringComparer.Ordinal) { word.Lexeme, word.Folded };
        await using var command = new NpgsqlCommand(
            "select w.lexeme from region r join search_word w on w.region_id = r.region_id and w.lexeme >= $1 and w.lexeme < $1 || chr(65535) limit $2", connection)
        {
            Parameters = { new() { Value = word.Folded }, new() { Value = MostWords } },
        };
        await using var reader = await command.ExecuteReaderAsync(cancel);
        var words = 0;
        for (; await reader.ReadAsync(cancel); words++)
        {
            lexemes.Add(reader.GetString(0));
        }

        return words < MostWords ? lexemes : null;
    }
}

using Hansa.Core.Search;
using Npgsql;

namespace Hansa.App.Search;

/// <summary>Slips of the pen in a query: words that nothing in the register has, set right by those that are there.</summary>
internal sealed class QuerySlips
{
    private const int MostNeighbours = 40;
    private const int MostMeant = 6;

    /// <summary>For lexemes that nothing has: those that were probably meant.</summary>
    public Dictionary<string, IReadOnlyList<string>> Instead { get; } = new(StringComparer.Ordinal);

    public List<SearchCorrection> Corrections { get; } = [];

    public static async Task<QuerySlips> FindAsync(NpgsqlConnection connection, SearchQuery query, CancellationToken cancel)
    {
        var slips = new QuerySlips();
        // A name of the directory is spelled right, and so is a number; a word that must not be there need not be anywhere.
        var words = query.Terms.Where(term => term.Meanings.Count == 0 && !term.IsExcluded).SelectMany(term => term.Words)
            .Where(word => !char.IsAsciiDigit(word.Folded[0])).DistinctBy(word => word.Lexeme).ToList();
        foreach (var word in await UnknownAsync(connection, words, cancel))
        {
            await slips.SetRightAsync(connection, word, cancel);
        }

        return slips;
    }

    private static async Task<List<SearchWord>> UnknownAsync(NpgsqlConnection connection, List<SearchWord> words, CancellationToken cancel)
    {
        if (words.Count == 0)
        {
            return [];
        }

        // Half a word is known when a word begins so.
        await using var command = new NpgsqlCommand(
            """
            select q.place from unnest($1, $2) with ordinality q (lexeme, word, place)
            where not exists (select from region r join search_word w on w.region_id = r.region_id and w.lexeme = q.lexeme)
              and not exists (select from region r join search_word w on w.region_id = r.region_id and w.word >= q.word and w.word < q.word || chr(65535))
            """,
            connection)
        {
            Parameters = { new() { Value = words.ConvertAll(word => word.Lexeme).ToArray() }, new() { Value = words.ConvertAll(word => word.Folded).ToArray() } },
        };
        var unknown = new List<SearchWord>();
        await using var reader = await command.ExecuteReaderAsync(cancel);
        while (await reader.ReadAsync(cancel))
        {
            unknown.Add(words[(int)reader.GetInt64(0) - 1]);
        }

        return unknown;
    }

    private async Task SetRightAsync(NpgsqlConnection connection, SearchWord word, CancellationToken cancel)
    {
        var best = new List<(string Word, string Lexeme)>();
        var nearest = SlipDistance.MostFor(word.Folded) + 1;
        var typed = new List<string> { word.Folded };
        if (KeyboardLayout.InRussian(word.Folded) is { } russian)
        {
            typed.Add(russian);
        }

        foreach (var spelling in typed)
        {
            await using var command = new NpgsqlCommand("select word, lexeme from search_word where word % $1 order by similarity(word, $1) desc, word limit $2", connection)
            {
                Parameters = { new() { Value = spelling }, new() { Value = MostNeighbours } },
            };
            await using var reader = await command.ExecuteReaderAsync(cancel);
            while (await reader.ReadAsync(cancel))
            {
                var distance = SlipDistance.Of(spelling, reader.GetString(0));
                if (distance < nearest)
                {
                    best.Clear();
                    nearest = distance;
                }

                if (distance == nearest && distance <= SlipDistance.MostFor(spelling) && best.Count < MostMeant && !best.Exists(one => one.Lexeme == reader.GetString(1)))
                {
                    best.Add((reader.GetString(0), reader.GetString(1)));
                }
            }
        }

        if (best.Count > 0)
        {
            Instead[word.Lexeme] = best.ConvertAll(one => one.Lexeme);
            Corrections.Add(new SearchCorrection(word.Folded, best.ConvertAll(one => one.Word)));
        }
    }
}

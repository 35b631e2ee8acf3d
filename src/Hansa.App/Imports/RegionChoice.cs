using System.Text.Json;
using System.Text.Json.Nodes;
using Hansa.Core.Forms;
using Hansa.Core.Places;
using Hansa.Core.Problems;
using Hansa.Core.Text;
using Npgsql;

namespace Hansa.App.Imports;

/// <summary>
/// Whose register a report goes to: the region the user names, else the only one that keeps a register here, else the one
/// that the round, the report’s title or the names of its bodies tell («Департамент Смоленской области по культуре»). A
/// region that is new here begins its register.
/// </summary>
internal static class RegionChoice
{
    /// <param name="connection">In the import’s transaction.</param>
    /// <param name="named">The code that the user gave.</param>
    /// <param name="ofRound">The region as the round names it.</param>
    /// <param name="words">Titles and names, the surest first.</param>
    public static async Task<(string? RegionId, Problem? Problem)> FindAsync(
        NpgsqlConnection connection, string? named, CasedName? ofRound, IEnumerable<string> words, CancellationToken cancel)
    {
        if (named is not null)
        {
            return Regions.Find(named) is { } region
                ? (await MakeAsync(connection, region, cancel), null)
                : (null, new Problem("import.region-unknown", Severity.Error) { Text = named, Arguments = [named] });
        }

        var known = new List<string>();
        await using (var command = new NpgsqlCommand("select region_id from region limit 2", connection))
        {
            await using var reader = await command.ExecuteReaderAsync(cancel);
            while (await reader.ReadAsync(cancel))
            {
                known.Add(reader.GetString(0));
            }
        }

        if (known is [var only])
        {
            return (only, null);
        }

        foreach (var phrase in words.Prepend(ofRound?.Nominative ?? ""))
        {
            if (PlacePhrase.Parse(new Phrase(phrase)).Regions is [var first, ..] && Regions.Find(first.Code) is { } region)
            {
                return (await MakeAsync(connection, region, cancel), null);
            }
        }

        return (null, new Problem("import.no-region", Severity.Error));
    }

    /// <summary>Begins the register of a region of the directory.</summary>
    internal static async Task<string> MakeAsync(NpgsqlConnection connection, Region region, CancellationToken cancel)
    {
        var forms = region.Official;
        var name = new JsonObject
        {
            ["nominative"] = forms.Nominative,
            ["genitive"] = forms.Genitive,
            ["dative"] = forms.Dative,
            ["accusative"] = forms.Accusative,
            ["instrumental"] = forms.Instrumental,
            ["prepositional"] = forms.Prepositional,
        };
        await using var command = new NpgsqlCommand("insert into region values ($1, $2::jsonb) on conflict do nothing", connection);
        command.Parameters.Add(new() { Value = region.Code });
        command.Parameters.Add(new() { Value = name.ToJsonString(JsonSerializerOptions.Default) });
        await command.ExecuteNonQueryAsync(cancel);
        return region.Code;
    }
}

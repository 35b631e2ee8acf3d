using Hansa.App.Registers;
using Hansa.Core.Places;
using Hansa.Core.Problems;
using Hansa.Core.Search;
using Hansa.Core.Text;

namespace Hansa.App.Search;

/// <summary>What people call the values of filters: «Китай», «культура», «минкультуры».</summary>
public static class FilterNames
{
    private const string Fields = "select field_id, label from field_label";

    private const string Organizations =
        "select organization_id, name from organization_name union all select organization_id, short_name from organization_name where short_name <> '' union all select organization_id, alias_key from organization_alias";

    private const string Agreements = "select agreement, title from search_agreement";

    /// <returns>Keys of all fields of which a label has the words, or that there is none.</returns>
    public static Task<(IReadOnlyList<Guid> Keys, Problem? Problem)> FieldsAsync(Register register, string words, CancellationToken cancel = default) =>
        FindAsync(register, Fields, "search.no-field", words, cancel);

    /// <inheritdoc cref="FieldsAsync"/>
    public static Task<(IReadOnlyList<Guid> Keys, Problem? Problem)> OrganizationsAsync(Register register, string words, CancellationToken cancel = default) =>
        FindAsync(register, Organizations, "search.no-organization", words, cancel);

    /// <inheritdoc cref="FieldsAsync"/>
    public static async Task<(IReadOnlyList<Guid> Keys, Problem? Problem)> AgreementsAsync(Register register, string words, CancellationToken cancel = default)
    {
        // Titles are known from the index.
        await SearchIndex.RefreshAsync(register, cancel);
        return await FindAsync(register, Agreements, "search.no-agreement", words, cancel);
    }

    /// <param name="name">A code of ISO 3166-1, or a name in any form.</param>
    public static (IReadOnlyList<string> Codes, Problem? Problem) Countries(string name)
    {
        if (Core.Places.Countries.Find(name) is { } known)
        {
            return ([known.Code], null);
        }

        // Names count with a capital only: «куба».
        var found = PlacePhrase.Parse(new Phrase(name.Length > 0 ? char.ToUpperInvariant(name[0]) + name[1..] : name)).Countries;
        return found.Count > 0 ? ([.. found.Select(country => country.Code)], null) : ([], Unknown("search.no-country", name));
    }

    private static async Task<(IReadOnlyList<Guid> Keys, Problem? Problem)> FindAsync(
        Register register, string sql, string refusal, string words, CancellationToken cancel)
    {
        var query = SearchQuery.Parse(words);
        var keys = new HashSet<Guid>();
        await using var command = register.Source.CreateCommand(sql);
        await using var reader = await command.ExecuteReaderAsync(cancel);
        while (await reader.ReadAsync(cancel))
        {
            var name = new SearchVector();
            name.Add(reader.GetString(1), SearchWeight.A);
            if (reader.GetGuid(0).ToString() == words || (query.Terms.Count > 0 && name.Has(query)))
            {
                keys.Add(reader.GetGuid(0));
            }
        }

        return keys.Count > 0 ? ([.. keys], null) : ([], Unknown(refusal, words));
    }

    private static Problem Unknown(string code, string words) => new(code, Severity.Error) { Text = words, Arguments = [words] };
}

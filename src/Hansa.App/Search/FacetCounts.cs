using System.Globalization;
using Npgsql;

namespace Hansa.App.Search;

/// <summary>Counts how matches divide, and names what they divide by.</summary>
internal static class FacetCounts
{
    private const int MostValues = 12;

    /// <param name="scale">How many activities each match stands for.</param>
    public static async Task<SearchFacets> OfAsync(NpgsqlConnection connection, IReadOnlyList<SearchMatch> matches, int scale, CancellationToken cancel)
    {
        var fields = Count(matches.Select(match => match.FieldId?.ToString()), scale);
        var organizations = Count(matches.Select(match => match.OrganizationId?.ToString()), scale);
        var agreements = Count(matches.SelectMany(match => match.Agreements, (_, agreement) => agreement.ToString()), scale);
        var labels = await LabelsAsync(connection, fields, organizations, agreements, cancel);
        return new SearchFacets(
            [.. Count(matches.Select(match => match.FirstDay?.Year.ToString(CultureInfo.InvariantCulture)), scale, int.MaxValue).OrderByDescending(year => year.Value, StringComparer.Ordinal)],
            Count(matches.SelectMany(match => match.Countries), scale),
            Count(matches.Select(match => match.Mode), scale),
            Labelled(fields),
            Labelled(organizations),
            Labelled(agreements),
            matches.LongCount(match => match.HasProblem) * scale);

        List<FacetValue> Labelled(List<FacetValue> values) => values.ConvertAll(value => value with { Label = labels.GetValueOrDefault(value.Value, value.Label) });
    }

    private static List<FacetValue> Count(IEnumerable<string?> values, int scale, int most = MostValues)
    {
        var counts = new Dictionary<string, long>(StringComparer.Ordinal);
        foreach (var value in values)
        {
            if (value is not null)
            {
                counts[value] = counts.GetValueOrDefault(value) + scale;
            }
        }

        return [.. counts.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal).Take(most)
            .Select(pair => new FacetValue(pair.Key, pair.Key, pair.Value))];
    }

    private static async Task<Dictionary<string, string>> LabelsAsync(
        NpgsqlConnection connection, List<FacetValue> fields, List<FacetValue> organizations, List<FacetValue> agreements, CancellationToken cancel)
    {
        var labels = new Dictionary<string, string>(StringComparer.Ordinal);
        await using var command = new NpgsqlCommand(
            """
            (select distinct on (field_id) field_id, label from field_label where field_id = any ($1) order by field_id, upper(during) desc nulls first)
            union all
            (select distinct on (organization_id) organization_id, name from organization_name where organization_id = any ($2) order by organization_id, upper(during) desc nulls first)
            union all
            select agreement, title from search_agreement where agreement = any ($3) and region_id = any (select region_id from region)
            """,
            connection);
        foreach (var values in (List<FacetValue>[])[fields, organizations, agreements])
        {
            command.Parameters.Add(new() { Value = values.ConvertAll(value => Guid.Parse(value.Value)).ToArray() });
        }

        await using var reader = await command.ExecuteReaderAsync(cancel);
        while (await reader.ReadAsync(cancel))
        {
            labels[reader.GetGuid(0).ToString()] = reader.GetString(1);
        }

        return labels;
    }
}

using System.Text.Json;
using Hansa.App.Search;
using Hansa.Documents.Json;

namespace Hansa.Cli.Output;

/// <summary>Writes what was found for other programs.</summary>
internal static class SearchJson
{
    public static void Write(ConsoleSession console, SearchResult result, string target)
    {
        using var stream = console.OpenOutput(target);
        using var json = new Utf8JsonWriter(stream, JsonText.Options);
        json.WriteStartObject();
        json.WriteNumber("total", result.Total);
        json.WriteBoolean("estimate", result.IsEstimate);
        json.WriteStartArray("activities");
        foreach (var hit in result.Hits)
        {
            json.WriteStartObject();
            json.WriteString("id", hit.ActivityId);
            json.WriteString("region", hit.RegionId);
            json.WriteString("title", hit.Title);
            json.WriteString("place", hit.Place);
            json.WriteString("dates", hit.Dates);
            if (hit.FirstDay is { } day)
            {
                json.WriteString("firstDay", day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
            }
            else
            {
                json.WriteNull("firstDay");
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("organizations");
        foreach (var organization in result.Organizations)
        {
            json.WriteStartObject();
            json.WriteString("id", organization.OrganizationId);
            json.WriteString("name", organization.Name);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartObject("facets");
        Facet(json, "years", result.Facets.Years);
        Facet(json, "countries", result.Facets.Countries);
        Facet(json, "modes", result.Facets.Modes);
        Facet(json, "fields", result.Facets.Fields);
        Facet(json, "organizations", result.Facets.Organizations);
        Facet(json, "agreements", result.Facets.Agreements);
        json.WriteNumber("withProblem", result.Facets.WithProblem);
        json.WriteEndObject();
        json.WriteStartArray("corrections");
        foreach (var correction in result.Corrections)
        {
            json.WriteStartObject();
            json.WriteString("written", correction.Written);
            UnderstandingJson.WriteStrings(json, "instead", correction.Instead);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteString("next", result.Next);
        json.WriteEndObject();
    }

    private static void Facet(Utf8JsonWriter json, string name, IReadOnlyList<FacetValue> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
        {
            json.WriteStartObject();
            json.WriteString("value", value.Value);
            json.WriteString("label", value.Label);
            json.WriteNumber("count", value.Count);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}

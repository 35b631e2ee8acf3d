using System.Text.Json;
using Hansa.Core.Readings;

namespace Hansa.App.Imports;

/// <summary>Repairs as JSON: <c>[{"kind", "column", "before", "after"}]</c>.</summary>
internal static class StoredRepairs
{
    public static void Write(Utf8JsonWriter json, Repair repair)
    {
        json.WriteStartObject();
        json.WriteString("kind", repair.Kind);
        if (repair.Column is { } column)
        {
            json.WriteString("column", ColumnNames.Of(column));
        }

        json.WriteString("before", StoredText.Of(repair.Before));
        json.WriteString("after", StoredText.Of(repair.After));
        json.WriteEndObject();
    }

    public static IReadOnlyList<Repair> Read(string json, int? row)
    {
        if (json == StoredJson.EmptyArray)
        {
            return [];
        }

        using var document = JsonDocument.Parse(json);
        return [.. document.RootElement.EnumerateArray().Select(element => new Repair(
            element.GetProperty("kind").GetString()!,
            row,
            element.TryGetProperty("column", out var column) ? ColumnNames.Find(column.GetString()!) : null,
            element.GetProperty("before").GetString()!,
            element.GetProperty("after").GetString()!))];
    }
}

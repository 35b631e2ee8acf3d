using System.Text.Json;

namespace Hansa.App.Imports;

/// <summary>Cells of columns without a known meaning, as JSON: <c>[{"heading", "text"}]</c>.</summary>
internal static class StoredExtra
{
    public static void Write(Utf8JsonWriter json, KeyValuePair<string, string> cell)
    {
        json.WriteStartObject();
        json.WriteString("heading", StoredText.Of(cell.Key));
        json.WriteString("text", StoredText.Of(cell.Value));
        json.WriteEndObject();
    }

    public static IReadOnlyList<KeyValuePair<string, string>> Read(string json)
    {
        if (json == StoredJson.EmptyArray)
        {
            return [];
        }

        using var document = JsonDocument.Parse(json);
        return [.. document.RootElement.EnumerateArray().Select(cell =>
            KeyValuePair.Create(cell.GetProperty("heading").GetString()!, cell.GetProperty("text").GetString()!))];
    }
}

using System.Text.Json;
using Hansa.Core.Readings;

namespace Hansa.App.Imports;

/// <summary>The columns of a table as JSON: <c>[{"role", "heading"}]</c>.</summary>
internal static class StoredColumns
{
    public static void Write(Utf8JsonWriter json, ReadColumn column)
    {
        json.WriteStartObject();
        json.WriteString("role", ColumnNames.Of(column.Role));
        json.WriteString("heading", StoredText.Of(column.Heading));
        json.WriteEndObject();
    }

    public static IReadOnlyList<ReadColumn> Read(string json)
    {
        using var document = JsonDocument.Parse(json);
        return [.. document.RootElement.EnumerateArray().Select(column => new ReadColumn(
            column.GetProperty("heading").GetString()!,
            ColumnNames.Find(column.GetProperty("role").GetString()!)))];
    }
}

using System.Text.Json;
using Hansa.App.Imports;
using Hansa.Core.Tables;

namespace Hansa.App.Submissions;

/// <summary>One side of a saved change: the words of the columns that differ, and whether the row was taken out.</summary>
/// <param name="Texts">Agreements a line each; headings under the roles of their columns.</param>
internal sealed record RowChangeText(IReadOnlyDictionary<ColumnRole, string> Texts, bool? Removed = null)
{
    public string Write() => StoredRows.Write(json =>
    {
        json.WriteStartObject();
        if (Texts.Count > 0)
        {
            json.WritePropertyName("cells");
            StoredRows.WriteCells(json, Texts);
        }

        if (Removed is { } removed)
        {
            json.WriteBoolean("removed", removed);
        }

        json.WriteEndObject();
    });

    public static RowChangeText Read(string json)
    {
        using var document = JsonDocument.Parse(json);
        var root = document.RootElement;
        return new RowChangeText(
            root.TryGetProperty("cells", out var cells) ? StoredRows.ReadCells(cells) : new Dictionary<ColumnRole, string>(),
            root.TryGetProperty("removed", out var removed) ? removed.GetBoolean() : null);
    }
}

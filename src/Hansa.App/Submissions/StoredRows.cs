using System.Text.Json;
using Hansa.App.Imports;
using Hansa.Core.Submissions;
using Hansa.Core.Tables;

namespace Hansa.App.Submissions;

/// <summary>Rows of submissions as JSON: their cells, what was taken over, and a submission whole as it went on.</summary>
internal static class StoredRows
{
    public const string NoWords = "{}";

    public static SubmittedRow Of(SubmissionRow row) => new(row.SubmissionRowId)
    {
        Section = row.Section,
        Subsection = row.Subsection,
        PeriodHeading = row.PeriodHeading,
        Cells = ReadCells(row.Cells),
        Agreements = row.Agreements,
        AgreementsFilledDown = row.AgreementsFilledDown,
        Extra = StoredExtra.Read(row.Extra),
        Taken = ReadTaken(row.Taken),
    };

    public static string WriteCells(IReadOnlyDictionary<ColumnRole, string> cells) => Write(json => WriteCells(json, cells));

    public static IReadOnlyDictionary<ColumnRole, string> ReadCells(string json)
    {
        if (json == NoWords)
        {
            return new Dictionary<ColumnRole, string>();
        }

        using var document = JsonDocument.Parse(json);
        return ReadCells(document.RootElement);
    }

    public static string WriteTaken(TakenWords? taken) => taken is null ? NoWords : Write(json =>
    {
        json.WriteStartObject();
        json.WritePropertyName("cells");
        WriteCells(json, taken.Cells);
        WriteTexts(json, "agreements", taken.Agreements);
        WriteList(json, "problems", taken.Problems, StoredProblems.Write);
        WriteList(json, "repairs", taken.Repairs, StoredRepairs.Write);
        json.WriteEndObject();
    });

    public static TakenWords? ReadTaken(string json)
    {
        if (json == NoWords)
        {
            return null;
        }

        using var document = JsonDocument.Parse(json);
        var root = document.RootElement;
        return new TakenWords(
            ReadCells(root.GetProperty("cells")),
            ReadTexts(root, "agreements"),
            root.TryGetProperty("problems", out var problems) ? StoredProblems.Read(problems.GetRawText(), null) : [],
            root.TryGetProperty("repairs", out var repairs) ? StoredRepairs.Read(repairs.GetRawText(), null) : []);
    }

    public static string WriteExtra(IReadOnlyList<KeyValuePair<string, string>> extra)
    {
        using var stored = new StoredJson();
        return stored.WriteList(extra, StoredExtra.Write);
    }

    /// <summary>The rows of a submission as they stood.</summary>
    public static string WriteSnapshot(IEnumerable<SubmittedRow> rows) => Write(json =>
    {
        json.WriteStartArray();
        foreach (var row in rows)
        {
            json.WriteStartObject();
            json.WriteString("id", row.Id);
            WriteIfAny(json, "section", row.Section);
            WriteIfAny(json, "subsection", row.Subsection);
            WriteIfAny(json, "periodHeading", row.PeriodHeading);
            json.WritePropertyName("cells");
            WriteCells(json, row.Cells);
            WriteTexts(json, "agreements", row.Agreements);
            WriteList(json, "extra", row.Extra, StoredExtra.Write);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    });

    public static IReadOnlyList<SubmittedRow> ReadSnapshot(string json)
    {
        using var document = JsonDocument.Parse(json);
        return [.. document.RootElement.EnumerateArray().Select(row => new SubmittedRow(row.GetProperty("id").GetGuid())
        {
            Section = TextOf(row, "section"),
            Subsection = TextOf(row, "subsection"),
            PeriodHeading = TextOf(row, "periodHeading"),
            Cells = ReadCells(row.GetProperty("cells")),
            Agreements = ReadTexts(row, "agreements"),
            Extra = row.TryGetProperty("extra", out var extra) ? StoredExtra.Read(extra.GetRawText()) : [],
        })];
    }

    public static void WriteCells(Utf8JsonWriter json, IReadOnlyDictionary<ColumnRole, string> cells)
    {
        json.WriteStartObject();
        foreach (var (role, text) in cells.OrderBy(cell => cell.Key))
        {
            json.WriteString(ColumnNames.Of(role), StoredText.Of(text));
        }

        json.WriteEndObject();
    }

    public static IReadOnlyDictionary<ColumnRole, string> ReadCells(JsonElement cells) =>
        cells.EnumerateObject().ToDictionary(cell => ColumnNames.Find(cell.Name), cell => cell.Value.GetString()!);

    public static void WriteTexts(Utf8JsonWriter json, string name, IReadOnlyList<string> texts)
    {
        if (texts.Count == 0)
        {
            return;
        }

        json.WriteStartArray(name);
        foreach (var text in texts)
        {
            json.WriteStringValue(StoredText.Of(text));
        }

        json.WriteEndArray();
    }

    public static string Write(Action<Utf8JsonWriter> write)
    {
        using var stored = new StoredJson();
        return stored.Write(write, static (json, act) => act(json));
    }

    private static IReadOnlyList<string> ReadTexts(JsonElement element, string name) =>
        element.TryGetProperty(name, out var texts) ? [.. texts.EnumerateArray().Select(text => text.GetString()!)] : [];

    private static void WriteList<T>(Utf8JsonWriter json, string name, IReadOnlyList<T> values, Action<Utf8JsonWriter, T> write)
    {
        if (values.Count == 0)
        {
            return;
        }

        json.WriteStartArray(name);
        foreach (var value in values)
        {
            write(json, value);
        }

        json.WriteEndArray();
    }

    private static void WriteIfAny(Utf8JsonWriter json, string name, string? text)
    {
        if (text is not null)
        {
            json.WriteString(name, StoredText.Of(text));
        }
    }

    private static string? TextOf(JsonElement row, string name) => row.TryGetProperty(name, out var text) ? text.GetString() : null;
}

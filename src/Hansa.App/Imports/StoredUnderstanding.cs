using System.Globalization;
using System.Text.Json;
using Hansa.App.Registers;
using Hansa.Core.Agreements;
using Hansa.Core.Dates;
using Hansa.Core.Headcounts;
using Hansa.Core.Places;
using Hansa.Core.Readings;

namespace Hansa.App.Imports;

/// <summary>
/// What the words of a row say, as JSON, without loss: <c>dateSpans</c>, <c>edtf</c>, <c>headcount</c>, <c>mode</c>,
/// <c>countries</c> and <c>regions</c> with the words that gave them, <c>settlements</c>, <c>venue</c>, <c>documents</c>.
/// What is empty is left out.
/// </summary>
public static class StoredUnderstanding
{
    internal static void Write(Utf8JsonWriter json, ReadingRow row)
    {
        json.WriteStartObject();
        if (row.When.Spans.Count > 0)
        {
            json.WriteStartArray("dateSpans");
            foreach (var span in row.When.Spans)
            {
                WriteSpan(json, span);
            }

            json.WriteEndArray();
            json.WriteString("edtf", row.When.Edtf);
        }

        if (row.Headcount is { } count)
        {
            json.WriteStartObject("headcount");
            json.WriteNumber("total", count.Total);
            json.WriteString("qualifier", KebabEnum.NameOf(count.Qualifier));
            json.WriteStartArray("parts");
            foreach (var part in count.Parts)
            {
                json.WriteNumberValue(part);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        WritePlace(json, row.Where);
        WriteDocuments(json, row.Documents);
        json.WriteEndObject();
    }

    internal static void WriteSpan(Utf8JsonWriter json, DateSpan span)
    {
        json.WriteStartObject();
        json.WriteString("start", Day(span.Start));
        json.WriteString("end", Day(span.End));
        json.WriteString("precision", KebabEnum.NameOf(span.Precision));
        if (span.Recurrence is { } recurrence)
        {
            json.WriteString("recurrence", KebabEnum.NameOf(recurrence));
        }

        json.WriteEndObject();
    }

    /// <summary>Gives a row what its words were once understood to say.</summary>
    public static ReadingRow Read(string json, ReadingRow row)
    {
        using var document = JsonDocument.Parse(json);
        var root = document.RootElement;
        return row with
        {
            When = root.TryGetProperty("dateSpans", out var spans)
                ? new DateReading([.. spans.EnumerateArray().Select(Span)], root.GetProperty("edtf").GetString()!, [])
                : DateReading.Empty,
            Headcount = root.TryGetProperty("headcount", out var count) ? Count(count) : null,
            Where = new PlaceReading(
                root.TryGetProperty("mode", out var mode) ? KebabEnum.ValueOf<Mode>(mode.GetString()!) : null,
                Areas(root, "countries"),
                Areas(root, "regions"),
                root.TryGetProperty("settlements", out var settlements) ? [.. settlements.EnumerateArray().Select(name => name.GetString()!)] : [],
                root.TryGetProperty("venue", out var venue) ? venue.GetString()! : ""),
            Documents = root.TryGetProperty("documents", out var documents) ? [.. documents.EnumerateArray().Select(Document)] : [],
        };
    }

    private static void WritePlace(Utf8JsonWriter json, PlaceReading where)
    {
        if (where.Mode is { } mode)
        {
            json.WriteString("mode", KebabEnum.NameOf(mode));
        }

        WriteAreas(json, "countries", where.Countries);
        WriteAreas(json, "regions", where.Regions);
        if (where.Settlements.Count > 0)
        {
            json.WriteStartArray("settlements");
            foreach (var settlement in where.Settlements)
            {
                json.WriteStringValue(StoredText.Of(settlement));
            }

            json.WriteEndArray();
        }

        if (where.Venue.Length > 0)
        {
            json.WriteString("venue", StoredText.Of(where.Venue));
        }
    }

    private static void WriteAreas(Utf8JsonWriter json, string name, IReadOnlyList<NamedArea> areas)
    {
        if (areas.Count == 0)
        {
            return;
        }

        json.WriteStartArray(name);
        foreach (var area in areas)
        {
            json.WriteStartObject();
            json.WriteString("code", area.Code);
            json.WriteString("name", area.Name);
            json.WriteString("words", StoredText.Of(area.Words));
            if (area.Implied)
            {
                json.WriteBoolean("implied", true);
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteDocuments(Utf8JsonWriter json, IReadOnlyList<CitedDocument> documents)
    {
        if (documents.Count == 0)
        {
            return;
        }

        json.WriteStartArray("documents");
        foreach (var document in documents)
        {
            json.WriteStartObject();
            json.WriteString("kind", KebabEnum.NameOf(document.Kind));
            if (document.Number is { } number)
            {
                json.WriteString("number", StoredText.Of(number));
            }

            if (document.Date is { } date)
            {
                json.WriteString("date", Day(date));
            }

            json.WriteString("role", KebabEnum.NameOf(document.Role));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>Spans of days as an activity keeps them.</summary>
    public static IReadOnlyList<DateSpan> ReadSpans(string json)
    {
        using var document = JsonDocument.Parse(json);
        return [.. document.RootElement.EnumerateArray().Select(Span)];
    }

    private static DateSpan Span(JsonElement span) => new(
        Day(span.GetProperty("start")),
        Day(span.GetProperty("end")),
        KebabEnum.ValueOf<DatePrecision>(span.GetProperty("precision").GetString()!),
        span.TryGetProperty("recurrence", out var recurrence) ? KebabEnum.ValueOf<Recurrence>(recurrence.GetString()!) : null);

    private static Headcount Count(JsonElement count) => new(
        count.GetProperty("total").GetInt32(),
        KebabEnum.ValueOf<CountQualifier>(count.GetProperty("qualifier").GetString()!),
        [.. count.GetProperty("parts").EnumerateArray().Select(part => part.GetInt32())]);

    private static IReadOnlyList<NamedArea> Areas(JsonElement root, string name) => !root.TryGetProperty(name, out var areas) ? [] :
        [.. areas.EnumerateArray().Select(area => new NamedArea(
            area.GetProperty("code").GetString()!,
            area.GetProperty("name").GetString()!,
            area.GetProperty("words").GetString()!,
            area.TryGetProperty("implied", out var implied) && implied.GetBoolean()))];

    private static CitedDocument Document(JsonElement document) => new(
        KebabEnum.ValueOf<DocumentKind>(document.GetProperty("kind").GetString()!),
        document.TryGetProperty("number", out var number) ? number.GetString() : null,
        document.TryGetProperty("date", out var date) ? Day(date) : null,
        KebabEnum.ValueOf<DocumentRole>(document.GetProperty("role").GetString()!));

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static DateOnly Day(JsonElement day) => DateOnly.ParseExact(day.GetString()!, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}

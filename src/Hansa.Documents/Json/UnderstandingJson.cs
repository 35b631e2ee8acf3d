using System.Globalization;
using System.Text.Json;
using Hansa.Core.Agreements;
using Hansa.Core.Dates;
using Hansa.Core.Headcounts;
using Hansa.Core.Places;
using Hansa.Core.Problems;
using Hansa.Core.Text;

namespace Hansa.Documents.Json;

/// <summary>Writes what phrases were understood to say, in the form of docs/formats.md.</summary>
public static class UnderstandingJson
{
    public static void WriteDates(Utf8JsonWriter json, DateReading reading)
    {
        json.WriteStartArray("dateSpans");
        foreach (var span in reading.Spans)
        {
            json.WriteStartObject();
            json.WriteString("start", Day(span.Start));
            json.WriteString("end", Day(span.End));
            json.WriteString("precision", JsonNames.Of(span.Precision));
            WriteString(json, "recurrence", span.Recurrence is { } recurrence ? JsonNames.Of(recurrence) : null);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteString("edtf", reading.Edtf);
    }

    public static void WriteHeadcount(Utf8JsonWriter json, Headcount? count)
    {
        if (count is null)
        {
            json.WriteNull("headcount");
            return;
        }

        json.WriteStartObject("headcount");
        json.WriteNumber("total", count.Total);
        json.WriteString("qualifier", JsonNames.Of(count.Qualifier));
        json.WriteStartArray("parts");
        foreach (var part in count.Parts)
        {
            json.WriteNumberValue(part);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <param name="json">Inside an object.</param>
    /// <param name="place">What was understood.</param>
    /// <param name="settlements">Settlements too, for a phrase explained alone.</param>
    public static void WritePlace(Utf8JsonWriter json, PlaceReading place, bool settlements)
    {
        WriteString(json, "mode", place.Mode is { } mode ? JsonNames.Of(mode) : null);
        WriteAreas(json, "countries", place.Countries, code: true);
        WriteAreas(json, "regions", place.Regions, code: false);
        if (settlements)
        {
            WriteStrings(json, "settlements", place.Settlements);
        }
    }

    public static void WriteDocuments(Utf8JsonWriter json, IReadOnlyList<CitedDocument> documents)
    {
        json.WriteStartArray("documents");
        foreach (var document in documents)
        {
            json.WriteStartObject();
            json.WriteString("kind", JsonNames.Of(document.Kind));
            WriteString(json, "number", document.Number);
            WriteString(json, "date", document.Date is { } date ? Day(date) : null);
            if (document.Role == DocumentRole.Referenced)
            {
                json.WriteString("role", "referenced");
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    public static void WriteProblems(Utf8JsonWriter json, IEnumerable<Problem> problems, Language language)
    {
        json.WriteStartArray("problems");
        foreach (var problem in problems)
        {
            WriteProblem(json, problem, language);
        }

        json.WriteEndArray();
    }

    public static void WriteProblem(Utf8JsonWriter json, Problem problem, Language language)
    {
        json.WriteStartObject();
        json.WriteString("code", problem.Code);
        json.WriteString("severity", JsonNames.Of(problem.Severity));
        WriteNumber(json, "row", problem.Row);
        WriteString(json, "column", problem.Column is { } column ? JsonNames.Of(column) : null);
        json.WriteString("text", CellText.OneLine(problem.Text));
        json.WriteString("message", problem.Message(language));
        WriteString(json, "suggestion", problem.Suggestion ?? problem.Advice(language));
        json.WriteEndObject();
    }

    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static void WriteString(Utf8JsonWriter json, string name, string? value)
    {
        if (value is null)
        {
            json.WriteNull(name);
        }
        else
        {
            json.WriteString(name, value);
        }
    }

    public static void WriteNumber(Utf8JsonWriter json, string name, int? value)
    {
        if (value is { } number)
        {
            json.WriteNumber(name, number);
        }
        else
        {
            json.WriteNull(name);
        }
    }

    public static void WriteStrings(Utf8JsonWriter json, string name, IReadOnlyList<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
        {
            json.WriteStringValue(value);
        }

        json.WriteEndArray();
    }

    private static void WriteAreas(Utf8JsonWriter json, string name, IReadOnlyList<NamedArea> areas, bool code)
    {
        json.WriteStartArray(name);
        foreach (var area in areas)
        {
            json.WriteStringValue(code ? area.Code : area.Name);
        }

        json.WriteEndArray();
    }
}

using System.Globalization;
using System.Text.Json;
using Hansa.App.Registers;
using Hansa.Core.Problems;
using Hansa.Core.Text;

namespace Hansa.App.Imports;

/// <summary>
/// Problems as JSON: the code and what fills its sentence, not the sentence, so that it is told in the reader’s language.
/// <c>[{"code", "severity", "row", "column", "text", "arguments": ["…", 1, {"ru", "en"}], "suggestion"}]</c>, without what is empty.
/// </summary>
public static class StoredProblems
{
    /// <summary>Of a row, which knows its number itself.</summary>
    internal static void Write(Utf8JsonWriter json, Problem problem) => Write(json, problem, null);

    /// <summary>Of a file; some of these name a row.</summary>
    internal static void WriteOfFile(Utf8JsonWriter json, Problem problem) => Write(json, problem, problem.Row);

    private static void Write(Utf8JsonWriter json, Problem problem, int? row)
    {
        json.WriteStartObject();
        json.WriteString("code", problem.Code);
        json.WriteString("severity", KebabEnum.NameOf(problem.Severity));
        if (row is { } number)
        {
            json.WriteNumber("row", number);
        }

        if (problem.Column is { } column)
        {
            json.WriteString("column", ColumnNames.Of(column));
        }

        if (problem.Text.Length > 0)
        {
            json.WriteString("text", StoredText.Of(problem.Text));
        }

        if (problem.Arguments.Count > 0)
        {
            json.WriteStartArray("arguments");
            foreach (var argument in problem.Arguments)
            {
                WriteArgument(json, argument);
            }

            json.WriteEndArray();
        }

        if (problem.Suggestion is { } suggestion)
        {
            json.WriteString("suggestion", StoredText.Of(suggestion));
        }

        json.WriteEndObject();
    }

    /// <param name="json">As stored.</param>
    /// <param name="row">The number of the row they belong to; null for those of a file.</param>
    public static IReadOnlyList<Problem> Read(string json, int? row)
    {
        if (json == StoredJson.EmptyArray)
        {
            return [];
        }

        using var document = JsonDocument.Parse(json);
        return [.. document.RootElement.EnumerateArray().Select(element => Read(element, row))];
    }

    private static Problem Read(JsonElement element, int? row) =>
        new(element.GetProperty("code").GetString()!, KebabEnum.ValueOf<Severity>(element.GetProperty("severity").GetString()!))
        {
            Row = element.TryGetProperty("row", out var number) ? number.GetInt32() : row,
            Column = element.TryGetProperty("column", out var column) ? ColumnNames.Find(column.GetString()!) : null,
            Text = element.TryGetProperty("text", out var text) ? text.GetString()! : "",
            Arguments = element.TryGetProperty("arguments", out var arguments) ? [.. arguments.EnumerateArray().Select(Argument)] : [],
            Suggestion = element.TryGetProperty("suggestion", out var suggestion) ? suggestion.GetString() : null,
        };

    private static void WriteArgument(Utf8JsonWriter json, object? argument)
    {
        switch (argument)
        {
            case null:
                json.WriteNullValue();
                break;
            case string text:
                json.WriteStringValue(StoredText.Of(text));
                break;
            case LocalText both:
                json.WriteStartObject();
                json.WriteString("ru", StoredText.Of(both.Russian));
                json.WriteString("en", StoredText.Of(both.English));
                json.WriteEndObject();
                break;
            case int or long or short or byte:
                json.WriteNumberValue(Convert.ToInt64(argument, CultureInfo.InvariantCulture));
                break;
            default:
                json.WriteStringValue(StoredText.Of(Convert.ToString(argument, CultureInfo.InvariantCulture) ?? ""));
                break;
        }
    }

    private static object? Argument(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Null => null,
        JsonValueKind.Number => element.GetInt64(),
        JsonValueKind.Object => new LocalText(element.GetProperty("ru").GetString()!, element.GetProperty("en").GetString()!),
        _ => element.GetString(),
    };
}

using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Hansa.App.Agreements;

/// <summary>Cards, plans and receptions as JSON, for the audit and for <c>--json</c>: names as in code, closed sets with hyphens.</summary>
public static class AgreementJson
{
    private static readonly Lazy<JsonSerializerOptions> s_options = new(() => new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
    });

    private static readonly Lazy<JsonSerializerOptions> s_indented = new(() => new JsonSerializerOptions(s_options.Value) { WriteIndented = true });

    public static string Write<T>(T value, bool indented = false) => JsonSerializer.Serialize(value, indented ? s_indented.Value : s_options.Value);

    /// <summary>Null for what is no JSON of that kind.</summary>
    public static T? Read<T>(string json)
        where T : class
    {
        try
        {
            return JsonSerializer.Deserialize<T>(json, s_options.Value);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

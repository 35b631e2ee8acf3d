using System.Text.Encodings.Web;
using System.Text.Json;
using Hansa.Core.Duplicates;
using Hansa.Core.Text;

namespace Hansa.App.Duplicates;

/// <summary>Reasons as JSON of codes and words in both languages, so that either language can be shown at any time.</summary>
internal static class StoredReasons
{
    private static readonly JsonWriterOptions s_options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write(IReadOnlyList<DuplicateReason> reasons)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, s_options))
        {
            json.WriteStartArray();
            foreach (var reason in reasons)
            {
                json.WriteStartObject();
                json.WriteString("code", reason.Code);
                json.WriteBoolean("for", reason.IsFor);
                json.WriteStartArray("arguments");
                foreach (var argument in reason.Arguments)
                {
                    json.WriteStartArray();
                    json.WriteStringValue(argument.Russian);
                    json.WriteStringValue(argument.English);
                    json.WriteEndArray();
                }

                json.WriteEndArray();
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        return System.Text.Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length);
    }

    public static IReadOnlyList<DuplicateReason> Read(string json)
    {
        using var document = JsonDocument.Parse(json);
        return [.. document.RootElement.EnumerateArray().Select(reason => new DuplicateReason(
            reason.GetProperty("code").GetString()!,
            reason.GetProperty("for").GetBoolean(),
            [.. reason.GetProperty("arguments").EnumerateArray().Select(words => new LocalText(words[0].GetString()!, words[1].GetString()!))]))];
    }
}

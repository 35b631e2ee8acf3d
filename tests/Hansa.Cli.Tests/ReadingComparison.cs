using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Hansa.Cli.Tests;

/// <summary>Tells in words where two readings differ.</summary>
internal static class ReadingComparison
{
    private static readonly JsonSerializerOptions s_plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void AssertSame(JsonObject expected, JsonObject actual, string[] headFields, Func<string, bool> rowField)
    {
        var differences = new List<string>();
        foreach (var field in headFields)
        {
            Compare(field, expected[field], actual[field], differences);
        }

        var (wanted, got) = (expected["rows"]!.AsArray(), actual["rows"]!.AsArray());
        Compare("rows", wanted.Count, got.Count, differences);
        for (var i = 0; i < Math.Min(wanted.Count, got.Count); i++)
        {
            foreach (var (field, value) in wanted[i]!.AsObject())
            {
                if (rowField(field))
                {
                    Compare($"row {i + 1} {field}", value, got[i]![field], differences);
                }
            }
        }

        Assert.True(differences.Count == 0, string.Join('\n', differences));
    }

    private static void Compare(string where, JsonNode? expected, JsonNode? actual, List<string> differences)
    {
        if (!JsonNode.DeepEquals(expected, actual))
        {
            differences.Add($"{where}: expected {expected?.ToJsonString(s_plain) ?? "null"}, got {actual?.ToJsonString(s_plain) ?? "null"}");
        }
    }
}

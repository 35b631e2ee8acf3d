using System.Text.Json;
using System.Text.Json.Nodes;
using Hansa.Core.Readings;
using Hansa.Core.Text;
using Hansa.Documents.Json;
using Hansa.Documents.Reading;
using Hansa.Tests;

namespace Hansa.Documents.Tests.Json;

/// <summary>The hand-checked readings of real reports: every cell, heading, agreement, span, count and document.</summary>
public class ExpectedReadingTests
{
    public static TheoryData<string, string> Reports => new()
    {
        { "executive-2020-Q2", "reports/executive-2020-Q2.docx" },
        { "executive-2020-Q2", "seeds/executive-2020-Q2.txt" },
        { "agreements-2020-Q1", "reports/agreements-2020-Q1.docx" },
        { "agreements-2020-Q1", "seeds/agreements-2020-Q1.txt" },
        { "belarus-2020-H1", "reports/belarus-2020-H1.docx" },
        { "belarus-2020-H1", "seeds/belarus-2020-H1.txt" },
    };

    [Theory]
    [MemberData(nameof(Reports))]
    public void Read_RealReport_IsAsExpected(string name, string file)
    {
        var expected = JsonNode.Parse(File.ReadAllText(Repo.SharedPath("expected", name + ".json")))!.AsObject();
        var actual = ReadJson(Repo.SharedPath(file.Split('/')));
        var differences = new List<string>();
        foreach (var key in (string[])["file", "form", "country", "title", "period", "columns", "footer"])
        {
            Compare(key, expected[key], actual[key], differences);
        }

        var rows = expected["rows"]!.AsArray();
        Assert.Equal(rows.Count, actual["rows"]!.AsArray().Count);
        for (var i = 0; i < rows.Count; i++)
        {
            var wanted = rows[i]!.AsObject();
            var unclear = wanted["unclear"]!.AsArray().Select(field => FieldOf(field!.GetValue<string>())).ToHashSet();
            foreach (var (key, value) in wanted)
            {
                if (key != "unclear" && !unclear.Contains(key))
                {
                    Compare($"row {i + 1} {key}", value, Field(actual["rows"]![i]!.AsObject(), key), differences);
                }
            }
        }

        Assert.True(differences.Count == 0, string.Join('\n', differences));
    }

    [Theory]
    [InlineData("executive-2020-Q2")]
    [InlineData("agreements-2020-Q1")]
    [InlineData("belarus-2020-H1")]
    [InlineData("executive-2023-Q3")]
    [InlineData("municipal-2020-Q2")]
    public void Read_WordAndText_AreTheSameReading(string name)
    {
        var word = ReadJson(Repo.SharedPath("reports", name + ".docx"));
        var text = ReadJson(Repo.SharedPath("seeds", name + ".txt"));
        var differences = new List<string>();
        foreach (var key in (string[])["form", "country", "title", "period", "columns", "footer"])
        {
            Compare(key, word[key], text[key], differences);
        }

        Assert.Equal(word["rows"]!.AsArray().Count, text["rows"]!.AsArray().Count);
        for (var i = 0; i < word["rows"]!.AsArray().Count; i++)
        {
            foreach (var (key, value) in word["rows"]![i]!.AsObject())
            {
                if (key != "source")
                {
                    Compare($"row {i + 1} {key}", value, text["rows"]![i]![key], differences);
                }
            }
        }

        Assert.True(differences.Count == 0, string.Join('\n', differences));
    }

    // Papers a row only refers to may be listed beside the expected ones (docs/formats.md).
    private static JsonNode? Field(JsonObject row, string key) => key != "documents" ? row[key]
        : new JsonArray([.. row[key]!.AsArray().Where(document => document!["role"] is null).Select(document => document!.DeepClone())]);

    // The fields on which careful people differ are named by the subject, not by the JSON field.
    private static string FieldOf(string unclear) => unclear switch
    {
        "format" => "mode",
        "participants_total" => "headcount",
        "russian_regions" => "regions",
        _ => unclear,
    };

    private static void Compare(string where, JsonNode? expected, JsonNode? actual, List<string> differences)
    {
        if (!JsonNode.DeepEquals(expected, actual))
        {
            differences.Add($"{where}: expected {Show(expected)}, got {Show(actual)}");
        }
    }

    private static string Show(JsonNode? node) => node?.ToJsonString(new JsonSerializerOptions { Encoder = JsonText.Options.Encoder }) ?? "null";

    private static JsonObject ReadJson(string path)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, JsonText.Options))
        {
            json.WriteStartArray();
            ReadingJson.Write(json, ReportReader.Stream(DocumentReader.Open(path)), Language.Russian);
            json.WriteEndArray();
        }

        return Assert.Single(JsonNode.Parse(stream.ToArray())!.AsArray())!.AsObject();
    }
}

using System.Text.Json;
using System.Text.Json.Nodes;
using Hansa.Core.Duplicates;
using Hansa.Core.Readings;
using Hansa.Core.Rounds;
using Hansa.Core.Text;
using Hansa.Documents.Json;
using Hansa.Documents.Reading;
using Hansa.Documents.Tests.Writing;
using Hansa.Tests;

namespace Hansa.Documents.Tests.Rounds;

/// <summary>What must be understood, found wrong and found told twice in the project's own rounds (samples/README.md).</summary>
public class SampleFindingsTests
{
    private static readonly string[] s_meaning = ["dateSpans", "outsidePeriod", "headcount", "mode", "countries", "documents"];

    public static TheoryData<string> Rounds => ["2024-Q2", "agreements-2024-Q1", "municipal-2024-Q2"];

    [Theory]
    [MemberData(nameof(Rounds))]
    public void Consolidate_Sample_RowsMeanWhatACarefulPersonReads(string name)
    {
        var report = RoundFiles.Consolidate(Repo.PathOf("samples", name)).Report!;
        var actual = Json(RoundTrip.Read(RoundTrip.Write(report, Core.Tables.FileFormat.Docx), name + ".docx"))["rows"]!.AsArray();

        var differences =
            from pair in Expected(name, "rows").Zip(actual, (wanted, got) => (wanted, got: got!.AsObject()))
            let unclear = pair.wanted["unclear"]!.AsArray().Select(field => field!.GetValue<string>()).ToHashSet()
            from field in s_meaning
            where !unclear.Contains(field) && !JsonNode.DeepEquals(pair.wanted[field], Field(pair.got, field))
            select $"row {pair.wanted["number"]} {field}: {pair.wanted[field]?.ToJsonString()}, got {pair.got[field]?.ToJsonString()}";
        Assert.Empty(differences);
    }

    [Theory]
    [MemberData(nameof(Rounds))]
    public void Read_Sample_EveryKnownProblemIsFound(string name)
    {
        var found = Files(name)
            .SelectMany(file => file.Value.Problems, (file, problem) => $"{file.Key} {problem.Row} {(problem.Column is { } column ? JsonNames.Of(column) : "")} {problem.Code}")
            .ToHashSet();
        var missed = Expected(name, "problems").Select(problem => $"{problem["file"]} {problem["row"]} {problem["column"]} {problem["code"]}").Except(found);
        Assert.Empty(missed);
    }

    [Theory]
    [MemberData(nameof(Rounds))]
    public void Find_Sample_GroupsAreExactlyThePairsToldTwice(string name)
    {
        var rows = Files(name).SelectMany(file => ReportedRow.Of(file.Key, file.Value)).ToList();
        var wanted = Expected(name, "toldTwice").Select(pair => pair["ids"]!.AsArray().Select(id => id!.GetValue<string>()));
        Assert.Equal(Shown(wanted), Shown(DuplicateFinder.Find(rows).Select(group => group.Ids)));

        static IEnumerable<string> Shown(IEnumerable<IEnumerable<string>> groups) =>
            groups.Select(ids => string.Join(" = ", ids.Order(StringComparer.Ordinal))).Order(StringComparer.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Rounds))]
    public void Read_Sample_NilReturnsAreKnownAndNoFault(string name)
    {
        var nil = Files(name).Where(file => RoundConsolidation.IsNilReturn(file.Value)).ToList();
        using var json = Open(name);
        Assert.Equal(json.RootElement.GetProperty("nilReturns").EnumerateArray().Select(file => file.GetString()), nil.Select(file => file.Key));
        Assert.All(nil, file => Assert.DoesNotContain(file.Value.Problems, problem => problem.Severity == Core.Problems.Severity.Error));
    }

    /// <summary>Every file of the round as the round reads it, by name.</summary>
    private static Dictionary<string, Core.Readings.Reading> Files(string name)
    {
        var folder = Repo.PathOf("samples", name);
        var round = Round.Parse(File.ReadAllBytes(Path.Combine(folder, "campaign.json"))).Round!;
        var options = new ReadOptions { Form = round.Form, Period = round.Period };
        return round.Submissions.ToDictionary(
            submission => submission.File,
            submission => Assert.Single(ReportReader.Read(DocumentReader.Open(Path.Combine(folder, submission.File)), options)));
    }

    private static JsonDocument Open(string name) => JsonDocument.Parse(File.ReadAllBytes(Repo.PathOf("samples", name + ".expected.json")));

    private static IEnumerable<JsonObject> Expected(string name, string list)
    {
        using var json = Open(name);
        return [.. json.RootElement.GetProperty(list).EnumerateArray().Select(item => JsonNode.Parse(item.GetRawText())!.AsObject())];
    }

    // Papers a row only refers to may be listed beside the expected ones (docs/formats.md).
    private static JsonNode? Field(JsonObject row, string key) => key != "documents" ? row[key]
        : new JsonArray([.. row[key]!.AsArray().Where(document => document!["role"] is null).Select(document => document!.DeepClone())]);

    private static JsonObject Json(Core.Readings.Reading reading)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, JsonText.Options))
        {
            ReadingJson.Write(json, [reading.Head, .. reading.Rows, reading.Tail], Language.Russian);
        }

        return JsonNode.Parse(stream.ToArray())!.AsObject();
    }
}

using System.Text.Json;
using Hansa.Core.Problems;
using Hansa.Core.Tables;
using Hansa.Core.Text;
using Hansa.Documents.Tests.Writing;
using Hansa.Tests;

namespace Hansa.Documents.Tests.Rounds;

/// <summary>The project's own rounds, dirty as real ones, end in the reports that a careful person makes of them.</summary>
public class SampleRoundTests
{
    public static TheoryData<string, FileFormat> Rounds { get; } = new(
        from name in new[] { "2024-Q2", "agreements-2024-Q1", "municipal-2024-Q2" }
        from format in new[] { FileFormat.Docx, FileFormat.Xlsx, FileFormat.Odt, FileFormat.Html }
        select (name, format));

    [Theory]
    [MemberData(nameof(Rounds))]
    public void Consolidate_Sample_WrittenAndReadBackIsAsExpected(string name, FileFormat format)
    {
        using var json = JsonDocument.Parse(File.ReadAllText(Repo.PathOf("samples", name + ".expected.json")));
        var expected = json.RootElement;
        var result = RoundFiles.Consolidate(Repo.PathOf("samples", name));
        Assert.DoesNotContain(result.Problems, problem => problem.Severity != Severity.Hint);

        var again = RoundTrip.Read(RoundTrip.Write(result.Report!, format), $"{name}.{RoundTrip.Extension(format)}");
        Assert.Equal(Text(expected, "title"), again.Head.Title);
        Assert.Equal(Text(expected, "footer"), again.Tail.Footer ?? "");
        Assert.Equal(
            expected.GetProperty("rows").EnumerateArray().Select(Shown),
            again.Rows.Select(row => string.Join('|',
                row.Number, row.Section, row.Subsection, string.Join('¶', row.Agreements), row.AgreementsFilledDown,
                CellText.OneLine(row.Title), CellText.OneLine(row.Place), CellText.OneLine(row.Dates), CellText.OneLine(row.Content), CellText.OneLine(row.Participants), row.Note)));
    }

    private static string Shown(JsonElement row) => string.Join('|',
        row.GetProperty("number").GetInt32(), Text(row, "section"), Text(row, "subsection"),
        string.Join('¶', row.GetProperty("agreements").EnumerateArray().Select(agreement => agreement.GetString())),
        row.GetProperty("agreementsFilledDown").GetBoolean(),
        Text(row, "title"), Text(row, "place"), Text(row, "dates"), Text(row, "content"), Text(row, "participants"), Text(row, "note"));

    private static string Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : "";
}

using System.Text.Json;
using Hansa.Core.Places;
using Hansa.Core.Text;
using Hansa.Tests;

namespace Hansa.Core.Tests.Places;

/// <summary>The rows of the hand-checked reports: mode and countries must be the expected ones.</summary>
public class RealReportPlacesTests
{
    [Theory]
    [InlineData("executive-2020-Q2", 20)]
    [InlineData("belarus-2020-H1", 24)]
    [InlineData("agreements-2020-Q1", 29)]
    public void Read_EveryRow_TellsExpectedModeAndCountries(string report, int rows)
    {
        using var json = JsonDocument.Parse(File.ReadAllText(Repo.SharedPath("expected", report + ".json")));
        var count = 0;
        Assert.All(json.RootElement.GetProperty("rows").EnumerateArray(), row =>
        {
            count++;
            var reading = PlacePhrase.Read(Cell(row, "title"), Cell(row, "place"), Cell(row, "content"), Cell(row, "participants"));
            Assert.Equal(row.GetProperty("mode").GetString(), Spelling(reading.Mode));
            Assert.Equal(
                row.GetProperty("countries").EnumerateArray().Select(code => code.GetString()),
                reading.Countries.Select(country => country.Code));
        });
        Assert.Equal(rows, count);
    }

    public static IEnumerable<TheoryDataRow<string[]>> SeedRows => Cases.Of("seed-rows.cases.tsv");

    [Theory, MemberData(nameof(SeedRows))]
    public void Read_RowOfASeed_TellsModeAndCountries(string[] fields)
    {
        var cells = SeedCells(fields[0], fields[1]);
        var reading = PlacePhrase.Read(new Phrase(cells[0]), new Phrase(cells[1]), new Phrase(cells[3]), new Phrase(cells[4]));
        Assert.Equal(fields[2], reading.Mode?.ToString() ?? "null");
        Assert.Equal(fields[3], reading.Countries.Count == 0 ? "-" : string.Join(" ", reading.Countries.Select(country => country.Code)));
    }

    /// <summary>A cell begins with a tab at the start of a line; the five after a number cell are the row (domain.md 4.0).</summary>
    private static string[] SeedCells(string report, string row)
    {
        var text = File.ReadAllText(Repo.SharedPath("seeds", report + ".txt")).Replace("[bookmark: _GoBack]", "", StringComparison.Ordinal);
        var cells = text.Split("\n\t").Select(cell => cell.Trim()).ToList();
        var number = cells.FindIndex(cell => cell == row + ".");
        return [.. cells.Skip(number + 1).Take(5)];
    }

    private static Phrase Cell(JsonElement row, string name) => new(row.GetProperty(name).GetString()!);

    private static string? Spelling(Mode? mode) => mode switch
    {
        null => null,
        Mode.InPerson => "in-person",
        Mode.Online => "online",
        Mode.Hybrid => "hybrid",
        Mode.Correspondence => "correspondence",
        Mode.ByExchange => "by-exchange",
        _ => throw new ArgumentOutOfRangeException(nameof(mode), mode, null),
    };
}

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

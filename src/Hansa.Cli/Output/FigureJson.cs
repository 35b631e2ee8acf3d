using System.Text.Json;
using Hansa.App.Reports;
using Hansa.Core.Figures;
using Hansa.Core.Text;
using Hansa.Documents.Json;

namespace Hansa.Cli.Output;

/// <summary>Figures as JSON (docs/formats.md).</summary>
internal static class FigureJson
{
    public static void Write(Stream stream, FigureComparison figures, Language language)
    {
        using var json = new Utf8JsonWriter(stream, JsonText.Options);
        json.WriteStartObject();
        json.WriteString("by", SmallLetters(figures.Now.By.ToString()));
        Table("now", figures.Now);
        Table("before", figures.Before);
        Table("yearBefore", figures.YearBefore);
        json.WriteEndObject();

        void Table(string name, FigureTable table)
        {
            json.WriteStartObject(name);
            json.WriteString("period", table.Period.Code);
            json.WriteStartObject("total");
            Numbers(table.Total);
            json.WriteNumber("rows", table.Rows);
            json.WriteNumber("participantsByRows", table.RowParticipants);
            json.WriteEndObject();
            json.WriteStartArray("lines");
            foreach (var line in table.Lines)
            {
                json.WriteStartObject();
                json.WriteString("key", line.Key);
                json.WriteString("label", Label(table.By, line));
                Numbers(line.Figure);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        string Label(FigureBy by, FigureLine line) =>
            by == FigureBy.Country && Core.Places.Countries.Find(line.Key) is { } country ? language == Language.Russian ? country.Short.Nominative : country.English : line.Label;

        void Numbers(Figure figure)
        {
            json.WriteNumber("activities", figure.Activities);
            json.WriteNumber("participants", figure.Participants);
            json.WriteNumber("withoutNumber", figure.Uncounted);
            json.WriteNumber("inexact", figure.Inexact);
        }
    }

    private static string SmallLetters(string name) => name.ToLowerInvariant();
}

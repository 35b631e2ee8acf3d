using System.Globalization;
using System.Text.Json;
using Hansa.Core.Periods;
using Hansa.Core.Readings;
using Hansa.Core.Tables;

namespace Hansa.Tests;

/// <summary>The hand-checked readings of ../shared/expected as values: structure and words, without what the words mean.</summary>
internal static class ExpectedReadings
{
    public static Reading Load(string name)
    {
        using var json = JsonDocument.Parse(File.ReadAllText(Repo.SharedPath("expected", name + ".json")));
        var root = json.RootElement;
        var start = Day(root.GetProperty("period").GetProperty("start"));
        var period = root.GetProperty("period").GetProperty("kind").GetString() == "quarter"
            ? Period.OfQuarter(start.Year, (start.Month + 2) / 3)
            : Period.OfHalfYear(start.Year, (start.Month + 5) / 6);
        var columns = root.GetProperty("columns").EnumerateArray().Select(heading => heading.GetString()!).Select(heading => new ReadColumn(heading, RoleOf(heading)));
        return new Reading(
            new ReadingHead(name, 1, Text(root, "form"), Text(root, "country"), Text(root, "title")!, null, period, [.. columns]),
            [.. root.GetProperty("rows").EnumerateArray().Select(Row)],
            new ReadingTail(Text(root, "footer"), [], []));
    }

    private static ReadingRow Row(JsonElement row) => new()
    {
        Number = row.GetProperty("number").GetInt32(),
        Section = Text(row, "section"),
        Subsection = Text(row, "subsection"),
        Agreements = [.. row.GetProperty("agreements").EnumerateArray().Select(agreement => agreement.GetString()!)],
        AgreementsFilledDown = row.GetProperty("agreementsFilledDown").GetBoolean(),
        Title = Text(row, "title") ?? "",
        Place = Text(row, "place") ?? "",
        Dates = Text(row, "dates") ?? "",
        Content = Text(row, "content") ?? "",
        Participants = Text(row, "participants") ?? "",
        Note = Text(row, "note") ?? "",
    };

    private static ColumnRole RoleOf(string heading) => heading switch
    {
        _ when heading.StartsWith('№') => ColumnRole.Number,
        _ when heading.StartsWith("Соглашение", StringComparison.Ordinal) => ColumnRole.Agreement,
        _ when heading.StartsWith("Наименование", StringComparison.Ordinal) => ColumnRole.Title,
        _ when heading.StartsWith("Место", StringComparison.Ordinal) => ColumnRole.Place,
        _ when heading.StartsWith("Сроки", StringComparison.Ordinal) => ColumnRole.Dates,
        _ when heading.StartsWith("Участники", StringComparison.Ordinal) => ColumnRole.Participants,
        _ when heading.StartsWith("Примечание", StringComparison.Ordinal) => ColumnRole.Note,
        _ => ColumnRole.Content,
    };

    private static string? Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static DateOnly Day(JsonElement element) => DateOnly.ParseExact(element.GetString()!, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}

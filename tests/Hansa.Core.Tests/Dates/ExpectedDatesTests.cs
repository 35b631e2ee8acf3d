using System.Text.Json;
using Hansa.Core.Dates;
using Hansa.Core.Periods;
using Hansa.Tests;

namespace Hansa.Core.Tests.Dates;

/// <summary>The date cells of the real reports against their hand-checked readings (domain.md M-30 … M-38).</summary>
public class ExpectedDatesTests
{
    [Theory]
    [InlineData("executive-2020-Q2", 20, "14 17 18")]
    [InlineData("belarus-2020-H1", 24, "")]
    [InlineData("agreements-2020-Q1", 29, "")]
    public void Parse_DateCellsOfAReport_GiveTheExpectedSpans(string report, int count, string outside)
    {
        using var expected = JsonDocument.Parse(File.ReadAllText(Repo.SharedPath("expected", report + ".json")));
        var period = new Period(
            PeriodKind.Other,
            Day(expected.RootElement.GetProperty("period"), "start"),
            Day(expected.RootElement.GetProperty("period"), "end"));
        var rows = expected.RootElement.GetProperty("rows").EnumerateArray().ToList();
        var outsideRows = new List<int>();
        foreach (var row in rows)
        {
            var text = row.GetProperty("dates").GetString()!;
            var reading = DatePhrase.Parse(text, period);
            Assert.Equal(row.GetProperty("dateSpans").EnumerateArray().Select(Span), reading.Spans);
            Assert.Empty(reading.Problems);
            var isOutside = PeriodFit.Of(reading.Spans, period).IsOutside;
            Assert.Equal(row.GetProperty("outsidePeriod").GetBoolean(), isOutside);
            if (isOutside)
            {
                outsideRows.Add(row.GetProperty("number").GetInt32());
            }
        }

        Assert.Equal((count, outside), (rows.Count, string.Join(' ', outsideRows)));
    }

    private static DateSpan Span(JsonElement span) => new(
        Day(span, "start"),
        Day(span, "end"),
        Enum.Parse<DatePrecision>(span.GetProperty("precision").GetString()!, ignoreCase: true),
        span.GetProperty("recurrence").GetString() is { } recurrence ? Enum.Parse<Recurrence>(recurrence, ignoreCase: true) : null);

    private static DateOnly Day(JsonElement parent, string name) =>
        DateOnly.ParseExact(parent.GetProperty(name).GetString()!, "yyyy-MM-dd", null);
}

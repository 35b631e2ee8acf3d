using Hansa.App.Imports;
using Hansa.Core.Activities;
using Hansa.Core.Headcounts;
using Hansa.Core.Places;
using Hansa.Core.Readings;
using NpgsqlTypes;

namespace Hansa.App.Activities;

/// <summary>A row as the columns of an activity hold it: what can be asked for, without the words that gave it.</summary>
internal sealed record ActivityFacts(
    ActivityKind Kind,
    string DateSpans,
    string Edtf,
    NpgsqlRange<DateOnly>[] Days,
    DateOnly? FirstDay,
    DateOnly? LastDay,
    Headcount? Headcount,
    Mode? Mode,
    string[] Countries,
    string[] Regions,
    string[] Settlements,
    string Venue)
{
    public static ActivityFacts Of(ReadingRow row, StoredJson json)
    {
        var spans = row.When.Spans;
        var days = new NpgsqlRange<DateOnly>[spans.Count];
        (DateOnly? first, DateOnly? last) = (null, null);
        for (var i = 0; i < days.Length; i++)
        {
            var (start, end) = (spans[i].Start, spans[i].End);
            // PostgreSQL keeps the day behind the end, which the last day of the calendar does not have.
            days[i] = end == DateOnly.MaxValue ? new(start, true, false, default, false, true) : new(start, true, end, true);
            first = first < start ? first : start;
            last = last > end ? last : end;
        }

        return new ActivityFacts(
            ActivityKinds.Of(row),
            json.WriteList(spans, StoredUnderstanding.WriteSpan),
            row.When.Edtf,
            days,
            first,
            last,
            row.Headcount is { Total: >= 0 } count ? count : null,
            row.Where.Mode,
            Codes(row.Where.Countries),
            Codes(row.Where.Regions),
            Texts(row.Where.Settlements),
            StoredText.Of(row.Where.Venue));
    }

    private static string[] Codes(IReadOnlyList<NamedArea> areas)
    {
        var codes = areas.Count == 0 ? [] : new string[areas.Count];
        for (var i = 0; i < codes.Length; i++)
        {
            codes[i] = areas[i].Code;
        }

        return codes;
    }

    private static string[] Texts(IReadOnlyList<string> texts)
    {
        var result = texts.Count == 0 ? [] : new string[texts.Count];
        for (var i = 0; i < result.Length; i++)
        {
            result[i] = StoredText.Of(texts[i]);
        }

        return result;
    }
}

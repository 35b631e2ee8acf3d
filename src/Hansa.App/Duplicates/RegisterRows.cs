using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Hansa.App.Registers;
using Hansa.Core.Agreements;
using Hansa.Core.Dates;
using Hansa.Core.Duplicates;
using Hansa.Core.Headcounts;
using Hansa.Core.Periods;
using Hansa.Core.Readings;
using Npgsql;

namespace Hansa.App.Duplicates;

/// <summary>Streams current activities as the rows that the duplicate finder compares; nothing of them is kept.</summary>
internal static class RegisterRows
{
    // Of all there are, nothing is looked up by its key.
    private static readonly string s_all = Sql("", "", "activity a", "where a.region_id = $1 and a.state = 'current'");

    /// <param name="sql">On a connection that does nothing else meanwhile.</param>
    /// <param name="region">Whose activities.</param>
    /// <param name="chosen">SQL that gives the ids, with <c>$1</c> the region and <c>$2</c> <paramref name="value"/>; null for all that stand.</param>
    /// <param name="value">For the SQL.</param>
    /// <returns>In the order of the ids.</returns>
    public static async IAsyncEnumerable<(Guid Activity, ReportedRow Row)> StreamAsync(
        SqlWork sql, string region, string? chosen, object? value, [EnumeratorCancellation] CancellationToken cancel)
    {
        await using var command = chosen is null ? sql.Command(s_all, region) : sql.Command(
            Sql(
                $"chosen as materialized ({chosen}),",
                "and t.activity_id in (select activity_id from chosen)",
                "chosen c join activity a on a.region_id = $1 and a.activity_id = c.activity_id",
                "where a.state = 'current'"),
            region,
            value);
        await using var reader = await command.ExecuteReaderAsync(cancel);
        while (await reader.ReadAsync(cancel))
        {
            yield return (reader.GetGuid(0), Row(reader));
        }
    }

    private static string Sql(string with, string among, string from, string where) =>
        $"""
        with {with}
        served as (
          select t.activity_id, array_agg(distinct g.title) as titles
          from telling t join telling_agreement g using (region_id, telling_id)
          where t.region_id = $1 {among} group by 1),
        papers as (
          select t.activity_id, jsonb_agg(t.understanding -> 'documents')::text as lists
          from telling t
          where t.region_id = $1 and t.understanding ? 'documents' {among} group by 1)
        select a.activity_id, a.title, a.place, a.dates, a.content, a.participants, a.date_spans::text, a.headcount, a.headcount_qualifier,
          i.period_kind, i.period_start, i.period_end, s.titles, p.lists
        from {from}
        left join import i on i.region_id = $1 and i.import_id = a.import_id
        left join served s on s.activity_id = a.activity_id
        left join papers p on p.activity_id = a.activity_id
        {where}
        order by a.activity_id
        """;

    private static ReportedRow Row(NpgsqlDataReader reader)
    {
        var row = new ReadingRow
        {
            Number = 0,
            Title = reader.GetString(1),
            Place = reader.GetString(2),
            Dates = reader.GetString(3),
            Content = reader.GetString(4),
            Participants = reader.GetString(5),
            When = Spans(reader.GetString(6)),
            Headcount = reader.IsDBNull(7) ? null : new Headcount(reader.GetInt32(7), KebabEnum.ValueOf<CountQualifier>(reader.GetString(8)), []),
            Agreements = reader.IsDBNull(12) ? [] : reader.GetFieldValue<string[]>(12),
            Documents = reader.IsDBNull(13) ? [] : Documents(reader.GetString(13)),
        };
        Period? period = reader.IsDBNull(9) ? null
            : new Period(KebabEnum.ValueOf<PeriodKind>(reader.GetString(9)), reader.GetFieldValue<DateOnly>(10), reader.GetFieldValue<DateOnly>(11));
        return new ReportedRow("", row, period);
    }

    private static DateReading Spans(string json)
    {
        if (json == "[]")
        {
            return DateReading.Empty;
        }

        using var document = JsonDocument.Parse(json);
        var spans = new List<DateSpan>(document.RootElement.GetArrayLength());
        foreach (var span in document.RootElement.EnumerateArray())
        {
            spans.Add(new DateSpan(
                Day(span.GetProperty("start")),
                Day(span.GetProperty("end")),
                KebabEnum.ValueOf<DatePrecision>(span.GetProperty("precision").GetString()!),
                span.TryGetProperty("recurrence", out var recurrence) ? KebabEnum.ValueOf<Recurrence>(recurrence.GetString()!) : null));
        }

        return new DateReading(spans, "", []);
    }

    // Of several tellings that cite the same paper, one is enough.
    private static List<CitedDocument> Documents(string json)
    {
        var documents = new List<CitedDocument>();
        using var lists = JsonDocument.Parse(json);
        foreach (var paper in lists.RootElement.EnumerateArray().SelectMany(list => list.EnumerateArray()))
        {
            var document = new CitedDocument(
                KebabEnum.ValueOf<DocumentKind>(paper.GetProperty("kind").GetString()!),
                paper.TryGetProperty("number", out var number) ? number.GetString() : null,
                paper.TryGetProperty("date", out var date) ? Day(date) : null,
                KebabEnum.ValueOf<DocumentRole>(paper.GetProperty("role").GetString()!));
            if (!documents.Contains(document))
            {
                documents.Add(document);
            }
        }

        return documents;
    }

    private static DateOnly Day(JsonElement day) => DateOnly.ParseExact(day.GetString()!, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}

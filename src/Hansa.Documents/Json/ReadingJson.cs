using System.Text.Json;
using Hansa.Core.Problems;
using Hansa.Core.Readings;
using Hansa.Core.Text;

namespace Hansa.Documents.Json;

/// <summary>
/// Writes readings as JSON (docs/formats.md) while they are made: nothing but the problems and repairs of a report is
/// kept until its end, and of those no more than <see cref="MostListed"/> each.
/// </summary>
public static class ReadingJson
{
    /// <summary>Past so many problems or repairs of one report the list stops and says how many more there were.</summary>
    public const int MostListed = 20_000;

    public static void Write(Utf8JsonWriter json, IEnumerable<ReadingPart> parts, Language language)
    {
        var problems = new List<Problem>();
        var repairs = new List<Repair>();
        var unlisted = 0;
        foreach (var part in parts)
        {
            switch (part)
            {
                case ReadingHead head:
                    Begin(json, head);
                    break;
                case ReadingRow row:
                    WriteRow(json, row);
                    unlisted += Keep(problems, row.Problems);
                    Keep(repairs, row.Repairs);
                    // Bounded memory needs a bounded buffer between here and the file.
                    if (json.BytesPending > 1 << 16)
                    {
                        json.Flush();
                    }

                    break;
                case ReadingTail tail:
                    if (unlisted > 0)
                    {
                        problems.Add(new Problem("report.problems-unlisted", Severity.Hint) { Arguments = [unlisted] });
                    }

                    End(json, tail, problems, repairs, language);
                    problems.Clear();
                    repairs.Clear();
                    unlisted = 0;
                    break;
            }
        }

        json.Flush();
    }

    private static int Keep<T>(List<T> kept, IReadOnlyList<T> more)
    {
        var room = Math.Min(more.Count, Math.Max(0, MostListed - kept.Count));
        for (var i = 0; i < room; i++)
        {
            kept.Add(more[i]);
        }

        return more.Count - room;
    }

    private static void Begin(Utf8JsonWriter json, ReadingHead head)
    {
        json.WriteStartObject();
        json.WriteString("file", head.File);
        UnderstandingJson.WriteString(json, "form", head.Form);
        UnderstandingJson.WriteString(json, "country", head.Country);
        json.WriteString("title", head.Title);
        if (head.Body is not null)
        {
            json.WriteString("body", head.Body);
        }

        if (head.Period is { } period)
        {
            json.WriteStartObject("period");
            json.WriteString("kind", JsonNames.Of(period.Kind));
            json.WriteString("start", UnderstandingJson.Day(period.Start));
            json.WriteString("end", UnderstandingJson.Day(period.End));
            json.WriteEndObject();
        }
        else
        {
            json.WriteNull("period");
        }

        json.WriteStartArray("columns");
        foreach (var column in head.Columns)
        {
            json.WriteStringValue(column.Heading);
        }

        json.WriteEndArray();
        json.WriteStartArray("rows");
    }

    private static void WriteRow(Utf8JsonWriter json, ReadingRow row)
    {
        json.WriteStartObject();
        json.WriteNumber("number", row.Number);
        UnderstandingJson.WriteString(json, "section", row.Section);
        UnderstandingJson.WriteString(json, "subsection", row.Subsection);
        if (row.PeriodHeading is not null)
        {
            json.WriteString("periodHeading", row.PeriodHeading);
        }

        UnderstandingJson.WriteStrings(json, "agreements", row.Agreements);
        json.WriteBoolean("agreementsFilledDown", row.AgreementsFilledDown);
        json.WriteString("title", CellText.OneLine(row.Title));
        json.WriteString("place", CellText.OneLine(row.Place));
        json.WriteString("dates", CellText.OneLine(row.Dates));
        json.WriteString("content", CellText.OneLine(row.Content));
        json.WriteString("participants", CellText.OneLine(row.Participants));
        json.WriteString("note", CellText.OneLine(row.Note));
        if (row.Extra.Count > 0)
        {
            json.WriteStartObject("extra");
            foreach (var (heading, text) in row.Extra.DistinctBy(cell => cell.Key))
            {
                json.WriteString(heading, string.Join(" ", row.Extra.Where(cell => cell.Key == heading).Select(cell => CellText.OneLine(cell.Value))));
            }

            json.WriteEndObject();
        }

        UnderstandingJson.WriteDates(json, row.When);
        json.WriteBoolean("outsidePeriod", row.OutsidePeriod);
        UnderstandingJson.WriteHeadcount(json, row.Headcount);
        UnderstandingJson.WritePlace(json, row.Where, settlements: true);
        UnderstandingJson.WriteDocuments(json, row.Documents);
        json.WriteStartObject("source");
        json.WriteNumber("table", row.Source.Table);
        json.WriteNumber("row", row.Source.Row);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void End(Utf8JsonWriter json, ReadingTail tail, List<Problem> problems, List<Repair> repairs, Language language)
    {
        json.WriteEndArray();
        UnderstandingJson.WriteString(json, "footer", tail.Footer);
        UnderstandingJson.WriteProblems(json, tail.Problems.Concat(problems), language);
        json.WriteStartArray("repairs");
        foreach (var repair in tail.Repairs.Concat(repairs))
        {
            json.WriteStartObject();
            json.WriteString("kind", repair.Kind);
            UnderstandingJson.WriteNumber(json, "row", repair.Row);
            UnderstandingJson.WriteString(json, "column", repair.Column is { } column ? JsonNames.Of(column) : null);
            json.WriteString("before", repair.Before);
            json.WriteString("after", repair.After);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}

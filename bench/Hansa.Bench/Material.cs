using System.Text.Json;
using Hansa.Bench.Data;
using Hansa.Core.Forms;
using Hansa.Core.Periods;
using Hansa.Core.Readings;
using Hansa.Core.Reports;
using Hansa.Core.Tables;
using Hansa.Core.Text;
using Hansa.Documents.Json;
using Hansa.Documents.Reading;
using Hansa.Documents.Writing;

namespace Hansa.Bench;

/// <summary>The input that all sides of a comparison get.</summary>
internal static class Material
{
    private const ulong Seed = 2026;

    private static Form ExecutiveForm => FormCatalog.BuiltIn.Find("international-executive", 2023)!;

    /// <summary>A report of invented activities in the form of the executive bodies.</summary>
    public static Report Report(int rows)
    {
        var made = DuplicateCorpus.Make(Seed, rows, 1).Take(rows)
            .Select((row, i) => row.Row.Row with { Number = i + 1, Section = "Сотрудничество в сфере культуры", Subsection = null })
            .ToList();
        return ReportComposer.Compose(new ReportRequest(ExecutiveForm, Period.OfYear(2023), made)).Report;
    }

    public static void WriteReport(int rows, string path)
    {
        using var stream = File.Create(path);
        ReportWriter.Write(Report(rows), stream, Enum.Parse<FileFormat>(Path.GetExtension(path)[1..], ignoreCase: true));
    }

    /// <summary>The same report as columns and rows of plain text, for writers that are given rows.</summary>
    public static void WriteRows(int count, string path)
    {
        var report = Report(count);
        using var json = new Utf8JsonWriter(File.Create(path), JsonText.LineOptions);
        json.WriteStartObject();
        UnderstandingJson.WriteStrings(json, "columns", [.. report.Columns.Select(column => column.Heading)]);
        json.WriteStartArray("rows");
        foreach (var row in report.Rows)
        {
            json.WriteStartArray();
            foreach (var cell in (string[])[$"{row.Number}.", row.Title, row.Place, row.Dates, row.Content, row.Participants])
            {
                json.WriteStringValue(CellText.OneLine(cell));
            }

            json.WriteEndArray();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>Every date cell of the given reports with the days it means as Hansa reads them: to be checked by eye, then kept.</summary>
    public static void WriteDates(string path, string[] files)
    {
        using var json = new Utf8JsonWriter(File.Create(path), JsonText.Options);
        json.WriteStartArray();
        foreach (var file in files)
        {
            foreach (var reading in ReportReader.Read(DocumentReader.Open(file)))
            {
                foreach (var row in reading.Rows)
                {
                    json.WriteStartObject();
                    json.WriteString("text", row.Dates);
                    json.WriteString("period", reading.Head.Period?.Code);
                    json.WriteString("reference", UnderstandingJson.Day(reading.Head.Period!.Value.End));
                    json.WriteStartArray("spans");
                    foreach (var span in row.When.Spans)
                    {
                        json.WriteStartObject();
                        json.WriteString("start", UnderstandingJson.Day(span.Start));
                        json.WriteString("end", UnderstandingJson.Day(span.End));
                        json.WriteString("precision", JsonNames.Of(span.Precision));
                        json.WriteEndObject();
                    }

                    json.WriteEndArray();
                    json.WriteEndObject();
                }
            }
        }

        json.WriteEndArray();
    }
}

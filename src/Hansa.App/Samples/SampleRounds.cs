using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Hansa.Core.Forms;
using Hansa.Core.Periods;
using Hansa.Core.Tables;

namespace Hansa.App.Samples;

/// <summary>Writes the rows of <c>samples/region/activities.tsv</c> as rounds: a folder for each form and quarter, a CSV file for each body.</summary>
internal static class SampleRounds
{
    private const int Columns = 10;

    /// <returns>The folders, the oldest quarter first.</returns>
    public static IReadOnlyList<string> Write(SampleRegionFile region, string table, string folder)
    {
        var bodies = region.Organizations.ToDictionary(body => body.Key, StringComparer.Ordinal);
        var folders = new List<string>();
        foreach (var round in Read(region, table).GroupBy(row => (row.Period, row.Form)))
        {
            var path = Path.Combine(folder, round.Key.Period.Code + "-" + round.Key.Form);
            Directory.CreateDirectory(path);
            folders.Add(path);
            var form = FormCatalog.BuiltIn.Find(round.Key.Form, round.Key.Period.Year)!;
            var submissions = new JsonArray();
            foreach (var told in round.GroupBy(row => row.Body))
            {
                var body = bodies[told.Key];
                var name = body.NameOn(round.Key.Period.Start);
                File.WriteAllText(Path.Combine(path, told.Key + ".csv"), TextOf(form, told), new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));
                submissions.Add(new JsonObject
                {
                    ["file"] = told.Key + ".csv",
                    ["body"] = name,
                    ["section"] = form.Has(GroupLevel.Period) ? PeriodWords.Nominative(round.Key.Period, Core.Text.Language.Russian) : body.Section,
                });
            }

            File.WriteAllText(Path.Combine(path, "campaign.json"), Campaign(region, form, round.Key.Period, submissions).ToJsonString(JsonSerializerOptions.Default));
        }

        return folders;
    }

    /// <summary>The rows of <c>activities.tsv</c>.</summary>
    public static IEnumerable<SampleRow> Read(SampleRegionFile region, string table)
    {
        var titles = region.Agreements.ToDictionary(agreement => agreement.Key, agreement => agreement.Title, StringComparer.Ordinal);
        return File.ReadLines(table).Where(line => line.Length > 0 && line[0] != '#').Select(line => line.Split('\t'))
            .Where(row => row.Length == Columns).Select(row => new SampleRow(row, titles));
    }

    private static JsonObject Campaign(SampleRegionFile region, Form form, Period period, JsonArray submissions)
    {
        var name = new JsonObject();
        foreach (var (wordCase, words) in region.Name)
        {
            name[wordCase] = words;
        }

        return new JsonObject
        {
            ["form"] = form.Id,
            ["region"] = name,
            ["period"] = new JsonObject
            {
                ["label"] = PeriodWords.Nominative(period, Core.Text.Language.Russian),
                ["start"] = period.Start.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                ["end"] = period.End.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            },
            ["submissions"] = submissions,
        };
    }

    /// <summary>The rows as a CSV file in the form’s columns.</summary>
    public static string TextOf(Form form, IEnumerable<SampleRow> rows)
    {
        var text = new StringBuilder();
        Line(text, form.Columns.Select(column => column.Heading));
        var number = 0;
        foreach (var row in rows)
        {
            number++;
            Line(text, form.Columns.Select(column => column.Role == ColumnRole.Number ? number.ToString(CultureInfo.InvariantCulture) : row.Cell(column.Role)));
        }

        return text.ToString();
    }

    private static void Line(StringBuilder text, IEnumerable<string> cells) =>
        text.AppendJoin(';', cells.Select(cell => "\"" + cell.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"")).Append("\r\n");
}

/// <summary>A line of <c>activities.tsv</c>.</summary>
internal sealed class SampleRow(string[] cells, Dictionary<string, string> agreements)
{
    public Period Period { get; } = Period.TryParse(cells[0], out var period) ? period : throw new InvalidDataException(cells[0]);

    public string Form { get; } = cells[1] switch
    {
        "executive" => "international-executive",
        "municipal" => "international-municipal",
        _ => "agreements-implementation",
    };

    public string Body => cells[2];

    public string Cell(ColumnRole role) => role switch
    {
        ColumnRole.Agreement => string.Join('\n', cells[3].Split('+').Select(key => agreements[key])),
        ColumnRole.Title => cells[4],
        ColumnRole.Dates => cells[5].Length > 0 ? cells[5] : "-",
        ColumnRole.Place => cells[6],
        ColumnRole.Content => cells[7],
        ColumnRole.Participants => cells[8],
        ColumnRole.Note => cells[9],
        _ => "",
    };
}

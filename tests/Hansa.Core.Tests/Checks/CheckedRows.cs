using System.Globalization;
using Hansa.Core.Agreements;
using Hansa.Core.Checks;
using Hansa.Core.Dates;
using Hansa.Core.Headcounts;
using Hansa.Core.Periods;
using Hansa.Core.Places;
using Hansa.Core.Problems;
using Hansa.Core.Readings;
using Hansa.Core.Tables;

namespace Hansa.Core.Tests.Checks;

/// <summary>
/// Rows as a case file writes them: «content=Соревнования | when=2020-05-01..2020-05-03», rows parted by «||»; what is not
/// named is in order, so that only the rule in question fires.
/// </summary>
internal static class CheckedRows
{
    public static List<Problem> Check(string rows, out List<Problem> atEnd)
    {
        var all = rows.Split(" || ").Select(Fields).ToList();
        var head = all.SelectMany(fields => fields).ToLookup(field => field.Key, field => field.Value);
        var checks = new ReportChecks(Head(head), head["known"].FirstOrDefault()?.Split(";;").Select(AgreementKey.Of).ToHashSet());
        var last = new List<Problem>();
        var number = 0;
        foreach (var fields in all)
        {
            last = [.. checks.Check(Row(++number, fields))];
        }

        atEnd = [.. checks.End()];
        return last;
    }

    private static Dictionary<string, string> Fields(string row) => row.Split(" | ", StringSplitOptions.RemoveEmptyEntries)
        .Select(field => field.Split('=', 2)).ToDictionary(field => field[0].Trim(), field => field[1]);

    private static ReadingHead Head(ILookup<string, string> fields) => new(
        "файл", 1, null, fields["country"].FirstOrDefault(), "Отчет", null,
        Period.TryParse(fields["period"].FirstOrDefault() ?? "2020-Q2", out var period) ? period : null,
        [.. (fields["columns"].FirstOrDefault()?.Split(',') ?? []).Select(name => new ReadColumn(name, Enum.Parse<ColumnRole>(name)))]);

    private static ReadingRow Row(int number, Dictionary<string, string> fields)
    {
        string Get(string key, string usual) => fields.GetValueOrDefault(key, usual);
        var when = Get("when", "2020-05-21");
        return new ReadingRow
        {
            Number = number,
            Title = Get("title", "Круглый стол о развитии сельского туризма"),
            Place = Get("place", "г. Смоленск, Дом Советов"),
            Dates = Get("dates", "21 мая 2020 года"),
            Content = Get("content", $"Рассмотрены предложения {number} музеев, принято решение о совместном маршруте"),
            Participants = Get("participants", "Сотрудники музеев и турфирм"),
            Note = Get("note", ""),
            Agreements = fields.TryGetValue("agreements", out var agreements) ? agreements.Split(";;") : [],
            AgreementsFilledDown = fields.ContainsKey("filled"),
            When = new DateReading([.. when.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(Span)], "", fields.ContainsKey("doubt") ? [new Problem("date.not-understood", Severity.Error)] : []),
            Headcount = fields.TryGetValue("headcount", out var count) ? new Headcount(int.Parse(count, CultureInfo.InvariantCulture), CountQualifier.Exact, []) : null,
            Where = new PlaceReading(
                fields.TryGetValue("mode", out var mode) ? Enum.Parse<Mode>(mode) : null,
                [.. Get("countries", "").Split(',', StringSplitOptions.RemoveEmptyEntries).Select(code => new NamedArea(code, code, code))], [], [], ""),
            Documents = [.. Get("documents", "").Split(',', StringSplitOptions.RemoveEmptyEntries).Select(Document)],
            Repairs = fields.TryGetValue("repair", out var repair) && repair.Split(':') is [var kind, var column, var before, var after]
                ? [new Repair(kind, number, Enum.Parse<ColumnRole>(column), before, after)]
                : [],
        };
    }

    // «2020-05-01..2020-05-03/Month»
    private static DateSpan Span(string text)
    {
        var parts = text.Split('/');
        var days = parts[0].Split("..");
        return new DateSpan(Day(days[0]), Day(days[^1]), parts.Length > 1 ? Enum.Parse<DatePrecision>(parts[1]) : DatePrecision.Day);
    }

    // «Order:2020-02-21:175-р/адм»
    private static CitedDocument Document(string text) =>
        text.Split(':') is [var kind, var date, var number] ? new CitedDocument(Enum.Parse<DocumentKind>(kind), number, Day(date)) : throw new FormatException(text);

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}

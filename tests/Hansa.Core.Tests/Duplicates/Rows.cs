using Hansa.Core.Agreements;
using Hansa.Core.Dates;
using Hansa.Core.Duplicates;
using Hansa.Core.Headcounts;
using Hansa.Core.Periods;
using Hansa.Core.Places;
using Hansa.Core.Readings;

namespace Hansa.Core.Tests.Duplicates;

/// <summary>Rows written on one line: title | place | days | participants | content | head count | order | countries (BY=Беларуси).</summary>
internal static class Rows
{
    public static ReportedRow Of(string line, string id = "a#1") => new(id, Read(line), null);

    public static ReadingRow Read(string line, int number = 1)
    {
        var cells = line.Split('|', StringSplitOptions.TrimEntries);
        string Cell(int at) => at < cells.Length ? cells[at] : "";
        return new ReadingRow
        {
            Number = number,
            Title = Cell(0),
            Place = Cell(1),
            Dates = Cell(2),
            Participants = Cell(3),
            Content = Cell(4),
            When = new DateReading(Days(Cell(2)), "", []),
            Headcount = int.TryParse(Cell(5), out var count) ? new Headcount(count, CountQualifier.Exact, [count]) : null,
            Where = new PlaceReading(null, [.. Countries(Cell(7))], [], [], ""),
            Documents = Cell(6).Length > 0 ? [new CitedDocument(DocumentKind.Order, Cell(6), null)] : [],
        };
    }

    private static IEnumerable<NamedArea> Countries(string cell) =>
        from country in cell.Split(',', StringSplitOptions.RemoveEmptyEntries)
        let parts = country.Split('=')
        select new NamedArea(parts[0], parts[^1], parts[^1]);

    private static List<DateSpan> Days(string days)
    {
        var spans = new List<DateSpan>();
        foreach (var part in days.Split(',', StringSplitOptions.RemoveEmptyEntries))
        {
            var range = part.Split("..");
            if (DateOnly.TryParse(range[0], out var start) && range[0].Length == 10)
            {
                spans.Add(new DateSpan(start, DateOnly.Parse(range[^1]), DatePrecision.Day));
            }
            else if (Period.TryParse(part, out var period))
            {
                spans.Add(new DateSpan(period.Start, period.End, period.Kind == PeriodKind.Month ? DatePrecision.Month : DatePrecision.Quarter));
            }
        }

        return spans;
    }
}

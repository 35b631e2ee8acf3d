using Hansa.Core.Readings;
using Hansa.Core.Tables;
using Hansa.Core.Text;

namespace Hansa.Documents.Tests.Variants;

/// <summary>What a report tells, a line each, whatever its layout.</summary>
internal static class Facts
{
    private static readonly ColumnRole[] s_told =
        [ColumnRole.Agreement, ColumnRole.Title, ColumnRole.Dates, ColumnRole.Place, ColumnRole.Content, ColumnRole.Participants, ColumnRole.Note];

    public static List<string> Of(PlainReport report, Look look)
    {
        List<string> facts = [report.Title, report.Footer ?? ""];
        foreach (var row in report.Rows)
        {
            var number = row.Cells[report.IndexOf(ColumnRole.Number)];
            facts.Add($"{(HasNumbers(look) ? number : "")}[{row.Period}/{row.Section}/{row.Subsection}]"
                + string.Concat(s_told.Select(role => report.IndexOf(role) is >= 0 and var at ? $" | {Words(row.Cells[at], role, look)}" : ""))
                + (look.ForeignColumn ? " & Код ОКТМО=66 701" : ""));
        }

        return facts;
    }

    public static List<string> Of(Core.Readings.Reading reading, Look look)
    {
        var plain = PlainReport.Of(reading) with { Columns = reading.Head.Columns };
        List<string> facts = [reading.Head.Title, reading.Tail.Footer ?? ""];
        foreach (var row in reading.Rows)
        {
            var agreements = string.Join('\n', row.Agreements);
            string[] cells = [agreements, row.Title, row.Dates, row.Place, row.Content, row.Participants, row.Note];
            facts.Add($"{(HasNumbers(look) ? $"{row.Number}." : "")}[{row.PeriodHeading}/{row.Section}/{row.Subsection}]"
                + string.Concat(s_told.Select((role, i) => IsTold(plain, role) ? $" | {Words(cells[i], role, look)}" : ""))
                + string.Concat(row.Extra.Select(extra => $" & {extra.Key}={extra.Value}")));
        }

        return facts;
    }

    private static bool HasNumbers(Look look) => look.Numbers is NumberLook.AsPrinted or NumberLook.Plain or NumberLook.BeforeTheTitle;

    private static bool IsTold(PlainReport report, ColumnRole role) => report.Columns.Any(column => column.Role.Holds(role));

    // In one cell with the dates a mark for «no place» is lost, and should be.
    private static string Words(string text, ColumnRole role, Look look) =>
        look.DatesWithPlace && role == ColumnRole.Place && text.Trim(' ', '-') == "" ? "" : CellText.OneLine(text);
}

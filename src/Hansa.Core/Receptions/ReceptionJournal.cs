using Hansa.Core.Problems;
using Hansa.Core.Readings;
using Hansa.Core.Tables;
using Hansa.Core.Text;

namespace Hansa.Core.Receptions;

/// <summary>A line and the row it stands in, from 1.</summary>
public sealed record JournalRow(JournalLine Line, int Table, int Row);

/// <param name="Problems">Of the file, and of lines whose day is not understood.</param>
public sealed record JournalReading(IReadOnlyList<JournalRow> Rows, IReadOnlyList<Problem> Problems);

/// <summary>Reads a journal of receptions out of a table with its eight headings, in any order of columns (domain.md §2).</summary>
public static class ReceptionJournal
{
    // Offices word the headings freely, and leave a column out now and then.
    private const int EnoughHeadings = 4;

    private static readonly (JournalColumn Column, string[] Words)[] s_headings =
    [
        (JournalColumn.PermittedBy, ["разреш", "санкцион", "кем дано"]),
        (JournalColumn.Record, ["отчет", "запис", "направлен"]),
        (JournalColumn.Participants, ["с нашей", "наши ", "российск", "принимающ", "с принимавш", "участники", "участвовал"]),
        (JournalColumn.Talk, ["характер", "содержание"]),
        (JournalColumn.Ground, ["основани", "цель"]),
        (JournalColumn.Guests, ["гост", "делегаци", "страна", "фамили", "фио", "ф.и.о", "учреждени"]),
        (JournalColumn.When, ["дата", "время", "срок"]),
        (JournalColumn.Place, ["место"]),
        (JournalColumn.Number, ["№", "п/п", "номер"]),
    ];

    /// <summary>Never throws. Without a table of that kind the reading is empty and says <c>reception.no-table</c>.</summary>
    public static JournalReading Read(SourceDocument document)
    {
        var rows = new List<JournalRow>();
        var problems = new List<Problem>();
        Dictionary<int, JournalColumn>? columns = null;
        foreach (var part in document.Parts)
        {
            if (part is not SourceRow row || HeadingsOf(row) is { } headings && Take(headings, ref columns))
            {
                continue;
            }

            if (columns is null || Of(row, columns) is not { } line)
            {
                continue;
            }

            if (line.FirstDay is null)
            {
                problems.Add(new Problem("reception.no-day", Severity.Warning) { Text = line.Dates, Arguments = [row.Row, line.Dates] });
            }

            rows.Add(new JournalRow(line, row.Table, row.Row));
        }

        problems.InsertRange(0, document.Problems);
        if (columns is null && document.Problems.Count == 0)
        {
            problems.Add(new Problem("reception.no-table", Severity.Error) { Text = document.FileName, Arguments = [document.FileName] });
        }

        return new JournalReading(rows, problems);
    }

    private static bool Take(Dictionary<int, JournalColumn> headings, ref Dictionary<int, JournalColumn>? columns)
    {
        columns = headings;
        return true;
    }

    private static Dictionary<int, JournalColumn>? HeadingsOf(SourceRow row)
    {
        var columns = new Dictionary<int, JournalColumn>();
        foreach (var cell in row.Cells)
        {
            // A numbered row is a line, whatever its words.
            if (int.TryParse(cell.Text.Trim().TrimEnd('.'), out _))
            {
                return null;
            }

            var heading = Folding.Fold(CellText.OneLine(cell.Text));
            if (heading.Length is > 0 and < 200 && ColumnOf(heading) is { } column && !columns.ContainsValue(column))
            {
                columns[cell.Column] = column;
            }
        }

        return columns.Count >= EnoughHeadings && columns.ContainsValue(JournalColumn.Guests) && columns.ContainsValue(JournalColumn.When)
            && columns.Count * 2 > row.Cells.Count(cell => cell.Text.Trim().Length > 0) ? columns : null;
    }

    private static JournalColumn? ColumnOf(string heading)
    {
        foreach (var (column, words) in s_headings)
        {
            foreach (var word in words)
            {
                if (heading.Contains(word, StringComparison.Ordinal))
                {
                    // «Гости (фамилия, страна, учреждение)» and «Основание и цель приезда делегации» name several things; what stands first says what the column is.
                    return First(heading, column);
                }
            }
        }

        return null;
    }

    private static JournalColumn First(string heading, JournalColumn found)
    {
        var (best, at) = (found, heading.Length);
        foreach (var (column, words) in s_headings)
        {
            foreach (var word in words)
            {
                if (heading.IndexOf(word, StringComparison.Ordinal) is >= 0 and var place && place < at)
                {
                    (best, at) = (column, place);
                }
            }
        }

        return best;
    }

    private static JournalLine? Of(SourceRow row, Dictionary<int, JournalColumn> columns)
    {
        var line = new JournalLine();
        var (filled, numbers) = (0, 0);
        foreach (var cell in row.Cells)
        {
            if (!columns.TryGetValue(cell.Column, out var column) || CellText.OneLine(cell.Text) is not { Length: > 0 } text)
            {
                continue;
            }

            filled++;
            numbers += int.TryParse(text.TrimEnd('.'), out _) ? 1 : 0;
            line = column switch
            {
                JournalColumn.Number => line with { Number = text.TrimEnd('.') },
                JournalColumn.When => DatesAndPlace.Split(text) is var (dates, place) && columns.ContainsValue(JournalColumn.Place)
                    ? line with { Dates = text } : line with { Dates = dates, Place = place },
                JournalColumn.Place => line with { Place = text },
                JournalColumn.Guests => line with { Guests = text },
                JournalColumn.Ground => line with { Ground = text },
                JournalColumn.Talk => line with { Talk = text },
                JournalColumn.Participants => line with { Participants = text },
                JournalColumn.PermittedBy => line with { PermittedBy = text },
                _ => line with { Record = text },
            };
        }

        // A row that numbers the columns, a heading over several columns («2023 год»), an empty form line.
        return filled < 2 || filled == numbers || line is { Guests: "", Talk: "" } ? null : line.Understood();
    }
}

internal enum JournalColumn
{
    Number,
    When,
    Place,
    Guests,
    Ground,
    Talk,
    Participants,
    PermittedBy,
    Record,
}

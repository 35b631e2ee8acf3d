using Hansa.Core.Forms;
using Hansa.Core.Places;
using Hansa.Core.Problems;
using Hansa.Core.Readings;
using Hansa.Core.Reports;
using Hansa.Core.Tables;
using Hansa.Core.Text;

namespace Hansa.Core.Submissions;

/// <summary>Makes of a submission’s rows what a file of theirs would be read as: placed, understood, checked.</summary>
public static class SubmissionReading
{
    /// <summary>
    /// The rows numbered from 1 in the order given. Words that came out of a file are left as its reader made them; what was
    /// typed here is cleaned as a file would be.
    /// </summary>
    public static Reading Of(SubmissionFrame frame, IReadOnlyList<SubmittedRow> rows)
    {
        var head = HeadOf(frame, rows);
        var cleaner = new CellCleaner();
        foreach (var row in rows)
        {
            foreach (var cell in row.Cells.Values)
            {
                cleaner.Learn(cell);
            }
        }

        var finisher = new RowFinisher(head, new ReadOptions { KnownAgreements = frame.KnownAgreements });
        var read = new List<ReadingRow>(rows.Count);
        foreach (var row in rows)
        {
            read.Add(finisher.Finish(Words(frame, row, read.Count + 1, cleaner)));
        }

        return new Reading(head, read, new ReadingTail(frame.Footer.Length > 0 ? frame.Footer : null, finisher.End(), []));
    }

    /// <summary>The reading of a body that states that it held nothing.</summary>
    public static Reading OfNothing(SubmissionFrame frame)
    {
        var reading = Of(frame, []);
        return reading with { Tail = reading.Tail with { Problems = [new Problem("report.nothing-held", Severity.Hint)] } };
    }

    /// <summary>The words of a row that was read from a file, as a submission keeps them. It has no key yet.</summary>
    /// <param name="placed">Under the headings where it belongs, read without checks.</param>
    public static SubmittedRow Take(SubmissionFrame frame, ReadingRow placed)
    {
        var cells = SubmittedRow.Columns.Select(role => KeyValuePair.Create(role, WordsOf(placed, role))).Where(cell => cell.Value.Length > 0).ToDictionary();
        return SubmissionPlacement.Own(frame, placed, new SubmittedRow(default)
        {
            Cells = cells,
            Agreements = placed.Agreements,
            AgreementsFilledDown = placed.AgreementsFilledDown,
            Extra = placed.Extra,
            Taken = new TakenWords(cells, placed.Agreements, [.. placed.Problems.Except(OfDates(placed))], placed.Repairs),
        });
    }

    // What the dates say is read anew whenever the row is looked at.
    private static IEnumerable<Problem> OfDates(ReadingRow row) => row.When.Problems.Select(problem => problem.At(row.Number, ColumnRole.Dates));

    private static string WordsOf(ReadingRow row, ColumnRole role) => role switch
    {
        ColumnRole.Title => row.Title,
        ColumnRole.Dates => row.Dates,
        ColumnRole.Place => row.Place,
        ColumnRole.Content => row.Content,
        ColumnRole.Participants => row.Participants,
        ColumnRole.Note => row.Note,
        _ => "",
    };

    private static ReadingHead HeadOf(SubmissionFrame frame, IReadOnlyList<SubmittedRow> rows)
    {
        var country = frame.Country is { } code && Countries.Find(code) is { } known ? CasedName.Of(known) : null;
        var title = ReportTitle.Write(frame.Form, frame.Period, frame.Region?.CompletedFrom(Regions.All), country, []);
        var columns = SubmissionColumns.Of(frame.Form, frame.FileColumns, rows);
        return new ReadingHead("", 1, frame.Form.Id, frame.Country, title, frame.Body.Length > 0 ? frame.Body : null, frame.Period, columns)
        {
            StatedPeriod = frame.Period,
        };
    }

    private static ReadingRow Words(SubmissionFrame frame, SubmittedRow row, int number, CellCleaner cleaner)
    {
        List<Repair>? repairs = row.Taken is { Repairs.Count: > 0 } taken ? [.. taken.Repairs.Select(repair => repair with { Row = number })] : null;
        string Cell(ColumnRole role) =>
            row[role] is not { Length: > 0 } text ? ""
            : row.Taken?[role] == text ? text
            : CellLines.Join(cleaner.Clean(text, number, role, ref repairs), role);

        var (title, dates, place) = (Cell(ColumnRole.Title), Cell(ColumnRole.Dates), Cell(ColumnRole.Place));
        var (content, participants, note) = (Cell(ColumnRole.Content), Cell(ColumnRole.Participants), Cell(ColumnRole.Note));
        return SubmissionPlacement.Place(frame, row, new ReadingRow
        {
            Number = number,
            Agreements = row.Taken is { } words && words.Agreements.SequenceEqual(row.Agreements) ? row.Agreements
                : [.. row.Agreements.Select(title => CellText.OneLine(cleaner.Clean(title, number, ColumnRole.Agreement, ref repairs))).Where(title => title.Length > 0)],
            AgreementsFilledDown = row.AgreementsFilledDown,
            Title = title,
            Dates = dates,
            Place = place,
            Content = content,
            Participants = participants,
            Note = note,
            Extra = row.Extra,
            Problems = [.. row.Taken?.Problems.Select(problem => problem.At(number, problem.Column)) ?? []],
            Repairs = repairs ?? [],
        });
    }
}

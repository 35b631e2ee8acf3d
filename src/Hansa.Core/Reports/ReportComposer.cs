using Hansa.Core.Forms;
using Hansa.Core.Periods;
using Hansa.Core.Problems;
using Hansa.Core.Readings;
using Hansa.Core.Tables;

namespace Hansa.Core.Reports;

/// <summary>What an official report is made of.</summary>
/// <param name="Rows">As submitted; each with section, sub-heading and period heading where it has them.</param>
public sealed record ReportRequest(Form Form, Period Period, IReadOnlyList<ReadingRow> Rows)
{
    public CasedName? Region { get; init; }

    /// <summary>For a form on one country.</summary>
    public CasedName? Country { get; init; }

    /// <summary>Goes before what <see cref="Receptions"/> would give.</summary>
    public string? Footer { get; init; }

    /// <summary>Null leaves the sentence out.</summary>
    public IReadOnlyList<Reception>? Receptions { get; init; }

    /// <summary>The rows come in the order of print, under the form's own headings; else the form orders them.</summary>
    public bool InOrder { get; init; }

    /// <summary>Put the form's mark («-») into cells without words. Off, a cell left empty stays empty.</summary>
    public bool MarkEmpty { get; init; }
}

/// <param name="Problems">What the title lacks: the report is there all the same.</param>
public sealed record ReportComposition(Report Report, IReadOnlyList<Problem> Problems);

/// <summary>Composes an official report by its form: title, order, headings, numbers, merged agreements. The words of rows are not touched.</summary>
public static class ReportComposer
{
    public static ReportComposition Compose(ReportRequest request)
    {
        var form = request.Form;
        var problems = new List<Problem>();
        var rows = request.InOrder ? [.. request.Rows] : ReportOrder.Sorted(form, request.Rows);
        for (var i = 0; i < rows.Count; i++)
        {
            var follows = i > 0 && SameGroup(rows[i - 1], rows[i]);
            var sameSection = i > 0 && rows[i - 1].Section == rows[i].Section && rows[i - 1].PeriodHeading == rows[i].PeriodHeading;
            var number = i == 0 || form.Numbering == Numbering.BySection && !sameSection ? 1 : rows[i - 1].Number + 1;
            rows[i] = Numbered(Merged(rows[i], follows ? rows[i - 1] : null, form.MergeEqualAgreements), number);
            if (request.MarkEmpty)
            {
                rows[i] = EmptyMarks.Put(rows[i], form, static _ => true);
            }
        }

        var report = new Report
        {
            Title = ReportTitle.Write(form, request.Period, request.Region, request.Country, problems),
            Period = request.Period,
            Form = form,
            Page = form.Page,
            Columns = form.Columns,
            Sections = ReportSections.Of(rows),
            Footer = request.Footer ?? (request.Receptions is { } receptions ? form.Receptions?.Write(request.Period, receptions) : null),
        };
        return new ReportComposition(report, problems);
    }

    /// <summary>
    /// A report as read, put into an official form: its columns and sections in the form's order and words, numbers through,
    /// the form's mark in columns that the table did not have. Title, footer and further columns stay as they were.
    /// </summary>
    public static Report InForm(Reading reading, Form form)
    {
        bool Lacks(ColumnRole role) => !reading.Head.Columns.Any(column => column.Role == role);
        var rows = reading.Rows.Select(row => EmptyMarks.Put(row, form, Lacks)).ToList();
        var report = Compose(new ReportRequest(form, reading.Head.Period ?? Period.OfYear(1), rows) { Footer = reading.Tail.Footer }).Report;
        var further = Report.Of(reading, form).Columns.Where(column => form.Column(column.Role) is null).ToList();
        var room = form.Page.TextWidth / (form.Page.TextWidth + further.Sum(column => column.Width));
        return report with
        {
            Title = reading.Head.Title,
            Period = reading.Head.Period,
            Columns = [.. form.Columns.Concat(further).Select(column => column with { Width = column.Width * room })],
        };
    }

    private static bool SameGroup(ReadingRow one, ReadingRow other) =>
        one.PeriodHeading == other.PeriodHeading && one.Section == other.Section && one.Subsection == other.Subsection;

    // Rows may have come apart from the row whose agreement they continued, or together with one that names the same.
    private static ReadingRow Merged(ReadingRow row, ReadingRow? above, bool mergeEqual)
    {
        var continues = above is not null
            && row.Agreements.Count > 0
            && (row.AgreementsFilledDown || mergeEqual)
            && AgreementCell.Agree(above, row);
        return row.AgreementsFilledDown == continues ? row : row with { AgreementsFilledDown = continues };
    }

    private static ReadingRow Numbered(ReadingRow row, int number) => row.Number == number ? row : row with
    {
        Number = number,
        Problems = row.Problems.Count == 0 ? row.Problems : [.. row.Problems.Select(problem => problem.At(number, problem.Column))],
        Repairs = row.Repairs.Count == 0 ? row.Repairs : [.. row.Repairs.Select(repair => repair with { Row = number })],
    };
}

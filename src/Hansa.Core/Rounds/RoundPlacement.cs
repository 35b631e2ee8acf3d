using Hansa.Core.Forms;
using Hansa.Core.Readings;
using Hansa.Core.Reports;

namespace Hansa.Core.Rounds;

/// <summary>Decides under which headings of the report a row of a submission stands.</summary>
public static class RoundPlacement
{
    /// <param name="form">The round’s.</param>
    /// <param name="submission">Says where a row without a heading stands.</param>
    /// <param name="bodyInFile">The body as the file names it above its table.</param>
    /// <param name="row">As read from the file.</param>
    public static ReadingRow Place(Form form, RoundSubmission submission, string? bodyInFile, ReadingRow row)
    {
        var own = Own(row.Section, submission, bodyInFile);
        var period = row.PeriodHeading;

        // A lone heading of a period may have been taken for a section.
        if (form.Has(GroupLevel.Period) && own is not null && PeriodHeadings.RankOf(own) is not null)
        {
            (period, own) = (own, null);
        }

        if (form.Has(GroupLevel.Body))
        {
            return row with
            {
                PeriodHeading = period ?? submission.Section,
                Section = submission.Body.Length > 0 ? submission.Body : own,
                Subsection = row.Subsection ?? (submission.Body.Length > 0 ? own : null),
            };
        }

        return form.Has(GroupLevel.Institution)
            ? InField(form, submission, row, own)
            : row with { Section = own ?? submission.Section ?? NameOf(submission) };
    }

    // The only heading of a submission is mostly an institution («СОГБУК …»); it is a field if the form knows it or it speaks like one.
    private static ReadingRow InField(Form form, RoundSubmission submission, ReadingRow row, string? own)
    {
        var isField = own is not null && (IsField(form, own) || row.Subsection is not null || submission.Section is null);
        return isField
            ? row with { Section = own }
            : row with { Section = submission.Section, Subsection = row.Subsection ?? own };
    }

    private static bool IsField(Form form, string heading)
    {
        if (ReportOrder.Known(form, heading) is not null)
        {
            return true;
        }

        var key = ReportOrder.Headings.Key(heading);
        return form.SectionMarks.Any(mark => key.StartsWith(mark, StringComparison.Ordinal));
    }

    // The body's own name above its rows, as the round or the file itself has it, or the section that the round gives
    // anyway, tells nothing new; but an institution that reports for itself stands under its name, as those do whose
    // department reports for them.
    private static string? Own(string? heading, RoundSubmission submission, string? bodyInFile)
    {
        if (heading is null || submission.Section is { } section && Same(heading, section))
        {
            return null;
        }

        var isBody = Same(heading, submission.Body) || bodyInFile is not null && Same(heading, bodyInFile);
        return isBody && Headings.KindOf(heading) != HeadingKind.Institution ? null : heading;
    }

    private static string? NameOf(RoundSubmission submission) => submission.Body.Length > 0 ? submission.Body : null;

    private static bool Same(string one, string other) => ReportOrder.Headings.Key(one) == ReportOrder.Headings.Key(other);
}

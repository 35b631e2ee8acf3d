using Hansa.Core.Forms;
using Hansa.Core.Readings;

namespace Hansa.Core.Submissions;

/// <summary>Under which headings of the official report a row of a submission stands.</summary>
internal static class SubmissionPlacement
{
    public static ReadingRow Place(SubmissionFrame frame, SubmittedRow row, ReadingRow words)
    {
        var body = frame.Body.Length > 0 ? frame.Body : null;
        return frame.Form.Has(GroupLevel.Body)
            ? words with { PeriodHeading = row.PeriodHeading ?? frame.Section, Section = body ?? row.Section, Subsection = row.Subsection }
            : words with { PeriodHeading = row.PeriodHeading, Section = row.Section ?? frame.Section ?? body, Subsection = row.Subsection };
    }

    /// <summary>The headings of a row that was placed, as far as they are its own.</summary>
    public static SubmittedRow Own(SubmissionFrame frame, ReadingRow placed, SubmittedRow row)
    {
        var usual = Place(frame, new SubmittedRow(default), new ReadingRow { Number = 1 });
        return row with
        {
            Section = placed.Section == usual.Section ? null : placed.Section,
            Subsection = placed.Subsection,
            PeriodHeading = placed.PeriodHeading == usual.PeriodHeading ? null : placed.PeriodHeading,
        };
    }
}

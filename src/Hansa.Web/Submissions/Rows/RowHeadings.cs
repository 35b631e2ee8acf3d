using Hansa.App.Submissions;
using Hansa.Core.Forms;

namespace Hansa.Web.Submissions.Rows;

/// <summary>The heading under which a row stands in the report.</summary>
internal static class RowHeadings
{
    /// <returns>Null for a body that reports for itself: it needs no heading with its own name.</returns>
    public static string? Of(Desk desk, PageRow row)
    {
        string?[] parts = desk.Header.Form.Has(GroupLevel.Field) ? [row.Understood.Section, row.Understood.Subsection] : [row.Understood.PeriodHeading, row.Understood.Subsection];
        return string.Join(" · ", parts.Where(part => part is not null)) is { Length: > 0 } heading ? heading : null;
    }
}

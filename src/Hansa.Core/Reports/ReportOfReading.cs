using Hansa.Core.Forms;
using Hansa.Core.Readings;
using Hansa.Core.Tables;

namespace Hansa.Core.Reports;

/// <summary>Makes a report of a reading without moving or rewording anything.</summary>
internal static class ReportOfReading
{
    public static Report Make(Reading reading, Form? form) => new()
    {
        Title = reading.Head.Title,
        Period = reading.Head.Period,
        Form = form,
        Page = form?.Page ?? FormPage.Standard,
        Columns = Columns(reading.Head.Columns, form),
        Sections = ReportSections.Of(reading.Rows),
        Footer = reading.Tail.Footer,
    };

    // Section and institution are printed as headings, even if the file had columns for them.
    private static List<FormColumn> Columns(IReadOnlyList<ReadColumn> read, Form? form)
    {
        var columns = new List<FormColumn>();
        foreach (var column in read)
        {
            if (column.Role is not (ColumnRole.Section or ColumnRole.Subsection))
            {
                var known = form?.Column(column.Role);
                columns.Add(new FormColumn(
                    column.Role,
                    column.Heading,
                    known?.Width ?? UsualWidth(column.Role),
                    known?.Align ?? UsualAlignment(column.Role),
                    known?.Empty ?? ""));
            }
        }

        var page = form?.Page ?? FormPage.Standard;
        var scale = page.TextWidth / columns.Sum(column => column.Width);
        return [.. columns.Select(column => column with { Width = column.Width * scale })];
    }

    /// <summary>In millimetres, before the columns are stretched to the page.</summary>
    private static double UsualWidth(ColumnRole role) => role switch
    {
        ColumnRole.Number => 11,
        ColumnRole.Content => 78,
        ColumnRole.Title => 56,
        ColumnRole.Participants => 53,
        ColumnRole.Agreement or ColumnRole.Place or ColumnRole.DatesAndPlace => 40,
        _ => 29,
    };

    private static Alignment UsualAlignment(ColumnRole role) =>
        role is ColumnRole.Number or ColumnRole.Dates or ColumnRole.Headcount ? Alignment.Centre : Alignment.Left;
}

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
        Columns = Columns(reading, form),
        Sections = ReportSections.Of(reading.Rows),
        Footer = reading.Tail.Footer,
    };

    private static List<FormColumn> Columns(Reading reading, Form? form)
    {
        var columns = new List<FormColumn>();
        foreach (var column in Split(reading.Head.Columns))
        {
            if (columns.Exists(other => other.Role == column.Role && (column.Role != ColumnRole.Unknown || other.Heading == column.Heading)))
            {
                continue;
            }

            var known = form?.Column(column.Role);
            columns.Add(new FormColumn(
                column.Role,
                column.Heading,
                known?.Width ?? UsualWidth(column.Role),
                known?.Align ?? UsualAlignment(column.Role),
                known?.Empty ?? ""));
        }

        foreach (var heading in reading.Rows.SelectMany(row => row.Extra).Select(cell => cell.Key).Distinct())
        {
            // Words that stood beside the table’s columns, or names of persons where institutions were asked for.
            if (!columns.Exists(column => column.Role is ColumnRole.Unknown or ColumnRole.Country && column.Heading == heading))
            {
                columns.Add(new FormColumn(ColumnRole.Unknown, heading, UsualWidth(ColumnRole.Unknown), Alignment.Left, ""));
            }
        }

        var page = form?.Page ?? FormPage.Standard;
        var scale = page.TextWidth / columns.Sum(column => column.Width);
        return [.. columns.Select(column => column with { Width = column.Width * scale })];
    }

    // What stood in a column of an office's own and was understood goes where official forms have it: section and institution
    // into headings, a cell of date and place into two, a head count to the participants.
    private static IEnumerable<ReadColumn> Split(IReadOnlyList<ReadColumn> read)
    {
        foreach (var column in read)
        {
            switch (column.Role)
            {
                case ColumnRole.Section or ColumnRole.Subsection:
                    break;
                case ColumnRole.DatesAndPlace or ColumnRole.TitleAndDates or ColumnRole.TitleAndPlace or ColumnRole.TitleDatesAndPlace:
                    foreach (var part in (ColumnRole[])[ColumnRole.Title, ColumnRole.Dates, ColumnRole.Place])
                    {
                        if (column.Role.Holds(part))
                        {
                            yield return Usual(part);
                        }
                    }

                    break;
                case ColumnRole.Headcount:
                    if (!read.Any(other => other.Role == ColumnRole.Participants))
                    {
                        yield return Usual(ColumnRole.Participants);
                    }

                    break;
                default:
                    yield return column;
                    break;
            }
        }
    }

    private static ReadColumn Usual(ColumnRole role) =>
        new(FormCatalog.BuiltIn.All.Select(form => form.Column(role)).First(column => column is not null)!.Heading, role);

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

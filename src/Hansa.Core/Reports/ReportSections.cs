using Hansa.Core.Readings;

namespace Hansa.Core.Reports;

/// <summary>Parts rows in the order of print into sections and groups.</summary>
internal static class ReportSections
{
    /// <summary>A new section or group begins wherever the heading changes; nothing is moved.</summary>
    /// <remarks>Under a heading rows without a sub-heading cannot follow rows with one, so there the section's heading is repeated.</remarks>
    public static IReadOnlyList<ReportSection> Of(IReadOnlyList<ReadingRow> rows)
    {
        var sections = new List<ReportSection>();
        var groups = new List<ReportGroup>();
        var from = 0;
        for (var i = 1; i <= rows.Count; i++)
        {
            var row = rows[i - 1];
            var next = i < rows.Count ? rows[i] : null;
            var sectionEnds = next is null
                || next.Section != row.Section
                || next.PeriodHeading != row.PeriodHeading
                || next.Subsection is null && row.Subsection is not null;
            if (!sectionEnds && next!.Subsection == row.Subsection)
            {
                continue;
            }

            groups.Add(new ReportGroup(row.Subsection, Slice(rows, from, i)));
            from = i;
            if (sectionEnds)
            {
                sections.Add(new ReportSection(row.PeriodHeading, row.Section, [.. groups]));
                groups.Clear();
            }
        }

        return sections;
    }

    private static ReadingRow[] Slice(IReadOnlyList<ReadingRow> rows, int from, int to)
    {
        var slice = new ReadingRow[to - from];
        for (var i = from; i < to; i++)
        {
            slice[i - from] = rows[i];
        }

        return slice;
    }
}

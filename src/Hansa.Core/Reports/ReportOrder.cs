using Hansa.Core.Forms;
using Hansa.Core.Readings;
using Hansa.Core.Text;

namespace Hansa.Core.Reports;

/// <summary>Puts rows in the order of a form and gives one heading one spelling.</summary>
internal static class ReportOrder
{
    // Sections that the form does not know stand between its listed ones and those at the end.
    private const int Listed = 10_000;
    private const int Unknown = 20_000;
    private const int End = 1_000_000;

    public static List<ReadingRow> Sorted(Form form, IReadOnlyList<ReadingRow> rows)
    {
        var sections = new Headings();
        var subsections = new Headings();
        var periods = new Headings();
        var placed = new List<(int Period, int Section, int Subsection, DateOnly Day, int Index, ReadingRow Row)>(rows.Count);
        for (var i = 0; i < rows.Count; i++)
        {
            var row = rows[i];
            var period = form.Has(GroupLevel.Period) ? row.PeriodHeading : null;
            var (sectionRank, section) = SectionOf(form, row.Section, sections);
            var day = form.Order == RowOrder.ByFirstDay && row.When.Spans.Count > 0 ? row.When.Spans.Min(span => span.Start)
                : form.Order == RowOrder.ByFirstDay ? DateOnly.MaxValue
                : default;
            placed.Add((
                period is null ? -1 : PeriodHeadings.RankOf(period) ?? Unknown + periods.RankOf(period),
                sectionRank,
                row.Subsection is null ? -1 : subsections.RankOf(row.Subsection),
                day,
                i,
                row with
                {
                    PeriodHeading = period is null ? null : periods.FirstSpelling(period),
                    Section = section,
                    Subsection = row.Subsection is null ? null : subsections.FirstSpelling(row.Subsection),
                }));
        }

        placed.Sort(static (one, other) => (one.Period, one.Section, one.Subsection, one.Day, one.Index)
            .CompareTo((other.Period, other.Section, other.Subsection, other.Day, other.Index)));
        return placed.ConvertAll(item => item.Row);
    }

    /// <summary>The section of the form that a heading names, in whatever year's words.</summary>
    public static FormSection? Known(Form form, string heading)
    {
        var key = Headings.Key(heading);
        foreach (var section in form.Sections)
        {
            if (Headings.Key(section.Heading) == key || section.Aliases.Any(alias => Headings.Key(alias) == key))
            {
                return section;
            }
        }

        return null;
    }

    private static (int Rank, string? Heading) SectionOf(Form form, string? heading, Headings unknown)
    {
        if (heading is null)
        {
            return (-1, null);
        }

        if (Known(form, heading) is not { } section)
        {
            return (Unknown + unknown.RankOf(heading), unknown.FirstSpelling(heading));
        }

        var index = Index(form.Sections, section);
        return (section.At switch { SectionPlace.Start => index, SectionPlace.End => End + index, _ => Listed + index }, section.Heading);
    }

    private static int Index(IReadOnlyList<FormSection> sections, FormSection section)
    {
        for (var i = 0; i < sections.Count; i++)
        {
            if (ReferenceEquals(sections[i], section))
            {
                return i;
            }
        }

        return sections.Count;
    }

    /// <summary>Headings in order of appearance; spellings that differ only in case, ё, spaces, quotes or a final mark are one.</summary>
    internal sealed class Headings
    {
        private readonly Dictionary<string, (int Rank, string Spelling)> _seen = new(StringComparer.Ordinal);

        public static string Key(string heading) => Folding.Fold(CellText.OneLine(heading)).TrimEnd('.', ':', ' ');

        public int RankOf(string heading) => Seen(heading).Rank;

        public string FirstSpelling(string heading) => Seen(heading).Spelling;

        private (int Rank, string Spelling) Seen(string heading)
        {
            var key = Key(heading);
            if (!_seen.TryGetValue(key, out var found))
            {
                found = (_seen.Count, heading);
                _seen.Add(key, found);
            }

            return found;
        }
    }
}

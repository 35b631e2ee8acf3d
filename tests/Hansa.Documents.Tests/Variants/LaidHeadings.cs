namespace Hansa.Documents.Tests.Variants;

/// <summary>The headings that a row needs above it, with the ordinals of sections.</summary>
internal sealed class LaidHeadings(Look look)
{
    private static readonly string[] s_roman = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"];

    private int _sections;
    private int _subsections;

    /// <summary>Texts with their ordinals; periods have none.</summary>
    public IEnumerable<(string Text, string? Ordinal)> Before(PlainRow row, PlainRow? above)
    {
        if (row.Period is { } period && period != above?.Period)
        {
            yield return (period, null);
        }

        if (look.Sections is SectionLook.InColumns or SectionLook.InColumnsMerged)
        {
            yield break;
        }

        if (row.Section is { } section && (row.Period, row.Section) != (above?.Period, above?.Section))
        {
            _subsections = 0;
            yield return (section, look.Seed % 2 == 0 ? $"{s_roman[_sections++ % s_roman.Length]}." : $"{++_sections}.");
        }

        if (row.Subsection is { } subsection && (row.Section, row.Subsection) != (above?.Section, above?.Subsection))
        {
            yield return (subsection, $"{_sections}.{++_subsections}.");
        }
    }
}

using Hansa.Core.Forms;
using Hansa.Core.Periods;
using Hansa.Core.Readings;
using Hansa.Core.Tables;

namespace Hansa.Core.Reports;

/// <summary>A report ready for print: the same for Word, Excel, a web page and a preview.</summary>
public sealed record Report
{
    public required string Title { get; init; }

    public Period? Period { get; init; }

    /// <summary>Null for a table that follows no known form.</summary>
    public Form? Form { get; init; }

    public required FormPage Page { get; init; }

    /// <summary>Left to right; their widths together fill the page.</summary>
    public required IReadOnlyList<FormColumn> Columns { get; init; }

    /// <summary>In the order of print.</summary>
    public required IReadOnlyList<ReportSection> Sections { get; init; }

    /// <summary>The full-width text under the rows, paragraphs parted by \n; null without one.</summary>
    public string? Footer { get; init; }

    public IEnumerable<ReadingRow> Rows => Sections.SelectMany(section => section.Groups).SelectMany(group => group.Rows);

    /// <summary>The report that a reading tells of, as it was read: its own title, columns, order, numbers and words.</summary>
    /// <param name="form">Gives widths and page; null for a table that follows no form.</param>
    public static Report Of(Reading reading, Form? form) => ReportOfReading.Make(reading, form);
}

/// <summary>Rows under one heading.</summary>
/// <param name="PeriodHeading">«I квартал» where the form has such headings; printed where it changes.</param>
/// <param name="Heading">Null for rows that stand under none.</param>
public sealed record ReportSection(string? PeriodHeading, string? Heading, IReadOnlyList<ReportGroup> Groups);

/// <summary>Rows under one sub-heading.</summary>
/// <param name="Heading">The institution; null for rows that stand under none.</param>
public sealed record ReportGroup(string? Heading, IReadOnlyList<ReadingRow> Rows);

using Hansa.Core.Agreements;
using Hansa.Core.Dates;
using Hansa.Core.Headcounts;
using Hansa.Core.Places;
using Hansa.Core.Problems;

namespace Hansa.Core.Readings;

/// <summary>
/// A row of a report: the words, kept as written but for white space and listed repairs, and beside them what they say.
/// </summary>
public sealed record ReadingRow : ReadingPart
{
    /// <summary>As printed; counted on from the row before where the cell is empty.</summary>
    public required int Number { get; init; }

    /// <summary>The heading the row stands under: field of cooperation, body or municipality; null without one.</summary>
    public string? Section { get; init; }

    /// <summary>The institution's sub-heading, or null.</summary>
    public string? Subsection { get; init; }

    /// <summary>The period heading above the row, where the form has one («I квартал»).</summary>
    public string? PeriodHeading { get; init; }

    /// <summary>Titles of agreements, one an item.</summary>
    public IReadOnlyList<string> Agreements { get; init; } = [];

    /// <summary>The agreement was carried down from a row above: merged or left empty (domain.md M-18).</summary>
    public bool AgreementsFilledDown { get; init; }

    public string Title { get; init; } = "";

    public string Place { get; init; } = "";

    public string Dates { get; init; } = "";

    public string Content { get; init; } = "";

    public string Participants { get; init; } = "";

    public string Note { get; init; } = "";

    /// <summary>Cells of columns with no known meaning: heading and text.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Extra { get; init; } = [];

    public DateReading When { get; init; } = DateReading.Empty;

    /// <summary>Some of the days lie outside the reporting period.</summary>
    public bool OutsidePeriod { get; init; }

    public Headcount? Headcount { get; init; }

    public PlaceReading Where { get; init; } = new(null, [], [], [], "");

    public IReadOnlyList<CitedDocument> Documents { get; init; } = [];

    public RowSource Source { get; init; }

    public IReadOnlyList<Problem> Problems { get; init; } = [];

    public IReadOnlyList<Repair> Repairs { get; init; } = [];
}

/// <summary>Where a row stands in its file, from 1. See <see cref="Tables.SourceRow"/>.</summary>
public readonly record struct RowSource(int Table, int Row);

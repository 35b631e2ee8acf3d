using Hansa.Core.Forms;
using Hansa.Core.Periods;
using Hansa.Core.Readings;

namespace Hansa.Core.Submissions;

/// <summary>What holds for all rows of a submission.</summary>
/// <param name="Body">Who sends it.</param>
/// <param name="Section">Where rows stand that have no heading of their own; null where nobody said.</param>
public sealed record SubmissionFrame(Form Form, Period Period, string Body, string? Section)
{
    /// <summary>ISO code, for a report on one country.</summary>
    public string? Country { get; init; }

    public CasedName? Region { get; init; }

    /// <summary>The text under the table; "" without one.</summary>
    public string Footer { get; init; } = "";

    /// <summary>Columns of the files the rows came from, one list a file.</summary>
    public IReadOnlyList<IReadOnlyList<ReadColumn>> FileColumns { get; init; } = [];

    /// <summary>Keys of all agreements known, or null when no list is at hand.</summary>
    public IReadOnlySet<string>? KnownAgreements { get; init; }
}

using Hansa.Core.Duplicates;
using Hansa.Core.Text;

namespace Hansa.Core.Diffs;

/// <summary>What became of the rows of old reports in a new one.</summary>
public sealed record ReportDifference
{
    /// <summary>Rows that tell of one activity, in the order of the new report, then of the old ones.</summary>
    public required IReadOnlyList<RowMatch> Matches { get; init; }

    /// <summary>Old rows that belong into the new report and are not in it.</summary>
    public required IReadOnlyList<RowNote> Missing { get; init; }

    /// <summary>Old rows of which a person must say whether they belong into the new report.</summary>
    public required IReadOnlyList<RowNote> PossiblyMissing { get; init; }

    /// <summary>Old rows that the new report does not cover: another country, period or kind of body.</summary>
    public required IReadOnlyList<RowNote> OutOfScope { get; init; }

    /// <summary>New rows that fall into the old reports’ periods and are in none of them.</summary>
    public required IReadOnlyList<RowNote> Added { get; init; }

    /// <summary>New rows of a time that the old reports do not cover.</summary>
    public required IReadOnlyList<RowNote> AddedOutsidePeriod { get; init; }

    /// <summary>New rows that do not belong into the new report, matched or not; not those that an old report on the same country had too.</summary>
    public required IReadOnlyList<RowNote> Strangers { get; init; }

    /// <summary>Every row has its twin and no cell differs.</summary>
    public bool IsEmpty => Missing.Count + PossiblyMissing.Count + OutOfScope.Count + Added.Count + AddedOutsidePeriod.Count + Strangers.Count == 0
        && Matches.All(match => match.Changes.Count == 0);
}

/// <summary>Two rows that tell of one activity.</summary>
/// <param name="Verdict">Same, or Possible where a person should look.</param>
/// <param name="Score">As of duplicates: 0 … 1.</param>
/// <param name="Changes">Facts first, then wording, then spelling.</param>
public sealed record RowMatch(ReportedRow Old, ReportedRow New, DuplicateVerdict Verdict, double Score, IReadOnlyList<RowChange> Changes);

/// <summary>A row and what is to be said of it.</summary>
/// <param name="Code">Stable: <c>diff.missing-country</c>.</param>
/// <param name="Related">A row of the other side that is close in subject, or null.</param>
public sealed record RowNote(ReportedRow Row, string Code, IReadOnlyList<LocalText> Arguments, ReportedRow? Related = null)
{
    public string Sentence(Language language) => LocalText.Fill(Code, language, Arguments);
}

using Hansa.App.Audits;
using Hansa.App.Imports;
using Hansa.App.Plans;
using Hansa.Core.Dates;
using Hansa.Core.Readings;

namespace Hansa.App.Activities;

/// <summary>An agreement that a row names.</summary>
/// <param name="Card">The card it is linked to; null while there is none.</param>
/// <param name="Words">What the row says on this agreement only.</param>
public sealed record NamedAgreement(string Title, Guid? Card, string Words);

/// <summary>A row of a report that tells of an activity.</summary>
/// <param name="Organization">Who held it by this row; null where it tells nobody.</param>
/// <param name="Row">The words with what was understood of them.</param>
/// <param name="Columns">Headings of the table in its order: the place of a cell.</param>
public sealed record ToldBy(Telling Telling, Import Import, string? Organization, ReadingRow Row, IReadOnlyList<ReadColumn> Columns, IReadOnlyList<NamedAgreement> Agreements);

/// <summary>A merge that stands: what went into the activity.</summary>
public sealed record StandingMerge(Guid MergeId, DateTimeOffset At, string By, bool Automatic, IReadOnlyList<(Guid Id, string Title)> Parts);

/// <summary>A paper beside an activity: a card that it was held under.</summary>
public sealed record HeldUnder(Guid Card, string Title);

/// <summary>Everything that is known of an activity.</summary>
/// <param name="Tellings">In the order in which they came; those of replaced files last.</param>
/// <param name="Agreements">Cards it was held under.</param>
/// <param name="PlanItems">Items of plans that it fulfils.</param>
/// <param name="PossibleDuplicates">Groups that nobody has settled.</param>
/// <param name="History">The newest first.</param>
public sealed record ActivityPage(
    Activity Activity,
    string? Organization,
    string? Field,
    IReadOnlyList<ToldBy> Tellings,
    IReadOnlyList<HeldUnder> Agreements,
    IReadOnlyList<PlanItemFact> PlanItems,
    IReadOnlyList<StandingMerge> Merges,
    IReadOnlyList<Guid> PossibleDuplicates,
    IReadOnlyList<AuditLine> History)
{
    public IReadOnlyList<DateSpan> Spans => field ??= StoredUnderstanding.ReadSpans(Activity.DateSpans);
}

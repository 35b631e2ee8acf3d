using Hansa.Core.Periods;
using Hansa.Core.Selections;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Hansa.App.Reports;

/// <summary>A report in the making: what a person decided on one form, period and scope.</summary>
public sealed class ReportDraft
{
    public required string RegionId { get; init; }

    public required Guid ReportDraftId { get; init; }

    public required string Form { get; init; }

    public required PeriodKind PeriodKind { get; init; }

    public required DateOnly PeriodStart { get; init; }

    public required DateOnly PeriodEnd { get; init; }

    public string? Country { get; init; }

    public string? Field { get; init; }

    public string? Organization { get; init; }

    public string? Agreement { get; init; }

    public PeriodRule Rule { get; set; }

    /// <summary>The order of print as a person gave it; empty while the form orders the rows.</summary>
    public Guid[] RowOrder { get; set; } = [];

    /// <summary>What a person wrote down beside it; not printed.</summary>
    public string Note { get; set; } = "";

    /// <summary>Null where nobody has changed anything since these were kept.</summary>
    public DateTimeOffset? ChangedAt { get; set; }

    public string? ChangedBy { get; set; }

    public Period Period => new(PeriodKind, PeriodStart, PeriodEnd);

    public ReportScope Scope => new(Country, Field, Organization, Agreement);

    internal sealed class Table : IEntityTypeConfiguration<ReportDraft>
    {
        public void Configure(EntityTypeBuilder<ReportDraft> builder)
        {
            builder.HasKey(draft => new { draft.RegionId, draft.ReportDraftId });
            builder.Ignore(draft => draft.Period).Ignore(draft => draft.Scope);
        }
    }
}

/// <summary>A row that a person took into a report or left out of it.</summary>
public sealed class ReportDecision
{
    public required string RegionId { get; init; }

    public required Guid ReportDraftId { get; init; }

    /// <summary>The activity, or the telling in a form that prints those.</summary>
    public required Guid RowId { get; init; }

    public required RowDecision Decision { get; set; }

    public required DateTimeOffset DecidedAt { get; set; }

    public required string DecidedBy { get; set; }

    /// <summary>Why, in the person’s words.</summary>
    public string Note { get; set; } = "";

    internal sealed class Table : IEntityTypeConfiguration<ReportDecision>
    {
        public void Configure(EntityTypeBuilder<ReportDecision> builder) =>
            builder.HasKey(decision => new { decision.RegionId, decision.ReportDraftId, decision.RowId });
    }
}

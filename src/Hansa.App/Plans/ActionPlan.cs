using Hansa.Core.Agreements;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Hansa.App.Plans;

/// <summary>An action plan to an agreement.</summary>
public sealed class ActionPlan
{
    public required string RegionId { get; init; }

    public required Guid ActionPlanId { get; init; }

    /// <summary>Counted up by the database at each change of the plan and of its items.</summary>
    public int Version { get; private set; }

    public required Guid AgreementId { get; init; }

    public required string Title { get; set; }

    public required DateOnly FirstDay { get; set; }

    /// <summary>Included.</summary>
    public required DateOnly LastDay { get; set; }

    public DateOnly? SignedOn { get; set; }

    public string? OrderNumber { get; set; }

    public DateOnly? OrderDate { get; set; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset ChangedAt { get; set; }

    internal sealed class Table : IEntityTypeConfiguration<ActionPlan>
    {
        public void Configure(EntityTypeBuilder<ActionPlan> builder)
        {
            builder.HasKey(plan => new { plan.RegionId, plan.ActionPlanId });
            builder.Property(plan => plan.Version).IsConcurrencyToken().HasDefaultValue(1).ValueGeneratedOnAddOrUpdate();
        }
    }
}

/// <summary>What a plan promises: what, who, when.</summary>
public sealed class PlanItem
{
    public required string RegionId { get; init; }

    public required Guid PlanItemId { get; init; }

    public required Guid ActionPlanId { get; init; }

    /// <summary>From 1, in the order of the plan.</summary>
    public required int Position { get; set; }

    public required string What { get; set; }

    public string Who { get; set; } = "";

    /// <summary>As written: «II квартал 2021 года».</summary>
    public string Planned { get; set; } = "";

    public required DateOnly FirstDay { get; set; }

    /// <summary>Included.</summary>
    public required DateOnly LastDay { get; set; }

    /// <summary>What a person says became of it; null while nobody has said.</summary>
    public PlanItemState? State { get; set; }

    public string Reason { get; set; } = "";

    internal sealed class Table : IEntityTypeConfiguration<PlanItem>
    {
        public void Configure(EntityTypeBuilder<PlanItem> builder) => builder.HasKey(item => new { item.RegionId, item.PlanItemId });
    }
}

/// <summary>An activity that fulfils an item.</summary>
public sealed class PlanItemActivity
{
    public required string RegionId { get; init; }

    public required Guid PlanItemId { get; init; }

    public required Guid ActivityId { get; init; }

    internal sealed class Table : IEntityTypeConfiguration<PlanItemActivity>
    {
        public void Configure(EntityTypeBuilder<PlanItemActivity> builder) => builder.HasKey(link => new { link.RegionId, link.PlanItemId, link.ActivityId });
    }
}

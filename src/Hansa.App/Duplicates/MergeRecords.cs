using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Hansa.App.Duplicates;

/// <summary>Several activities made one.</summary>
public sealed class ActivityMerge
{
    public required string RegionId { get; init; }

    public required Guid ActivityMergeId { get; init; }

    public required Guid SurvivorId { get; init; }

    /// <summary>JSON: whose column was taken, by name (<see cref="MergeColumn"/>).</summary>
    public required string Choices { get; init; }

    /// <summary>JSON of the survivor’s columns before the merge.</summary>
    public required string Before { get; init; }

    /// <summary>JSON of the same columns behind it.</summary>
    public required string After { get; init; }

    /// <summary>Merged as safe, without a person having looked.</summary>
    public bool Automatic { get; init; }

    public required DateTimeOffset MergedAt { get; init; }

    public required string MergedBy { get; init; }

    public DateTimeOffset? UndoneAt { get; init; }

    public string? UndoneBy { get; init; }

    internal sealed class Table : IEntityTypeConfiguration<ActivityMerge>
    {
        public void Configure(EntityTypeBuilder<ActivityMerge> builder)
        {
            builder.HasKey(merge => new { merge.RegionId, merge.ActivityMergeId });
            builder.Property(merge => merge.Choices).HasColumnType("jsonb");
            builder.Property(merge => merge.Before).HasColumnType("jsonb");
            builder.Property(merge => merge.After).HasColumnType("jsonb");
        }
    }
}

/// <summary>An activity that went into another.</summary>
public sealed class ActivityMergePart
{
    public required string RegionId { get; init; }

    public required Guid ActivityMergeId { get; init; }

    public required Guid ActivityId { get; init; }

    public bool Undone { get; init; }

    internal sealed class Table : IEntityTypeConfiguration<ActivityMergePart>
    {
        public void Configure(EntityTypeBuilder<ActivityMergePart> builder) =>
            builder.HasKey(part => new { part.RegionId, part.ActivityMergeId, part.ActivityId });
    }
}

/// <summary>A telling that came to the survivor, and from which activity.</summary>
public sealed class ActivityMergeTelling
{
    public required string RegionId { get; init; }

    public required Guid ActivityMergeId { get; init; }

    public required Guid TellingId { get; init; }

    public required Guid ActivityId { get; init; }

    internal sealed class Table : IEntityTypeConfiguration<ActivityMergeTelling>
    {
        public void Configure(EntityTypeBuilder<ActivityMergeTelling> builder) =>
            builder.HasKey(telling => new { telling.RegionId, telling.ActivityMergeId, telling.TellingId });
    }
}

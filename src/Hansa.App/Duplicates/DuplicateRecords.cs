using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Hansa.App.Duplicates;

/// <summary>A search for duplicates; see <see cref="DuplicateRuns"/>.</summary>
public sealed class DuplicateRun
{
    public required string RegionId { get; init; }

    public required Guid DuplicateRunId { get; init; }

    /// <summary>See <see cref="Core.Duplicates.DuplicateSearch.Rules"/>.</summary>
    public required int Finder { get; init; }

    public bool Whole { get; init; }

    public required DateTimeOffset StartedAt { get; init; }

    public required DateTimeOffset FinishedAt { get; init; }

    public int Compared { get; init; }

    internal sealed class Table : IEntityTypeConfiguration<DuplicateRun>
    {
        public void Configure(EntityTypeBuilder<DuplicateRun> builder) => builder.HasKey(run => new { run.RegionId, run.DuplicateRunId });
    }
}

/// <summary>An import that a search has seen.</summary>
public sealed class DuplicateExamined
{
    public required string RegionId { get; init; }

    public required Guid ImportId { get; init; }

    public required Guid DuplicateRunId { get; init; }

    internal sealed class Table : IEntityTypeConfiguration<DuplicateExamined>
    {
        public void Configure(EntityTypeBuilder<DuplicateExamined> builder) => builder.HasKey(examined => new { examined.RegionId, examined.ImportId });
    }
}

public enum DuplicateFoundVerdict
{
    /// <summary>Safe to merge at once.</summary>
    Same,

    /// <summary>A person decides.</summary>
    Possible,
}

/// <summary>Activities that are, or may be, one, as long as nobody has settled it.</summary>
public sealed class DuplicateFound
{
    public required string RegionId { get; init; }

    public required Guid DuplicateFoundId { get; init; }

    public required Guid DuplicateRunId { get; init; }

    public required int Finder { get; init; }

    public required DuplicateFoundVerdict Verdict { get; init; }

    /// <summary>0 certainly different … 1 certainly the same.</summary>
    public required float Score { get; init; }

    /// <summary>JSON of codes and words; see <see cref="OpenGroups"/> for sentences.</summary>
    public required string Reasons { get; init; }

    internal sealed class Table : IEntityTypeConfiguration<DuplicateFound>
    {
        public void Configure(EntityTypeBuilder<DuplicateFound> builder)
        {
            builder.HasKey(found => new { found.RegionId, found.DuplicateFoundId });
            builder.Property(found => found.Reasons).HasColumnType("jsonb");
        }
    }
}

public sealed class DuplicateFoundActivity
{
    public required string RegionId { get; init; }

    public required Guid DuplicateFoundId { get; init; }

    public required Guid ActivityId { get; init; }

    internal sealed class Table : IEntityTypeConfiguration<DuplicateFoundActivity>
    {
        public void Configure(EntityTypeBuilder<DuplicateFoundActivity> builder) =>
            builder.HasKey(member => new { member.RegionId, member.DuplicateFoundId, member.ActivityId });
    }
}

/// <summary>What a person said of two rows, by their words.</summary>
public sealed class DuplicateDecision
{
    public required string RegionId { get; init; }

    public required Guid FirstKey { get; init; }

    public required Guid SecondKey { get; init; }

    public required DuplicateOpinion Verdict { get; init; }

    public string Remark { get; init; } = "";

    public required DateTimeOffset DecidedAt { get; init; }

    public required string DecidedBy { get; init; }

    internal sealed class Table : IEntityTypeConfiguration<DuplicateDecision>
    {
        public void Configure(EntityTypeBuilder<DuplicateDecision> builder) =>
            builder.HasKey(decision => new { decision.RegionId, decision.FirstKey, decision.SecondKey });
    }
}

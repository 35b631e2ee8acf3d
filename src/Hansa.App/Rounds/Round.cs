using Hansa.Core.Periods;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Hansa.App.Rounds;

/// <summary>A round: forms of one period that bodies are asked to fill in until a day.</summary>
public sealed class Round
{
    public required string RegionId { get; init; }

    public required Guid RoundId { get; init; }

    /// <summary>Counted up by the database at each change.</summary>
    public int Version { get; private set; }

    public required string Name { get; set; }

    public required PeriodKind PeriodKind { get; set; }

    public required DateOnly PeriodStart { get; set; }

    public required DateOnly PeriodEnd { get; set; }

    /// <summary>What the forms are for.</summary>
    public Period Period => new(PeriodKind, PeriodStart, PeriodEnd);

    public required DateOnly Due { get; set; }

    /// <summary>Days after the due day on which a submission still gets in, marked late; then the round is locked.</summary>
    public int GraceDays { get; set; }

    /// <summary>Days before the due day on which those who have not sent are reminded.</summary>
    public int[] RemindDays { get; set; } = [3];

    public string Letter { get; set; } = "";

    public RoundState State { get; set; }

    public required DateTimeOffset OpenedAt { get; set; }

    public required string OpenedBy { get; set; }

    public DateTimeOffset? ClosedAt { get; set; }

    public string? ClosedBy { get; set; }

    internal sealed class Table : IEntityTypeConfiguration<Round>
    {
        public void Configure(EntityTypeBuilder<Round> builder)
        {
            builder.HasKey(round => new { round.RegionId, round.RoundId });
            builder.Ignore(round => round.Period);
            builder.Property(round => round.Version).IsConcurrencyToken().HasDefaultValue(1).ValueGeneratedOnAddOrUpdate();
        }
    }
}

public enum RoundState
{
    Open,

    Closed,
}

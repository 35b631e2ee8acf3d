using Hansa.Core.Submissions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Hansa.App.Submissions;

/// <summary>What one body says on one form of one round.</summary>
public sealed class Submission
{
    public required string RegionId { get; init; }

    public required Guid SubmissionId { get; init; }

    /// <summary>Counted up by the database at each step and setting; saved rows leave it as it is.</summary>
    public int Version { get; private set; }

    public required Guid RoundId { get; init; }

    public required string Form { get; init; }

    public required Guid OrganizationId { get; init; }

    /// <summary>The department that gathers this institution's rows first; null goes to the coordinator.</summary>
    public Guid? GatheredBy { get; set; }

    /// <summary>Where rows stand that have no heading of their own.</summary>
    public string? Section { get; set; }

    public SubmissionState State { get; set; }

    /// <summary>The positive, signed statement that nothing was held.</summary>
    public bool NothingHeld { get; set; }

    /// <summary>The text under the table: the sentence on receptions of the body that writes it.</summary>
    public string Footer { get; set; } = "";

    /// <summary>Who signed it with which post, as typed on submitting.</summary>
    public string SignedBy { get; set; } = "";

    public DateTimeOffset? SubmittedAt { get; set; }

    public bool Late { get; set; }

    /// <summary>Somebody has begun to check what was sent: it cannot be taken back any more.</summary>
    public DateTimeOffset? ReviewedAt { get; set; }

    public string? ReviewedBy { get; set; }

    /// <summary>Why it was returned last.</summary>
    public string Reason { get; set; } = "";

    public DateTimeOffset? DecidedAt { get; set; }

    public string? DecidedBy { get; set; }

    /// <summary>Gets in until this day in spite of the lock.</summary>
    public DateOnly? ExceptionUntil { get; set; }

    /// <summary>What the register holds of it once accepted.</summary>
    public Guid? ImportId { get; set; }

    public DateTimeOffset? ChangedAt { get; set; }

    public string? ChangedBy { get; set; }

    internal sealed class Table : IEntityTypeConfiguration<Submission>
    {
        public void Configure(EntityTypeBuilder<Submission> builder)
        {
            builder.HasKey(submission => new { submission.RegionId, submission.SubmissionId });
            builder.Property(submission => submission.Version).IsConcurrencyToken().HasDefaultValue(1).ValueGeneratedOnAddOrUpdate();
        }
    }
}

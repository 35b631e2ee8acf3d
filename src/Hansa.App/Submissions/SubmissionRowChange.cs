using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Hansa.App.Submissions;

/// <summary>A saved change of a row: who, when, before, after.</summary>
public sealed class SubmissionRowChange
{
    public required string RegionId { get; init; }

    public required Guid SubmissionRowId { get; init; }

    public required int Version { get; init; }

    public required DateTimeOffset At { get; init; }

    public required string Actor { get; init; }

    public required string Before { get; init; }

    public required string After { get; init; }

    /// <summary>By whoever checks, in place of the body: the words before are the body’s own.</summary>
    public bool InReview { get; init; }

    internal sealed class Table : IEntityTypeConfiguration<SubmissionRowChange>
    {
        public void Configure(EntityTypeBuilder<SubmissionRowChange> builder)
        {
            builder.HasKey(submissionRowChange => new { submissionRowChange.RegionId, submissionRowChange.SubmissionRowId, submissionRowChange.Version });
            builder.Property(submissionRowChange => submissionRowChange.Before).HasColumnType("jsonb");
            builder.Property(submissionRowChange => submissionRowChange.After).HasColumnType("jsonb");
        }
    }
}

using Hansa.Core.Submissions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Hansa.App.Submissions;

/// <summary>The submission as it stood when it went on: each round of sending and returning is kept.</summary>
public sealed class SubmissionStep
{
    public required string RegionId { get; init; }

    public required Guid SubmissionId { get; init; }

    public required int Step { get; init; }

    public required DateTimeOffset At { get; init; }

    public required string Actor { get; init; }

    public required SubmissionAction Action { get; init; }

    public string Reason { get; set; } = "";

    /// <summary>JSON; see <see cref="StoredRows"/>.</summary>
    public string Rows { get; set; } = "[]";

    internal sealed class Table : IEntityTypeConfiguration<SubmissionStep>
    {
        public void Configure(EntityTypeBuilder<SubmissionStep> builder)
        {
            builder.HasKey(submissionStep => new { submissionStep.RegionId, submissionStep.SubmissionId, submissionStep.Step });
            builder.Property(submissionStep => submissionStep.Rows).HasColumnType("jsonb");
        }
    }
}

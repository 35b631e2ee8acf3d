using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Hansa.App.Rounds;

/// <summary>A link by which a body without an account sends its word: one round, one body, until a day.</summary>
public sealed class SubmissionLink
{
    public required string RegionId { get; init; }

    public required Guid SubmissionLinkId { get; init; }

    public required Guid RoundId { get; init; }

    public required Guid OrganizationId { get; init; }

    public required byte[] Hash { get; set; }

    public required DateTimeOffset MadeAt { get; init; }

    public required string MadeBy { get; set; }

    public required DateTimeOffset ExpiresAt { get; set; }

    public DateTimeOffset? UsedAt { get; set; }

    public DateTimeOffset? RevokedAt { get; set; }

    internal sealed class Table : IEntityTypeConfiguration<SubmissionLink>
    {
        public void Configure(EntityTypeBuilder<SubmissionLink> builder) =>
            builder.HasKey(submissionLink => new { submissionLink.RegionId, submissionLink.SubmissionLinkId });
    }
}

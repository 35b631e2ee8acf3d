using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Hansa.App.Submissions;

/// <summary>Which row of a submission a telling was made of: the way from the register back to the file a body sent.</summary>
public sealed class SubmissionTelling
{
    public required string RegionId { get; init; }

    public required Guid TellingId { get; init; }

    public required Guid SubmissionRowId { get; init; }

    internal sealed class Table : IEntityTypeConfiguration<SubmissionTelling>
    {
        public void Configure(EntityTypeBuilder<SubmissionTelling> builder) =>
            builder.HasKey(telling => new { telling.RegionId, telling.TellingId });
    }
}

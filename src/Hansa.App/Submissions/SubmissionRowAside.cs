using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Hansa.App.Submissions;

/// <summary>Words for a cell that came second: another had saved the cell meanwhile. Kept until a person has chosen.</summary>
public sealed class SubmissionRowAside
{
    public required string RegionId { get; init; }

    public required Guid SubmissionRowId { get; init; }

    /// <summary>The column, by its name in JSON.</summary>
    public required string Role { get; init; }

    public required string Actor { get; init; }

    public required string Text { get; set; }

    public required DateTimeOffset At { get; set; }

    internal sealed class Table : IEntityTypeConfiguration<SubmissionRowAside>
    {
        public void Configure(EntityTypeBuilder<SubmissionRowAside> builder) =>
            builder.HasKey(aside => new { aside.RegionId, aside.SubmissionRowId, aside.Role, aside.Actor });
    }
}

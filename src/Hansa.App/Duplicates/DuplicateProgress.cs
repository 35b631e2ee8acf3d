using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Hansa.App.Duplicates;

/// <summary>The search for duplicates that goes on, or the one that went last; see <see cref="DuplicateSearches"/>.</summary>
public sealed class DuplicateProgress
{
    public required string RegionId { get; init; }

    public required Guid DuplicateProgressId { get; set; }

    public required DateTimeOffset BegunAt { get; set; }

    public required string BegunBy { get; set; }

    /// <summary>When it last told of itself.</summary>
    public required DateTimeOffset SeenAt { get; set; }

    /// <summary>Activities read so far.</summary>
    public int Activities { get; set; }

    /// <summary>Groups found so far.</summary>
    public int Groups { get; set; }

    public DateTimeOffset? EndedAt { get; set; }

    /// <summary>Why it ended without a result; "" for none.</summary>
    public string Failure { get; set; } = "";

    internal sealed class Table : IEntityTypeConfiguration<DuplicateProgress>
    {
        public void Configure(EntityTypeBuilder<DuplicateProgress> builder) => builder.HasKey(progress => progress.RegionId);
    }
}

using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Hansa.App.Remarks;

/// <summary>A thread of remarks on a cell, a row or the whole submission.</summary>
public sealed class Remark
{
    public required string RegionId { get; init; }

    public required Guid RemarkId { get; init; }

    /// <summary>Counted up by the database at each change.</summary>
    public int Version { get; private set; }

    public required Guid SubmissionId { get; init; }

    public Guid? SubmissionRowId { get; set; }

    /// <summary>The column's role; null for the whole row.</summary>
    public string? Role { get; set; }

    public RemarkState State { get; set; }

    public required DateTimeOffset CreatedAt { get; init; }

    internal sealed class Table : IEntityTypeConfiguration<Remark>
    {
        public void Configure(EntityTypeBuilder<Remark> builder)
        {
            builder.HasKey(remark => new { remark.RegionId, remark.RemarkId });
            builder.Property(remark => remark.Version).IsConcurrencyToken().HasDefaultValue(1).ValueGeneratedOnAddOrUpdate();
        }
    }
}

public enum RemarkState
{
    Open,

    Resolved,
}

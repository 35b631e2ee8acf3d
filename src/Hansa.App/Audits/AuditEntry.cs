using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Hansa.App.Audits;

/// <summary>Who did what, when, with what was before and after. Append-only; the database numbers and chains it.</summary>
public sealed class AuditEntry
{
    public required string RegionId { get; init; }

    public long Entry { get; init; }

    public required DateTimeOffset At { get; init; }

    public required string Actor { get; init; }

    public required string Action { get; init; }

    /// <summary>The table of what was changed.</summary>
    public required string Subject { get; init; }

    public Guid? SubjectId { get; init; }

    /// <summary>JSON; null for what was made.</summary>
    public string? Before { get; init; }

    /// <summary>JSON; null for what was taken away.</summary>
    public string? After { get; init; }

    public byte[] Previous { get; init; } = [];

    public byte[] Hash { get; init; } = [];

    internal sealed class Table : IEntityTypeConfiguration<AuditEntry>
    {
        public void Configure(EntityTypeBuilder<AuditEntry> builder)
        {
            builder.ToTable("audit");
            builder.HasKey(entry => new { entry.RegionId, entry.Entry });
            builder.Property(entry => entry.Entry).ValueGeneratedOnAdd();
            builder.Property(entry => entry.Previous).ValueGeneratedOnAdd();
            builder.Property(entry => entry.Hash).ValueGeneratedOnAdd();
            builder.Property(entry => entry.Before).HasColumnType("jsonb");
            builder.Property(entry => entry.After).HasColumnType("jsonb");
        }
    }
}

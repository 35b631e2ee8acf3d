using Hansa.Core.Periods;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Hansa.App.Imports;

public enum ImportState
{
    /// <summary>What it tells counts.</summary>
    Current,

    /// <summary>A newer file of the same body and round has taken its place.</summary>
    Replaced,

    /// <summary>Taken back with all it made; only this record and the file are kept.</summary>
    Withdrawn,
}

/// <summary>One report of one file, as one body told it on one day.</summary>
public sealed class Import
{
    public required string RegionId { get; init; }

    public required Guid ImportId { get; init; }

    /// <summary>Of the file, kept in <see cref="StoredFile"/>.</summary>
    public required byte[] Sha256 { get; init; }

    /// <summary>Without its folder.</summary>
    public required string FileName { get; init; }

    /// <summary>Which report of the file, from 1.</summary>
    public required int Report { get; init; }

    /// <summary>Who sent it; "" where nobody said, as in a consolidated report.</summary>
    public string Body { get; init; } = "";

    /// <summary>See <see cref="Directories.DirectoryKey"/>.</summary>
    public string BodyKey { get; init; } = "";

    public Guid? OrganizationId { get; set; }

    /// <summary>Tells apart the files of a body that sends several for one round; mostly "".</summary>
    public string Part { get; init; } = "";

    /// <summary>Where rows stand that have no heading of their own.</summary>
    public string? RoundSection { get; init; }

    public string? Form { get; init; }

    public string? Country { get; init; }

    public PeriodKind? PeriodKind { get; init; }

    public DateOnly? PeriodStart { get; init; }

    public DateOnly? PeriodEnd { get; init; }

    public string Title { get; init; } = "";

    /// <summary>JSON: <c>[{"role", "heading"}]</c> in the order of the table.</summary>
    public string Columns { get; init; } = "[]";

    public string? Footer { get; init; }

    public bool NothingHeld { get; init; }

    public int RowCount { get; init; }

    /// <summary>JSON, of the file as a whole.</summary>
    public string Problems { get; init; } = "[]";

    /// <summary>JSON, of title and headings.</summary>
    public string Repairs { get; init; } = "[]";

    public required DateTimeOffset ImportedAt { get; init; }

    public required string ImportedBy { get; init; }

    public ImportState State { get; set; }

    public Guid? ReplacedBy { get; set; }

    public DateTimeOffset? EndedAt { get; set; }

    public string? EndedBy { get; set; }

    public Period? Period => PeriodKind is { } kind ? new Period(kind, PeriodStart!.Value, PeriodEnd!.Value) : null;

    internal sealed class Table : IEntityTypeConfiguration<Import>
    {
        public void Configure(EntityTypeBuilder<Import> builder)
        {
            builder.HasKey(import => new { import.RegionId, import.ImportId });
            builder.Ignore(import => import.Period);
            builder.Property(import => import.Columns).HasColumnType("jsonb");
            builder.Property(import => import.Problems).HasColumnType("jsonb");
            builder.Property(import => import.Repairs).HasColumnType("jsonb");
        }
    }
}

/// <summary>The bytes of a file as they came, each once however often it is sent.</summary>
public sealed class StoredFile
{
    public required string RegionId { get; init; }

    public required byte[] Sha256 { get; init; }

    public required byte[] Content { get; init; }

    public required DateTimeOffset StoredAt { get; init; }

    internal sealed class Table : IEntityTypeConfiguration<StoredFile>
    {
        public void Configure(EntityTypeBuilder<StoredFile> builder) => builder.HasKey(file => new { file.RegionId, file.Sha256 });
    }
}

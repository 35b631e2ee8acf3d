using Hansa.Core.Periods;
using Hansa.Core.Selections;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Hansa.App.Reports;

/// <summary>An approved report. The database lets nothing of it change but that another takes its place.</summary>
public sealed class FrozenReport
{
    public required string RegionId { get; init; }

    public required Guid FrozenReportId { get; init; }

    public required string Form { get; init; }

    public required string FormVersion { get; init; }

    public required PeriodKind PeriodKind { get; init; }

    public required DateOnly PeriodStart { get; init; }

    public required DateOnly PeriodEnd { get; init; }

    public string? Country { get; init; }

    public string? Field { get; init; }

    public string? Organization { get; init; }

    public string? Agreement { get; init; }

    public required PeriodRule Rule { get; init; }

    /// <summary>From 1; each report that supersedes another counts on.</summary>
    public required int Edition { get; init; }

    public required string Title { get; init; }

    /// <summary>How the person who approved it calls it: «На подпись губернатору»; mostly "".</summary>
    public string Name { get; init; } = "";

    /// <summary>What stood beside it when it was approved; not printed.</summary>
    public string Note { get; init; } = "";

    public required int RowCount { get; init; }

    /// <summary>JSON, see docs/formats.md.</summary>
    public required string Data { get; init; }

    public required DateTimeOffset FrozenAt { get; init; }

    public required string FrozenBy { get; init; }

    /// <summary>The report that took its place; null while it is in force.</summary>
    public Guid? SupersededBy { get; set; }

    public Period Period => new(PeriodKind, PeriodStart, PeriodEnd);

    public ReportScope Scope => new(Country, Field, Organization, Agreement);

    internal sealed class Table : IEntityTypeConfiguration<FrozenReport>
    {
        public void Configure(EntityTypeBuilder<FrozenReport> builder)
        {
            builder.HasKey(report => new { report.RegionId, report.FrozenReportId });
            builder.Ignore(report => report.Period).Ignore(report => report.Scope);
            builder.Property(report => report.Data).HasColumnType("jsonb");
        }
    }
}

/// <summary>What a row of an approved report was made of.</summary>
public sealed class FrozenReportRow
{
    public required string RegionId { get; init; }

    public required Guid FrozenReportId { get; init; }

    public required int Position { get; init; }

    public required Guid ActivityId { get; init; }

    public required Guid TellingId { get; init; }

    /// <summary>Code of the period of a row that has no day in the report’s own.</summary>
    public string? CarriedOverFrom { get; init; }

    internal sealed class Table : IEntityTypeConfiguration<FrozenReportRow>
    {
        public void Configure(EntityTypeBuilder<FrozenReportRow> builder) =>
            builder.HasKey(row => new { row.RegionId, row.FrozenReportId, row.Position });
    }
}

/// <summary>A file of an approved report, byte for byte as it was approved.</summary>
public sealed class FrozenReportFile
{
    public required string RegionId { get; init; }

    public required Guid FrozenReportId { get; init; }

    /// <summary>docx, xlsx …</summary>
    public required string Format { get; init; }

    public required byte[] Sha256 { get; init; }

    public required byte[] Content { get; init; }

    internal sealed class Table : IEntityTypeConfiguration<FrozenReportFile>
    {
        public void Configure(EntityTypeBuilder<FrozenReportFile> builder) =>
            builder.HasKey(file => new { file.RegionId, file.FrozenReportId, file.Format });
    }
}

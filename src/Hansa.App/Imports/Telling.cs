using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Hansa.App.Imports;

/// <summary>
/// One row of one import: the words as that body told them, and from which cells. Never changed, but that its activity may
/// become another and that it ends to count when a newer file takes the import’s place.
/// </summary>
public sealed class Telling
{
    public required string RegionId { get; init; }

    public required Guid TellingId { get; init; }

    public required Guid ImportId { get; init; }

    public required Guid ActivityId { get; set; }

    public required bool IsCurrent { get; set; }

    /// <summary>Place among the rows of its report, from 1.</summary>
    public required int Position { get; init; }

    /// <summary>As printed.</summary>
    public required int Number { get; init; }

    public string? Section { get; init; }

    public string? Subsection { get; init; }

    public string? PeriodHeading { get; init; }

    /// <summary>Who held it, as far as headings and sender tell: the institution where one is named, else the body.</summary>
    public Guid? OrganizationId { get; set; }

    /// <summary>The field of its heading.</summary>
    public Guid? FieldId { get; set; }

    public string Title { get; init; } = "";

    public string Place { get; init; } = "";

    public string Dates { get; init; } = "";

    public string Content { get; init; } = "";

    public string Participants { get; init; } = "";

    public string Note { get; init; } = "";

    public bool AgreementsFilledDown { get; init; }

    /// <summary>JSON: <c>[{"heading", "text"}]</c> of columns without a known meaning.</summary>
    public string Extra { get; init; } = "[]";

    public required int SourceTable { get; init; }

    public required int SourceRow { get; init; }

    /// <summary>JSON of what the words say.</summary>
    public required string Understanding { get; init; }

    public bool OutsidePeriod { get; init; }

    /// <summary>JSON.</summary>
    public string Problems { get; init; } = "[]";

    public int Errors { get; init; }

    public int Warnings { get; init; }

    /// <summary>JSON: <c>[{"kind", "column", "before", "after"}]</c>.</summary>
    public string Repairs { get; init; } = "[]";

    internal sealed class Table : IEntityTypeConfiguration<Telling>
    {
        public void Configure(EntityTypeBuilder<Telling> builder)
        {
            builder.HasKey(telling => new { telling.RegionId, telling.TellingId });
            builder.Property(telling => telling.Extra).HasColumnType("jsonb");
            builder.Property(telling => telling.Understanding).HasColumnType("jsonb");
            builder.Property(telling => telling.Problems).HasColumnType("jsonb");
            builder.Property(telling => telling.Repairs).HasColumnType("jsonb");
        }
    }
}

/// <summary>An agreement that a row names.</summary>
public sealed class TellingAgreement
{
    public required string RegionId { get; init; }

    public required Guid TellingId { get; init; }

    /// <summary>From 1, in the order of the cell.</summary>
    public required int Position { get; init; }

    public required string Title { get; init; }

    /// <summary>See <see cref="Core.Agreements.AgreementKey"/>.</summary>
    public required string AgreementKey { get; init; }

    /// <summary>Known once the title is linked to a card.</summary>
    public Guid? AgreementId { get; set; }

    /// <summary>What the row says on this agreement only (domain.md M-41).</summary>
    public string Words { get; set; } = "";

    internal sealed class Table : IEntityTypeConfiguration<TellingAgreement>
    {
        public void Configure(EntityTypeBuilder<TellingAgreement> builder) =>
            builder.HasKey(agreement => new { agreement.RegionId, agreement.TellingId, agreement.Position });
    }
}

using Hansa.Core.Agreements;
using Hansa.Core.Places;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Hansa.App.Agreements;

/// <summary>The card of an agreement. Its status on a day follows from its term and <see cref="AgreementChange"/>s.</summary>
public sealed class Agreement
{
    public required string RegionId { get; init; }

    public required Guid AgreementId { get; init; }

    /// <summary>Counted up by the database at each change of the card and of what hangs on it.</summary>
    public int Version { get; private set; }

    public required AgreementKind Kind { get; set; }

    public required string Title { get; set; }

    public string? Number { get; set; }

    /// <summary>Of the act that approved it.</summary>
    public string? OrderNumber { get; set; }

    public DateOnly? OrderDate { get; set; }

    public DateOnly? SignedOn { get; set; }

    public string SignedAt { get; set; } = "";

    /// <summary>«В рабочем порядке» is <see cref="Mode.ByExchange"/> (domain.md M-59).</summary>
    public Mode? SignedMode { get; set; }

    /// <summary>Of the federal authorities, as cited.</summary>
    public string FederalConsent { get; set; } = "";

    public DateOnly? FederalConsentOn { get; set; }

    public DateOnly? InForceFrom { get; set; }

    /// <summary>The last day; null without term.</summary>
    public DateOnly? InForceUntil { get; set; }

    public Extension Extension { get; set; }

    public int? ExtensionMonths { get; set; }

    /// <summary>Where the original lies.</summary>
    public string Original { get; set; } = "";

    public string Note { get; set; } = "";

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset ChangedAt { get; set; }

    public AgreementTerm Term => new(InForceFrom ?? SignedOn, InForceUntil, Extension, ExtensionMonths);

    internal sealed class Table : IEntityTypeConfiguration<Agreement>
    {
        public void Configure(EntityTypeBuilder<Agreement> builder)
        {
            builder.HasKey(agreement => new { agreement.RegionId, agreement.AgreementId });
            builder.Ignore(agreement => agreement.Term);
            builder.Property(agreement => agreement.Version).IsConcurrencyToken().HasDefaultValue(1).ValueGeneratedOnAddOrUpdate();
        }
    }
}

public sealed class AgreementParty
{
    public required string RegionId { get; init; }

    public required Guid AgreementId { get; init; }

    /// <summary>From 1, in the order of the title.</summary>
    public required int Position { get; init; }

    public required string Name { get; init; }

    public required string PartyKey { get; init; }

    public required PartyLevel Level { get; init; }

    /// <summary>ISO 3166-1 alpha-2.</summary>
    public string? Country { get; init; }

    /// <summary>ISO 3166-2 of a Russian region.</summary>
    public string? Area { get; init; }

    public Guid? OrganizationId { get; init; }

    internal sealed class Table : IEntityTypeConfiguration<AgreementParty>
    {
        public void Configure(EntityTypeBuilder<AgreementParty> builder) => builder.HasKey(party => new { party.RegionId, party.AgreementId, party.Position });
    }
}

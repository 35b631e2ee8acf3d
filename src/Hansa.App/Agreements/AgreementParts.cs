using Hansa.Core.Agreements;
using Hansa.Core.Places;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NpgsqlTypes;

namespace Hansa.App.Agreements;

/// <summary>A spelling of a title by which the card is found. On one day it names one card.</summary>
public sealed class AgreementAlias
{
    public required string RegionId { get; init; }

    public required Guid AgreementAliasId { get; init; }

    public required Guid AgreementId { get; init; }

    /// <summary>See <see cref="AgreementKey"/>.</summary>
    public required string AliasKey { get; init; }

    public required string Title { get; init; }

    public required NpgsqlRange<DateOnly> During { get; set; }

    internal sealed class Table : IEntityTypeConfiguration<AgreementAlias>
    {
        public void Configure(EntityTypeBuilder<AgreementAlias> builder) => builder.HasKey(alias => new { alias.RegionId, alias.AgreementAliasId });
    }
}

/// <summary>An act that changed the status; see <see cref="StatusChange"/>.</summary>
public sealed class AgreementChange
{
    public required string RegionId { get; init; }

    public required Guid AgreementId { get; init; }

    public required Guid AgreementChangeId { get; init; }

    public required StatusChangeKind Kind { get; init; }

    public required DateOnly Day { get; init; }

    public DateOnly? Until { get; init; }

    public string Act { get; init; } = "";

    internal sealed class Table : IEntityTypeConfiguration<AgreementChange>
    {
        public void Configure(EntityTypeBuilder<AgreementChange> builder) => builder.HasKey(change => new { change.RegionId, change.AgreementChangeId });
    }
}

/// <summary>A supplementary agreement.</summary>
public sealed class AgreementAmendment
{
    public required string RegionId { get; init; }

    public required Guid AgreementId { get; init; }

    public required Guid AgreementAmendmentId { get; init; }

    public required string Title { get; init; }

    public string? Number { get; init; }

    public string? OrderNumber { get; init; }

    public DateOnly? OrderDate { get; init; }

    public DateOnly? SignedOn { get; init; }

    public string SignedAt { get; init; } = "";

    public Mode? SignedMode { get; init; }

    public string Note { get; init; } = "";

    internal sealed class Table : IEntityTypeConfiguration<AgreementAmendment>
    {
        public void Configure(EntityTypeBuilder<AgreementAmendment> builder) => builder.HasKey(amendment => new { amendment.RegionId, amendment.AgreementAmendmentId });
    }
}

/// <summary>Under which number and on which day a registry took the agreement, or one of its amendments, into its list.</summary>
public sealed class AgreementRegistration
{
    public required string RegionId { get; init; }

    public required Guid AgreementId { get; init; }

    public required Guid AgreementRegistrationId { get; init; }

    /// <summary>Null for the agreement itself.</summary>
    public Guid? AgreementAmendmentId { get; init; }

    public string? Number { get; init; }

    public DateOnly? Date { get; init; }

    public string Registry { get; init; } = "";

    internal sealed class Table : IEntityTypeConfiguration<AgreementRegistration>
    {
        public void Configure(EntityTypeBuilder<AgreementRegistration> builder) =>
            builder.HasKey(registration => new { registration.RegionId, registration.AgreementRegistrationId });
    }
}

public sealed class AgreementFile
{
    public required string RegionId { get; init; }

    public required Guid AgreementId { get; init; }

    /// <summary>Of the bytes, kept in <see cref="Imports.StoredFile"/>.</summary>
    public required byte[] Sha256 { get; init; }

    public required string FileName { get; init; }

    public required DateTimeOffset AddedAt { get; init; }

    public required string AddedBy { get; init; }

    internal sealed class Table : IEntityTypeConfiguration<AgreementFile>
    {
        public void Configure(EntityTypeBuilder<AgreementFile> builder) => builder.HasKey(file => new { file.RegionId, file.AgreementId, file.Sha256 });
    }
}

/// <summary>An activity that belongs to a card though no row names the card beside it: its signing.</summary>
public sealed class AgreementActivity
{
    public required string RegionId { get; init; }

    public required Guid AgreementId { get; init; }

    public required Guid ActivityId { get; init; }

    internal sealed class Table : IEntityTypeConfiguration<AgreementActivity>
    {
        public void Configure(EntityTypeBuilder<AgreementActivity> builder) => builder.HasKey(held => new { held.RegionId, held.AgreementId, held.ActivityId });
    }
}

/// <summary>What a person decided on a proposal.</summary>
public sealed class AgreementDecision
{
    public required string RegionId { get; init; }

    public required string ProposalKey { get; init; }

    public required bool Accepted { get; set; }

    /// <summary>The card that came of it; null for what was rejected.</summary>
    public Guid? AgreementId { get; set; }

    public required DateTimeOffset DecidedAt { get; set; }

    public required string DecidedBy { get; set; }

    internal sealed class Table : IEntityTypeConfiguration<AgreementDecision>
    {
        public void Configure(EntityTypeBuilder<AgreementDecision> builder) => builder.HasKey(decision => new { decision.RegionId, decision.ProposalKey });
    }
}

using Hansa.Core.Forms;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NpgsqlTypes;

namespace Hansa.App.Directories;

/// <summary>A body, institution or office that reports or is reported on. Its names and parents have days of their own.</summary>
public sealed class Organization
{
    public required string RegionId { get; init; }

    public required Guid OrganizationId { get; init; }

    public required OrganizationKind Kind { get; set; }

    public DateOnly? Founded { get; set; }

    public DateOnly? Closed { get; set; }

    /// <summary>An import met the name and nobody has confirmed it yet.</summary>
    public bool Proposed { get; set; }

    /// <summary>The import that met it first.</summary>
    public Guid? ImportId { get; init; }

    internal sealed class Table : IEntityTypeConfiguration<Organization>
    {
        public void Configure(EntityTypeBuilder<Organization> builder) =>
            builder.HasKey(organization => new { organization.RegionId, organization.OrganizationId });
    }
}

/// <summary>What an organization is called, and when. No two names share a day.</summary>
public sealed class OrganizationName
{
    public required string RegionId { get; init; }

    public required Guid OrganizationId { get; init; }

    public required Guid OrganizationNameId { get; init; }

    public required string Name { get; set; }

    public string? ShortName { get; set; }

    public required NpgsqlRange<DateOnly> During { get; set; }

    internal sealed class Table : IEntityTypeConfiguration<OrganizationName>
    {
        public void Configure(EntityTypeBuilder<OrganizationName> builder) =>
            builder.HasKey(name => new { name.RegionId, name.OrganizationNameId });
    }
}

/// <summary>A spelling by which an organization is found; see <see cref="DirectoryKey"/>.</summary>
public sealed class OrganizationAlias
{
    public required string RegionId { get; init; }

    public required string AliasKey { get; init; }

    public required Guid OrganizationId { get; init; }

    internal sealed class Table : IEntityTypeConfiguration<OrganizationAlias>
    {
        public void Configure(EntityTypeBuilder<OrganizationAlias> builder) =>
            builder.HasKey(alias => new { alias.RegionId, alias.AliasKey, alias.OrganizationId });
    }
}

/// <summary>Whom an organization stands under, and when.</summary>
public sealed class OrganizationParent
{
    public required string RegionId { get; init; }

    public required Guid OrganizationId { get; init; }

    public required Guid OrganizationParentId { get; init; }

    public required Guid ParentId { get; init; }

    public required NpgsqlRange<DateOnly> During { get; init; }

    internal sealed class Table : IEntityTypeConfiguration<OrganizationParent>
    {
        public void Configure(EntityTypeBuilder<OrganizationParent> builder) =>
            builder.HasKey(parent => new { parent.RegionId, parent.OrganizationParentId });
    }
}

public enum SuccessionKind
{
    Merger,
    Split,
    Takeover,
    Transformation,
}

/// <summary>An organization that went on as another.</summary>
public sealed class OrganizationSuccession
{
    public required string RegionId { get; init; }

    public required Guid PredecessorId { get; init; }

    public required Guid SuccessorId { get; init; }

    public required SuccessionKind Kind { get; set; }

    public required DateOnly Day { get; set; }

    /// <summary>The act that ordered it, as cited; "" when not known.</summary>
    public string Act { get; set; } = "";

    internal sealed class Table : IEntityTypeConfiguration<OrganizationSuccession>
    {
        public void Configure(EntityTypeBuilder<OrganizationSuccession> builder) =>
            builder.HasKey(succession => new { succession.RegionId, succession.PredecessorId, succession.SuccessorId });
    }
}

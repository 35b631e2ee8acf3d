using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NpgsqlTypes;

namespace Hansa.App.Directories;

/// <summary>As federal law names them.</summary>
public enum MunicipalityKind
{
    /// <summary>Городской округ.</summary>
    CityDistrict,

    /// <summary>Муниципальный округ.</summary>
    MunicipalDistrict,

    /// <summary>Муниципальный район.</summary>
    MunicipalArea,

    /// <summary>Городское поселение.</summary>
    CitySettlement,

    /// <summary>Сельское поселение.</summary>
    VillageSettlement,
}

public sealed class Municipality
{
    public required string RegionId { get; init; }

    public required Guid MunicipalityId { get; init; }

    public required MunicipalityKind Kind { get; set; }

    /// <summary>The body that reports for it.</summary>
    public Guid? OrganizationId { get; set; }

    internal sealed class Table : IEntityTypeConfiguration<Municipality>
    {
        public void Configure(EntityTypeBuilder<Municipality> builder) =>
            builder.HasKey(municipality => new { municipality.RegionId, municipality.MunicipalityId });
    }
}

/// <summary>What a municipality is called, and when. No two names share a day.</summary>
public sealed class MunicipalityName
{
    public required string RegionId { get; init; }

    public required Guid MunicipalityId { get; init; }

    public required Guid MunicipalityNameId { get; init; }

    public required string Name { get; set; }

    public required NpgsqlRange<DateOnly> During { get; set; }

    internal sealed class Table : IEntityTypeConfiguration<MunicipalityName>
    {
        public void Configure(EntityTypeBuilder<MunicipalityName> builder) =>
            builder.HasKey(name => new { name.RegionId, name.MunicipalityNameId });
    }
}

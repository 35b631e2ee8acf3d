using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Hansa.App.Letters;

/// <summary>Where a body is written to.</summary>
public sealed class OrganizationAddress
{
    public required string RegionId { get; init; }

    public required Guid OrganizationId { get; init; }

    public required string Email { get; init; }

    public string Person { get; set; } = "";

    internal sealed class Table : IEntityTypeConfiguration<OrganizationAddress>
    {
        public void Configure(EntityTypeBuilder<OrganizationAddress> builder) =>
            builder.HasKey(organizationAddress => new { organizationAddress.RegionId, organizationAddress.OrganizationId, organizationAddress.Email });
    }
}

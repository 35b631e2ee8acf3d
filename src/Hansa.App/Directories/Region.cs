using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Hansa.App.Directories;

/// <summary>A region that keeps a register.</summary>
public sealed class Region
{
    /// <summary>ISO 3166-2: RU-SMO.</summary>
    public required string RegionId { get; init; }

    /// <summary>JSON of the cases known of its name; see <see cref="Core.Forms.CasedName"/>.</summary>
    public required string Name { get; set; }

    internal sealed class Table : IEntityTypeConfiguration<Region>
    {
        public void Configure(EntityTypeBuilder<Region> builder)
        {
            builder.HasKey(region => region.RegionId);
            builder.Property(region => region.Name).HasColumnType("jsonb");
        }
    }
}

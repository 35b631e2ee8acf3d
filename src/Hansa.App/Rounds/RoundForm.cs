using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Hansa.App.Rounds;

/// <summary>A form of a round; for a report on one country, which.</summary>
public sealed class RoundForm
{
    public required string RegionId { get; init; }

    public required Guid RoundId { get; init; }

    public required string Form { get; init; }

    public string? Country { get; set; }

    public required int Position { get; set; }

    internal sealed class Table : IEntityTypeConfiguration<RoundForm>
    {
        public void Configure(EntityTypeBuilder<RoundForm> builder) =>
            builder.HasKey(roundForm => new { roundForm.RegionId, roundForm.RoundId, roundForm.Form });
    }
}

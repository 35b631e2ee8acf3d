using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Hansa.App.Accounts;

/// <summary>A key of a person’s programs to the interface.</summary>
public sealed class AccessToken
{
    public required string RegionId { get; init; }

    public required Guid TokenId { get; init; }

    public required Guid AccountId { get; init; }

    public required string Name { get; set; }

    /// <summary>SHA-256 of the token; the token itself is shown once.</summary>
    public required byte[] Hash { get; set; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset ExpiresAt { get; set; }

    public DateTimeOffset? UsedAt { get; set; }

    public DateTimeOffset? RevokedAt { get; set; }

    internal sealed class Table : IEntityTypeConfiguration<AccessToken>
    {
        public void Configure(EntityTypeBuilder<AccessToken> builder) =>
            builder.HasKey(accessToken => new { accessToken.RegionId, accessToken.TokenId });
    }
}

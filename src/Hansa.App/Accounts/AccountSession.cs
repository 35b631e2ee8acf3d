using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Hansa.App.Accounts;

/// <summary>A signed-in browser.</summary>
public sealed class AccountSession
{
    public required string RegionId { get; init; }

    public required Guid SessionId { get; init; }

    public required Guid AccountId { get; init; }

    public required DateTimeOffset BeganAt { get; init; }

    public required DateTimeOffset SeenAt { get; set; }

    public DateTimeOffset? EndedAt { get; set; }

    /// <summary>What the browser says of itself and where it came from, for the person to know it again.</summary>
    public string Browser { get; set; } = "";

    public string Address { get; set; } = "";

    internal sealed class Table : IEntityTypeConfiguration<AccountSession>
    {
        public void Configure(EntityTypeBuilder<AccountSession> builder) =>
            builder.HasKey(accountSession => new { accountSession.RegionId, accountSession.SessionId });
    }
}

using Hansa.Core.Permissions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Hansa.App.Accounts;

/// <summary>A person who signs in, with what the role is for.</summary>
public sealed class Account
{
    public required string RegionId { get; init; }

    public required Guid AccountId { get; init; }

    /// <summary>Counted up by the database at each change.</summary>
    public int Version { get; private set; }

    public required string Name { get; set; }

    public required string Email { get; set; }

    /// <summary>Folded by Hansa; one account an address over the whole installation, for the address alone signs in.</summary>
    public required string EmailKey { get; set; }

    public required Role Role { get; set; }

    /// <summary>Whom the role is for, with all below it; null is the whole region.</summary>
    public Guid? OrganizationId { get; set; }

    public string Language { get; set; } = "ru";

    public string? PasswordHash { get; set; }

    /// <summary>Made up for the person: to be changed before anything else is done.</summary>
    public bool PasswordTemporary { get; set; }

    /// <summary>Changes with the password and the second factor: sessions that hold an older one end.</summary>
    public required string SecurityStamp { get; set; }

    public string? AuthenticatorKey { get; set; }

    /// <summary>The step whose code was taken last: no code is taken twice.</summary>
    public long AuthenticatorStep { get; set; }

    public bool TwoFactor { get; set; }

    /// <summary>Hashes of the codes not used yet.</summary>
    public string[] RecoveryCodes { get; set; } = [];

    public DateTimeOffset? SignedInAt { get; set; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>Left the office: signs in no more, stays named in what was done.</summary>
    public DateTimeOffset? ClosedAt { get; set; }

    internal sealed class Table : IEntityTypeConfiguration<Account>
    {
        public void Configure(EntityTypeBuilder<Account> builder)
        {
            builder.HasKey(account => new { account.RegionId, account.AccountId });
            builder.Property(account => account.Version).IsConcurrencyToken().HasDefaultValue(1).ValueGeneratedOnAddOrUpdate();
        }
    }
}

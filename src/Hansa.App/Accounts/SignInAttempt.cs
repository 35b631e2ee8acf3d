using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Hansa.App.Accounts;

/// <summary>Failed sign-ins in a row with one address as typed.</summary>
public sealed class SignInAttempt
{
    /// <summary>SHA-256 of the folded address: passwords are typed there by mistake.</summary>
    public required byte[] AddressHash { get; init; }

    public required int Failed { get; set; }

    public required DateTimeOffset TriedAt { get; set; }

    public DateTimeOffset? LockedUntil { get; set; }

    internal sealed class Table : IEntityTypeConfiguration<SignInAttempt>
    {
        public void Configure(EntityTypeBuilder<SignInAttempt> builder) => builder.HasKey(attempt => attempt.AddressHash);
    }
}

using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Hansa.App.Accounts;

/// <summary>A key that protects cookies and forms, shared by all nodes.</summary>
public sealed class ProtectionKey
{
    public required string Name { get; init; }

    public required string Xml { get; set; }

    internal sealed class Table : IEntityTypeConfiguration<ProtectionKey>
    {
        public void Configure(EntityTypeBuilder<ProtectionKey> builder) =>
            builder.HasKey(protectionKey => protectionKey.Name);
    }
}

using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NpgsqlTypes;

namespace Hansa.App.Directories;

/// <summary>A field of cooperation; its headings change with the years (domain.md M-07).</summary>
public sealed class Field
{
    public required string RegionId { get; init; }

    public required Guid FieldId { get; init; }

    public required int Position { get; set; }

    /// <summary>An import met the heading and nobody has confirmed it yet.</summary>
    public bool Proposed { get; set; }

    public Guid? ImportId { get; init; }

    internal sealed class Table : IEntityTypeConfiguration<Field>
    {
        public void Configure(EntityTypeBuilder<Field> builder) => builder.HasKey(field => new { field.RegionId, field.FieldId });
    }
}

/// <summary>The heading of a field, and when. No two share a day.</summary>
public sealed class FieldLabel
{
    public required string RegionId { get; init; }

    public required Guid FieldId { get; init; }

    public required Guid FieldLabelId { get; init; }

    public required string Label { get; set; }

    public required NpgsqlRange<DateOnly> During { get; set; }

    internal sealed class Table : IEntityTypeConfiguration<FieldLabel>
    {
        public void Configure(EntityTypeBuilder<FieldLabel> builder) => builder.HasKey(label => new { label.RegionId, label.FieldLabelId });
    }
}

/// <summary>A heading by which a field is found; see <see cref="DirectoryKey"/>.</summary>
public sealed class FieldAlias
{
    public required string RegionId { get; init; }

    public required string AliasKey { get; init; }

    public required Guid FieldId { get; init; }

    internal sealed class Table : IEntityTypeConfiguration<FieldAlias>
    {
        public void Configure(EntityTypeBuilder<FieldAlias> builder) => builder.HasKey(alias => new { alias.RegionId, alias.AliasKey });
    }
}

using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Hansa.App.Remarks;

/// <summary>A remark or an answer of a thread.</summary>
public sealed class RemarkMessage
{
    public required string RegionId { get; init; }

    public required Guid RemarkId { get; set; }

    public required Guid RemarkMessageId { get; init; }

    public required DateTimeOffset At { get; init; }

    public required string Author { get; set; }

    public required string Text { get; init; }

    internal sealed class Table : IEntityTypeConfiguration<RemarkMessage>
    {
        public void Configure(EntityTypeBuilder<RemarkMessage> builder) =>
            builder.HasKey(remarkMessage => new { remarkMessage.RegionId, remarkMessage.RemarkMessageId });
    }
}

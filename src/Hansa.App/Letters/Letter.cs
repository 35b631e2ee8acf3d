using Hansa.Core.Rounds;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Hansa.App.Letters;

/// <summary>A letter to a body, sent by mail or copied by hand.</summary>
public sealed class Letter
{
    public required string RegionId { get; init; }

    public required Guid LetterId { get; init; }

    public required Guid RoundId { get; init; }

    public required Guid OrganizationId { get; init; }

    public required LetterKind Kind { get; set; }

    /// <summary>'' where the body has no address: the coordinator copies the text.</summary>
    public string Address { get; set; } = "";

    public required string Subject { get; set; }

    public required string Text { get; set; }

    public required DateTimeOffset MadeAt { get; init; }

    public required string MadeBy { get; set; }

    /// <summary>The day a job made it for: a repeated job makes no second one.</summary>
    public DateOnly? ForDay { get; set; }

    public LetterState State { get; set; }

    public DateTimeOffset? SentAt { get; set; }

    public int Tries { get; set; }

    public string Error { get; set; } = "";

    /// <summary>Not before then is it tried again.</summary>
    public DateTimeOffset? NextTry { get; set; }

    internal sealed class Table : IEntityTypeConfiguration<Letter>
    {
        public void Configure(EntityTypeBuilder<Letter> builder) =>
            builder.HasKey(letter => new { letter.RegionId, letter.LetterId });
    }
}

public enum LetterState
{
    Waiting,

    Sent,

    Failed,

    Copied,

    NoAddress,
}

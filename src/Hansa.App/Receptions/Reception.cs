using Hansa.Core.Forms;
using Hansa.Core.Receptions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Hansa.App.Receptions;

/// <summary>An entry of the journal of receptions; see <see cref="JournalLine"/>.</summary>
public sealed class Reception
{
    public required string RegionId { get; init; }

    public required Guid ReceptionId { get; init; }

    /// <summary>Counted up by the database at each change.</summary>
    public int Version { get; private set; }

    public string Number { get; set; } = "";

    public string Dates { get; set; } = "";

    public string Place { get; set; } = "";

    public required string Guests { get; set; }

    public string Ground { get; set; } = "";

    public string Talk { get; set; } = "";

    public string Participants { get; set; } = "";

    public string PermittedBy { get; set; } = "";

    public string Record { get; set; } = "";

    public required ReceptionKind Kind { get; set; }

    public DateOnly? FirstDay { get; set; }

    public DateOnly? LastDay { get; set; }

    public string[] Countries { get; set; } = [];

    public required byte[] LineKey { get; set; }

    public byte[]? Sha256 { get; init; }

    public string? FileName { get; init; }

    public int? SourceTable { get; init; }

    public int? SourceRow { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset ChangedAt { get; set; }

    public JournalLine Line => new()
    {
        Number = Number, Dates = Dates, Place = Place, Guests = Guests, Ground = Ground, Talk = Talk, Participants = Participants,
        PermittedBy = PermittedBy, Record = Record, Kind = Kind, FirstDay = FirstDay, LastDay = LastDay, Countries = Countries,
    };

    internal sealed class Table : IEntityTypeConfiguration<Reception>
    {
        public void Configure(EntityTypeBuilder<Reception> builder)
        {
            builder.HasKey(reception => new { reception.RegionId, reception.ReceptionId });
            builder.Ignore(reception => reception.Line);
            builder.Property(reception => reception.Version).IsConcurrencyToken().HasDefaultValue(1).ValueGeneratedOnAddOrUpdate();
        }
    }
}

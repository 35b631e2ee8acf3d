using Hansa.Core.Activities;
using Hansa.Core.Headcounts;
using Hansa.Core.Places;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NpgsqlTypes;

namespace Hansa.App.Activities;

public enum ActivityState
{
    Current,

    /// <summary>Told twice: <see cref="Activity.MergedInto"/> stands for it.</summary>
    Merged,

    /// <summary>No current report tells of it any more.</summary>
    Dropped,
}

/// <summary>
/// What happened, once, however often it was told. The words are those of its first current telling until a person edits them.
/// </summary>
public sealed class Activity
{
    public required string RegionId { get; init; }

    public required Guid ActivityId { get; init; }

    /// <summary>Counted up by the database at each change; who saves another than the last gets a conflict.</summary>
    public int Version { get; private set; }

    public ActivityState State { get; set; }

    public Guid? MergedInto { get; set; }

    public required ActivityKind Kind { get; set; }

    public string Title { get; set; } = "";

    public string Place { get; set; } = "";

    public string Dates { get; set; } = "";

    public string Content { get; set; } = "";

    public string Participants { get; set; } = "";

    public string Note { get; set; } = "";

    /// <summary>JSON: <c>[{"start", "end", "precision", "recurrence"}]</c>.</summary>
    public string DateSpans { get; set; } = "[]";

    public string Edtf { get; set; } = "";

    /// <summary>The days of all spans, for asking.</summary>
    public NpgsqlRange<DateOnly>[] Days { get; set; } = [];

    public DateOnly? FirstDay { get; set; }

    public DateOnly? LastDay { get; set; }

    public int? Headcount { get; set; }

    public CountQualifier? HeadcountQualifier { get; set; }

    public int[] HeadcountParts { get; set; } = [];

    public Mode? Mode { get; set; }

    /// <summary>ISO 3166-1 alpha-2; suggestions until a person confirms them (domain.md M-85).</summary>
    public string[] Countries { get; set; } = [];

    /// <summary>ISO 3166-2.</summary>
    public string[] Regions { get; set; } = [];

    public string[] Settlements { get; set; } = [];

    public string Venue { get; set; } = "";

    /// <summary>Who reports it: the institution where one is named, else the body.</summary>
    public Guid? OrganizationId { get; set; }

    public Guid? FieldId { get; set; }

    /// <summary>Names of the columns that a person has set; tellings do not change them any more.</summary>
    public string[] Edited { get; set; } = [];

    /// <summary>The import that first told of it; null when a person wrote it.</summary>
    public Guid? ImportId { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    internal sealed class Table : IEntityTypeConfiguration<Activity>
    {
        public void Configure(EntityTypeBuilder<Activity> builder)
        {
            builder.HasKey(activity => new { activity.RegionId, activity.ActivityId });
            builder.Property(activity => activity.Version).IsConcurrencyToken().HasDefaultValue(1).ValueGeneratedOnAddOrUpdate();
            builder.Property(activity => activity.DateSpans).HasColumnType("jsonb");
            builder.Property(activity => activity.Days).HasColumnType("datemultirange");
        }
    }
}

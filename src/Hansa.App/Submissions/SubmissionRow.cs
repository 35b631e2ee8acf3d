using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Hansa.App.Submissions;

/// <summary>A row of a submission, as typed or read.</summary>
public sealed class SubmissionRow
{
    public required string RegionId { get; init; }

    public required Guid SubmissionRowId { get; init; }

    public required Guid SubmissionId { get; init; }

    /// <summary>Counted up by the database at each change.</summary>
    public int Version { get; private set; }

    public required int Position { get; set; }

    /// <summary>Null stands where the submission as a whole does.</summary>
    public string? Section { get; set; }

    public string? Subsection { get; set; }

    public string? PeriodHeading { get; set; }

    /// <summary>Words by column role: {"title": …, "place": …, "dates": …, "content": …, "participants": …, "note": …}.</summary>
    public string Cells { get; set; } = "{}";

    public string[] Agreements { get; set; } = [];

    /// <summary>The cell of agreements continues the one above.</summary>
    public bool AgreementsFilledDown { get; set; }

    public string Extra { get; set; } = "[]";

    /// <summary>JSON of what was taken over from the file or the institution’s row; «{}» for a row typed here.</summary>
    public string Taken { get; set; } = "{}";

    /// <summary>Where it came from: a file's cell, or the institution's row that a department gathered.</summary>
    public Guid? SubmissionFileId { get; set; }

    public int? SourceTable { get; set; }

    public int? SourceRow { get; set; }

    public Guid? GatheredFrom { get; set; }

    /// <summary>Taken out; kept so that it can come back.</summary>
    public DateTimeOffset? RemovedAt { get; set; }

    public required DateTimeOffset ChangedAt { get; set; }

    public required string ChangedBy { get; set; }

    internal sealed class Table : IEntityTypeConfiguration<SubmissionRow>
    {
        public void Configure(EntityTypeBuilder<SubmissionRow> builder)
        {
            builder.HasKey(submissionRow => new { submissionRow.RegionId, submissionRow.SubmissionRowId });
            builder.Property(submissionRow => submissionRow.Version).IsConcurrencyToken().HasDefaultValue(1).ValueGeneratedOnAddOrUpdate();
            builder.Property(submissionRow => submissionRow.Cells).HasColumnType("jsonb");
            builder.Property(submissionRow => submissionRow.Taken).HasColumnType("jsonb");
            builder.Property(submissionRow => submissionRow.Extra).HasColumnType("jsonb");
        }
    }
}

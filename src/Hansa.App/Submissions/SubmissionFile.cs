using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Hansa.App.Submissions;

/// <summary>A file a body has sent, as it came; its bytes are among the stored files.</summary>
public sealed class SubmissionFile
{
    public required string RegionId { get; init; }

    public required Guid SubmissionFileId { get; init; }

    public required Guid SubmissionId { get; init; }

    public required byte[] Sha256 { get; set; }

    public required string FileName { get; set; }

    public SubmissionFileKind Kind { get; set; }

    public required DateTimeOffset AddedAt { get; set; }

    public required string AddedBy { get; set; }

    /// <summary>JSON: <c>[{"role", "heading"}]</c> in the order of the table.</summary>
    public string Columns { get; set; } = "[]";

    public int RowCount { get; set; }

    public string Problems { get; set; } = "[]";

    internal sealed class Table : IEntityTypeConfiguration<SubmissionFile>
    {
        public void Configure(EntityTypeBuilder<SubmissionFile> builder)
        {
            builder.HasKey(submissionFile => new { submissionFile.RegionId, submissionFile.SubmissionFileId });
            builder.Property(submissionFile => submissionFile.Columns).HasColumnType("jsonb");
            builder.Property(submissionFile => submissionFile.Problems).HasColumnType("jsonb");
        }
    }
}

public enum SubmissionFileKind
{
    Upload,

    /// <summary>A table from the clipboard.</summary>
    Paste,
}

using Hansa.App.Registers;

namespace Hansa.App.Submissions;

/// <summary>A file that a body sent, byte for byte.</summary>
public sealed record SentFile(string Name, byte[] Bytes, SubmissionFileKind Kind);

/// <summary>Files that bodies sent.</summary>
public static class SentFiles
{
    /// <param name="submissionId">Of the submission, or of a department’s that gathered its rows.</param>
    /// <returns>Null when the submission has no such file.</returns>
    public static async Task<SentFile?> ReadAsync(Register register, string regionId, Guid submissionId, Guid fileId, CancellationToken cancel = default)
    {
        await using var command = register.Source.CreateCommand(
            """
            select f.file_name, s.content, f.kind
            from submission_file f join stored_file s using (region_id, sha256)
            where f.region_id = $1 and f.submission_file_id = $3 and (f.submission_id = $2 or exists (
              select from submission_row w join submission_row o on o.region_id = w.region_id and o.submission_row_id = w.gathered_from
              where w.region_id = $1 and w.submission_id = $2 and o.submission_file_id = $3))
            """);
        command.Parameters.Add(new() { Value = regionId });
        command.Parameters.Add(new() { Value = submissionId });
        command.Parameters.Add(new() { Value = fileId });
        await using var reader = await command.ExecuteReaderAsync(cancel);
        return await reader.ReadAsync(cancel) ? new SentFile(reader.GetString(0), reader.GetFieldValue<byte[]>(1), KebabEnum.ValueOf<SubmissionFileKind>(reader.GetString(2))) : null;
    }
}

using Hansa.App.Imports;
using Hansa.App.Registers;
using Hansa.Core.Problems;
using Microsoft.EntityFrameworkCore;

namespace Hansa.App.Submissions;

/// <summary>Files that bodies sent, as they came.</summary>
public static class SubmissionFiles
{
    /// <param name="submissionId">Of the submission, or of a department’s that gathered its rows.</param>
    /// <returns>The file with its bytes, or <c>submission.file-not-found</c>.</returns>
    public static async Task<(FileContent? File, Problem? Problem)> ReadAsync(
        Register register, string regionId, Guid submissionId, Guid fileId, CancellationToken cancel = default)
    {
        await using var db = register.Db();
        var found = await (
            from file in db.SubmissionFiles.AsNoTracking()
            join stored in db.StoredFiles on new { file.RegionId, file.Sha256 } equals new { stored.RegionId, stored.Sha256 }
            where file.RegionId == regionId && file.SubmissionFileId == fileId
                && (file.SubmissionId == submissionId || db.SubmissionRows.Any(copy => copy.RegionId == regionId && copy.SubmissionId == submissionId
                    && db.SubmissionRows.Any(row => row.RegionId == regionId && row.SubmissionRowId == copy.GatheredFrom && row.SubmissionFileId == fileId)))
            select new { file.FileName, stored.Content }).SingleOrDefaultAsync(cancel);
        return found is null
            ? (null, new Problem("submission.file-not-found", Severity.Error) { Text = $"{fileId}" })
            : (new FileContent(found.FileName, found.Content), null);
    }
}

using System.Text;
using Hansa.App.Imports;
using Hansa.App.Registers;
using Hansa.Core.Problems;
using Hansa.Core.Submissions;
using Hansa.Documents.Reading;
using Microsoft.EntityFrameworkCore;

namespace Hansa.App.Submissions;

/// <summary>
/// Takes a body’s file or pasted table into its submission. Nothing that somebody has written here is lost: rows of an earlier
/// file follow the newer one cell by cell, and where both sides wrote, both versions are kept.
/// </summary>
public sealed class SubmissionUpload(RegisterWork work, ReadLimits? limits = null)
{
    /// <summary>The size of an upload, in bytes, unless the caller says otherwise.</summary>
    public const long UsualBytes = 20L << 20;

    private readonly ReadLimits _limits = limits ?? ReadLimits.Default with { FileBytes = UsualBytes, UnpackedBytes = 10 * UsualBytes };

    /// <summary>Takes a file. One that cannot be read changes nothing.</summary>
    public Task<UploadResult> UploadAsync(Guid submissionId, FileContent file, UploadMode mode = UploadMode.Auto, CancellationToken cancel = default) =>
        TakeAsync(submissionId, file, SubmissionFileKind.Upload, mode, cancel);

    /// <summary>Takes what a clipboard holds: a table of Word or Excel as HTML, or cells parted by tabs; with or without its header.</summary>
    public Task<UploadResult> PasteAsync(Guid submissionId, string pasted, CancellationToken cancel = default)
    {
        var isMarkup = pasted.Contains("<table", StringComparison.OrdinalIgnoreCase) || pasted.Contains("<html", StringComparison.OrdinalIgnoreCase);
        var text = isMarkup ? "<!DOCTYPE html><meta charset=\"utf-8\">" + pasted : pasted;
        var file = new FileContent(isMarkup ? "clipboard.html" : "clipboard.txt", Encoding.UTF8.GetBytes(StoredText.Of(text)));
        return TakeAsync(submissionId, file, SubmissionFileKind.Paste, UploadMode.Add, cancel);
    }

    private async Task<UploadResult> TakeAsync(Guid submissionId, FileContent file, SubmissionFileKind kind, UploadMode mode, CancellationToken cancel)
    {
        SubmissionRecord? record;
        SubmissionFrame frame;
        await using (var db = work.Register.Db())
        {
            (record, var problem) = await SubmissionRecord.FindAsync(db, work.RegionId, submissionId, cancel);
            problem ??= SubmissionFlow.Refusal(SubmissionAct.Edit, record!.Standing, work.Today);
            if (problem is not null)
            {
                return UploadResult.Refused(problem);
            }

            frame = await record!.FrameAsync(db, cancel);
        }

        // Nobody waits while the file is read.
        var read = await Task.Run(() => UploadReading.Of(record, frame, file, _limits), cancel);
        if (read.Refusal is { } refusal)
        {
            return UploadResult.Refused(refusal, read.Problems);
        }

        var rows = new RowWork(work, inReview: false);
        UploadResult? result = null;
        var refused = await rows.DoAsync(
            submissionId,
            async (db, held) =>
            {
                result = await new UploadWriting(rows, db, held, file, kind, read).RunAsync(mode, cancel);
                return result.Problem;
            },
            cancel);
        return refused is null ? result! : UploadResult.Refused(refused, read.Problems);
    }
}

using Hansa.App.Audits;
using Hansa.App.Registers;
using Hansa.Core.Submissions;
using Microsoft.EntityFrameworkCore;

namespace Hansa.App.Submissions;

/// <summary>A step of a submission within its transaction.</summary>
internal sealed record TakenStep(RegisterWork Work, RegisterDb Db, List<Deed> Deeds, SubmissionRecord Record)
{
    private IReadOnlyList<SubmittedRow>? _rows;

    /// <summary>The rows that count, in their order.</summary>
    public async Task<IReadOnlyList<SubmittedRow>> RowsAsync(CancellationToken cancel) => _rows ??= await RowsAsync(Db, Record.Submission, cancel);

    public static async Task<IReadOnlyList<SubmittedRow>> RowsAsync(RegisterDb db, Submission submission, CancellationToken cancel) =>
        (await db.SubmissionRows.AsNoTracking()
            .Where(row => row.RegionId == submission.RegionId && row.SubmissionId == submission.SubmissionId && row.RemovedAt == null)
            .OrderBy(row => row.Position).ThenBy(row => row.SubmissionRowId).ToListAsync(cancel)).ConvertAll(StoredRows.Of);

    /// <summary>Keeps the step with the rows as they stand.</summary>
    public async Task KeepAsync(SubmissionAction action, string reason, CancellationToken cancel)
    {
        var submission = Record.Submission;
        var last = await Db.SubmissionSteps.Where(step => step.RegionId == submission.RegionId && step.SubmissionId == submission.SubmissionId).MaxAsync(step => (int?)step.Step, cancel);
        Db.SubmissionSteps.Add(new SubmissionStep
        {
            RegionId = submission.RegionId, SubmissionId = submission.SubmissionId, Step = (last ?? 0) + 1, At = Work.Now, Actor = Work.Actor,
            Action = action, Reason = reason, Rows = StoredRows.WriteSnapshot(await RowsAsync(cancel)),
        });
    }
}

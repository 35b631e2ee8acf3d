using Hansa.App.Registers;
using Hansa.Core.Problems;
using Hansa.Core.Submissions;
using Microsoft.EntityFrameworkCore;

namespace Hansa.App.Submissions;

/// <summary>What changed in a submission since it stood as a step kept it.</summary>
/// <param name="Since">The step; null when there was none yet.</param>
public sealed record ChangesSince(PageStep? Since, IReadOnlyList<ChangedRow> Rows);

/// <summary>Tells what changed in a submission between its steps.</summary>
public static class SubmissionChanges
{
    /// <param name="step">Compare with the rows as this step kept them. Null takes the one a reader asks for: while it waits to
    /// be checked, the last return; while the body mends it, what it had sent.</param>
    public static async Task<(ChangesSince? Changes, Problem? Problem)> SinceAsync(
        Register register, string regionId, Guid submissionId, int? step = null, CancellationToken cancel = default)
    {
        await using var db = register.Db();
        var submission = await db.Submissions.AsNoTracking().SingleOrDefaultAsync(row => row.RegionId == regionId && row.SubmissionId == submissionId, cancel);
        if (submission is null)
        {
            return (null, SubmissionRecord.NotFound(submissionId));
        }

        var wanted = submission.State is SubmissionState.Submitted or SubmissionState.Accepted ? SubmissionAction.Return : SubmissionAction.Submit;
        var kept = await db.SubmissionSteps.AsNoTracking()
            .Where(row => row.RegionId == regionId && row.SubmissionId == submissionId && (step == null ? row.Action == wanted : row.Step == step))
            .OrderByDescending(row => row.Step).FirstOrDefaultAsync(cancel);
        if (kept is null)
        {
            return (new ChangesSince(null, []), null);
        }

        var now = await TakenStep.RowsAsync(db, submission, cancel);
        return (new ChangesSince(new PageStep(kept.Step, kept.Action, kept.At, kept.Actor, kept.Reason), RowDifference.Of(StoredRows.ReadSnapshot(kept.Rows), now)), null);
    }
}

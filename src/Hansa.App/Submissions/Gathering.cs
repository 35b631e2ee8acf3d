using Hansa.App.Registers;
using Hansa.Core.Problems;
using Hansa.Core.Submissions;
using Hansa.Core.Tables;
using Microsoft.EntityFrameworkCore;

namespace Hansa.App.Submissions;

/// <summary>
/// Copies what an institution sent into the submission of its department, under the institution’s name. Gathered again after
/// a change, the copies follow, but for cells that the department has written itself.
/// </summary>
internal static class Gathering
{
    /// <param name="step">The acceptance of the institution’s submission.</param>
    public static async Task<Problem?> RunAsync(RegisterWork work, TakenStep step, Guid departmentId, CancellationToken cancel)
    {
        var (record, problem) = await SubmissionRecord.LockAsync(step.Db, work.RegionId, departmentId, cancel);
        if (record is null)
        {
            return problem;
        }

        if (record.Submission.State is SubmissionState.Submitted or SubmissionState.Accepted)
        {
            return new Problem("submission.department-has-sent", Severity.Error);
        }

        var told = await step.RowsAsync(cancel);
        var ids = await step.Db.SubmissionRows.Where(row => row.RegionId == work.RegionId && row.SubmissionId == step.Record.Submission.SubmissionId)
            .Select(row => (Guid?)row.SubmissionRowId).ToListAsync(cancel);
        var rows = await step.Db.SubmissionRows.Where(row => row.RegionId == work.RegionId && row.SubmissionId == departmentId)
            .OrderBy(row => row.Position).ThenBy(row => row.SubmissionRowId).ToListAsync(cancel);
        var copies = rows.Where(row => row.GatheredFrom is not null && ids.Contains(row.GatheredFrom)).ToDictionary(row => row.GatheredFrom!.Value);
        var writing = new TakenOver(new RowWork(work, inReview: false), step.Db, step.Record.Body);
        var order = rows.ConvertAll(row => row.SubmissionRowId);
        var at = copies.Count > 0 ? order.IndexOf(rows.Last(row => row.GatheredFrom is not null && copies.ContainsKey(row.GatheredFrom.Value)).SubmissionRowId) + 1 : order.Count;
        foreach (var row in told)
        {
            var words = Placed(row, step.Record, record);
            if (copies.Remove(row.Id, out var copy))
            {
                await writing.UpdateAsync(copy, words, cancel);
            }
            else
            {
                var added = writing.Add(departmentId, words, at + 1);
                added.GatheredFrom = row.Id;
                order.Insert(at++, added.SubmissionRowId);
            }
        }

        foreach (var gone in copies.Values)
        {
            writing.Remove(gone);
        }

        if (told.Count > 0)
        {
            record.Submission.NothingHeld = false;
        }

        (record.Submission.ChangedAt, record.Submission.ChangedBy) = (work.Now, work.Actor);
        await step.Db.SaveChangesAsync(cancel);
        await RowOrder.WriteAsync(step.Db, work.RegionId, order, cancel);
        return null;
    }

    // The institution's name stands above its rows; its own section only where that is not the department's.
    private static SubmittedRow Placed(SubmittedRow row, SubmissionRecord institution, SubmissionRecord department)
    {
        var section = row.Section ?? institution.Submission.Section;
        return row with
        {
            Section = section == department.Submission.Section ? null : section,
            Subsection = row.Subsection ?? institution.Body,
            Taken = new TakenWords(row.Cells, row.Agreements, row.Taken?.Problems ?? [], row.Taken?.Repairs ?? []),
        };
    }
}

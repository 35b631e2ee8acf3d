using Hansa.App.Imports;
using Hansa.App.Registers;
using Hansa.App.Remarks;
using Hansa.Core.Problems;
using Hansa.Core.Readings;
using Hansa.Core.Submissions;
using Hansa.Core.Tables;
using Microsoft.EntityFrameworkCore;

namespace Hansa.App.Submissions;

/// <summary>Reads a submission with all that its page shows.</summary>
public static class SubmissionPages
{
    /// <returns>The page, or why there is none: <c>submission.not-found</c>.</returns>
    public static async Task<(SubmissionPage? Page, Problem? Problem)> ReadAsync(
        Register register, string regionId, Guid submissionId, CancellationToken cancel = default)
    {
        await using var db = register.Db();
        // One connection for all that follows, asked of the pool once.
        await db.Database.OpenConnectionAsync(cancel);
        var (record, problem) = await SubmissionRecord.FindAsync(db, regionId, submissionId, cancel);
        if (record is null)
        {
            return (null, problem);
        }

        var today = register.Time.Today;
        var rows = await db.SubmissionRows.AsNoTracking()
            .Where(row => row.RegionId == regionId && row.SubmissionId == submissionId).OrderBy(row => row.Position).ThenBy(row => row.SubmissionRowId).ToListAsync(cancel);
        var files = await db.SubmissionFiles.AsNoTracking()
            .Where(file => file.RegionId == regionId && file.SubmissionId == submissionId).OrderByDescending(file => file.SubmissionFileId).ToListAsync(cancel);
        var steps = await db.SubmissionSteps.AsNoTracking()
            .Where(step => step.RegionId == regionId && step.SubmissionId == submissionId).OrderByDescending(step => step.Step)
            .Select(step => new PageStep(step.Step, step.Action, step.At, step.Actor, step.Reason)).ToListAsync(cancel);
        var beside = await BesideRows.LoadAsync(db, regionId, submissionId, record.Submission.SubmittedAt, rows.Exists(row => row.GatheredFrom is not null), cancel);
        var active = rows.Where(row => row.RemovedAt is null).ToList();
        var frame = await record.FrameAsync(db, [.. files.Select(file => file.Columns).Reverse()], cancel);
        var words = active.ConvertAll(StoredRows.Of);
        var reading = SubmissionReading.Of(frame, words);
        return (new SubmissionPage
        {
            Header = Header(record, today),
            Rows = [.. active.Select((row, i) => beside.Dress(row, words[i], reading.Rows[i]))],
            Removed = [.. rows.Where(row => row.RemovedAt is not null).OrderByDescending(row => row.RemovedAt).Select(row => Removed(beside, frame, row))],
            Files = [.. files.Select(file => new PageFile(
                file.SubmissionFileId, file.FileName, file.Kind, file.AddedAt, file.AddedBy, file.RowCount, StoredProblems.Read(file.Problems, null)))],
            Steps = steps,
            Problems = [.. reading.Tail.Problems, .. SubmissionChecks.ToldTwice(frame, reading)],
            OpenRemarks = beside.OnTheWhole,
        }, null);
    }

    /// <summary>What stands above the rows alone: all that decides what may be done.</summary>
    /// <returns>Null for a submission that is none.</returns>
    public static async Task<SubmissionHeader?> HeaderAsync(Register register, string regionId, Guid submissionId, CancellationToken cancel = default)
    {
        await using var db = register.Db();
        var (record, _) = await SubmissionRecord.FindAsync(db, regionId, submissionId, cancel);
        return record is null ? null : Header(record, register.Time.Today);
    }

    private static PageRow Removed(BesideRows beside, SubmissionFrame frame, SubmissionRow row)
    {
        var words = StoredRows.Of(row);
        return beside.Dress(row, words, SubmissionReading.Of(frame, [words]).Rows[0]) with { Number = 0 };
    }

    private static SubmissionHeader Header(SubmissionRecord record, DateOnly today)
    {
        var (submission, standing) = (record.Submission, record.Standing);
        return new SubmissionHeader
        {
            Id = submission.SubmissionId,
            Version = submission.Version,
            RoundId = submission.RoundId,
            RoundName = record.Round.Name,
            Form = record.Form,
            Country = record.Country,
            Period = record.Period,
            OrganizationId = submission.OrganizationId,
            Organization = record.Body,
            GatheredInto = record.Department?.Id,
            Section = submission.Section,
            Standing = standing,
            WasLate = submission.Late,
            IsLocked = standing.IsLocked(today),
            Allowed = SubmissionFlow.Allowed(standing, today),
            Reason = submission.Reason,
            Footer = submission.Footer,
            SignedBy = submission.SignedBy,
            SubmittedAt = submission.SubmittedAt,
            ReviewedBy = submission.ReviewedBy,
            DecidedAt = submission.DecidedAt,
            DecidedBy = submission.DecidedBy,
            ImportId = submission.ImportId,
            ChangedAt = submission.ChangedAt,
            ChangedBy = submission.ChangedBy,
        };
    }
}

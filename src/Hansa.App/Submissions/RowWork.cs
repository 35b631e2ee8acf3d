using Hansa.App.Registers;
using Hansa.Core.Problems;
using Hansa.Core.Submissions;
using Microsoft.EntityFrameworkCore;

namespace Hansa.App.Submissions;

/// <summary>
/// A change of a submission’s rows: one transaction that holds the submission and nothing else, neither the region nor the
/// audit’s chain, for many people type at once. What changed is kept with each row.
/// </summary>
internal sealed class RowWork(RegisterWork work, bool inReview)
{
    public const int MostRows = 5_000;

    private readonly Register _register = work.Register;

    public string RegionId => work.RegionId;

    public string Actor => work.Actor;

    public bool InReview => inReview;

    public DateTimeOffset Now { get; } = work.Register.Time.GetUtcNow();

    public Guid NextId() => _register.Ids.Next();

    /// <summary>Runs the change and commits it unless it gives a problem.</summary>
    public async Task<Problem?> DoAsync(Guid submissionId, Func<RegisterDb, SubmissionRecord, Task<Problem?>> change, CancellationToken cancel)
    {
        await using var db = _register.Db();
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var (record, problem) = await SubmissionRecord.LockAsync(db, RegionId, submissionId, cancel);
        problem ??= SubmissionFlow.Refusal(inReview ? SubmissionAct.EditInReview : SubmissionAct.Edit, record!.Standing, work.Today);
        problem ??= await change(db, record!);
        if (problem is not null)
        {
            return problem;
        }

        Touch(record!.Submission);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return null;
    }

    /// <summary>The same for one row of the submission.</summary>
    public Task<Problem?> DoAsync(Guid submissionId, Guid rowId, Func<RegisterDb, SubmissionRecord, SubmissionRow, Task<Problem?>> change, CancellationToken cancel) =>
        DoAsync(
            submissionId,
            async (db, record) => await db.SubmissionRows.SingleOrDefaultAsync(
                    row => row.RegionId == RegionId && row.SubmissionId == submissionId && row.SubmissionRowId == rowId, cancel) is { } row
                ? await change(db, record, row)
                : new Problem("submission.row-not-found", Severity.Error) { Text = $"{rowId}" },
            cancel);

    /// <summary>Keeps what a row said before and says now.</summary>
    public void Keep(RegisterDb db, SubmissionRow row, int version, RowChangeText before, RowChangeText after)
    {
        (row.ChangedAt, row.ChangedBy) = (Now, Actor);
        db.SubmissionRowChanges.Add(new SubmissionRowChange
        {
            RegionId = RegionId, SubmissionRowId = row.SubmissionRowId, Version = version, At = Now, Actor = Actor,
            Before = before.Write(), After = after.Write(), InReview = inReview,
        });
    }

    /// <summary>A row behind all others, with its first words kept as its first change.</summary>
    public SubmissionRow Add(RegisterDb db, Guid submissionId, Guid rowId, int position, SubmittedRow words)
    {
        var row = new SubmissionRow
        {
            RegionId = RegionId, SubmissionRowId = rowId, SubmissionId = submissionId, Position = position, ChangedAt = Now, ChangedBy = Actor,
        };
        RowWriting.Put(row, words);
        db.SubmissionRows.Add(row);
        var filled = RowDifference.Cells(new SubmittedRow(rowId), words);
        Keep(db, row, 1, RowWriting.Side(filled, before: true), RowWriting.Side(filled, before: false));
        return row;
    }

    private void Touch(Submission submission)
    {
        (submission.ChangedAt, submission.ChangedBy) = (Now, Actor);
        if (inReview && submission.ReviewedAt is null)
        {
            (submission.ReviewedAt, submission.ReviewedBy) = (Now, Actor);
        }
    }
}

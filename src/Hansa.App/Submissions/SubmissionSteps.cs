using Hansa.App.Audits;
using Hansa.App.Letters;
using Hansa.App.Registers;
using Hansa.Core.Forms;
using Hansa.Core.Problems;
using Hansa.Core.Submissions;
using Microsoft.EntityFrameworkCore;

namespace Hansa.App.Submissions;

/// <summary>
/// The steps by which a submission goes on. Each is one transaction with its audit and with the rows as they stood; a step
/// that has been taken already is no error and is not taken twice.
/// </summary>
/// <param name="site">Where the register stands in the browser, for letters to the body; "" when nobody said.</param>
public sealed class SubmissionSteps(RegisterWork work, string site = "")
{
    private const int LongestText = 10_000;

    /// <summary>Sends it on. Errors of its rows block; warnings do not.</summary>
    /// <param name="version">The submission’s version the sender saw; null to send whatever is there.</param>
    /// <param name="signedBy">Who signs, with the post, as typed.</param>
    public Task<StepOutcome> SubmitAsync(Guid submissionId, int? version, string signedBy, CancellationToken cancel = default) =>
        StepAsync(submissionId, version, SubmissionAct.Submit, step => SendAsync(step, signedBy, nothingHeld: false, cancel), cancel);

    /// <summary>Signs that nothing was held, and sends that on.</summary>
    public Task<StepOutcome> StateNothingHeldAsync(Guid submissionId, int? version, string signedBy, CancellationToken cancel = default) =>
        StepAsync(submissionId, version, SubmissionAct.StateNothingHeld, step => SendAsync(step, signedBy, nothingHeld: true, cancel), cancel);

    /// <summary>Takes back what nobody has begun to check.</summary>
    public Task<StepOutcome> WithdrawAsync(Guid submissionId, int? version, CancellationToken cancel = default) => StepAsync(
        submissionId,
        version,
        SubmissionAct.Withdraw,
        async step =>
        {
            var submission = step.Record.Submission;
            await step.KeepAsync(SubmissionAction.Withdraw, "", cancel);
            (submission.State, submission.NothingHeld, submission.SubmittedAt, submission.Late) = (SubmissionState.Draft, false, null, false);
            return new StepOutcome(null, 0, []);
        },
        cancel);

    /// <summary>Begins to check: the body cannot take it back any more.</summary>
    public Task<StepOutcome> ReviewAsync(Guid submissionId, CancellationToken cancel = default) => StepAsync(
        submissionId,
        null,
        SubmissionAct.Review,
        step =>
        {
            (step.Record.Submission.ReviewedAt, step.Record.Submission.ReviewedBy) = (work.Now, work.Actor);
            return Task.FromResult(new StepOutcome(null, 0, []));
        },
        cancel);

    /// <summary>Gives it back to the body with a reason.</summary>
    public Task<StepOutcome> ReturnAsync(Guid submissionId, int? version, string reason, CancellationToken cancel = default) => StepAsync(
        submissionId,
        version,
        SubmissionAct.Return,
        async step =>
        {
            var submission = step.Record.Submission;
            if (submission.State == SubmissionState.Returned)
            {
                // Another has returned it for a reason of his own: neither may get lost.
                return Words(reason) == submission.Reason
                    ? new StepOutcome(null, 0, []) { WasDone = true }
                    : Refused(new Problem("submission.returned-already", Severity.Error) { Text = submission.Reason, Arguments = [submission.Reason] });
            }

            if (Words(reason) is not { Length: > 0 } why)
            {
                return Refused(new Problem("submission.reason-needed", Severity.Error));
            }

            await step.KeepAsync(SubmissionAction.Return, why, cancel);
            (submission.State, submission.Reason) = (SubmissionState.Returned, why);
            Decide(submission);
            return new StepOutcome(null, 0, []);
        },
        cancel);

    /// <summary>
    /// Takes it as it is: into the register, or, where a department gathers it, into the department’s submission. All of it or
    /// nothing, and with the same transaction as the step itself.
    /// </summary>
    public Task<StepOutcome> AcceptAsync(Guid submissionId, int? version, CancellationToken cancel = default) => StepAsync(
        submissionId,
        version,
        SubmissionAct.Accept,
        async step =>
        {
            var submission = step.Record.Submission;
            await step.KeepAsync(SubmissionAction.Accept, "", cancel);
            if (step.Record.Department is { } department)
            {
                if (await Gathering.RunAsync(work, step, department.Id, cancel) is { } refused)
                {
                    return Refused(refused);
                }
            }
            else
            {
                var (importId, problem) = await Acceptance.RunAsync(work, step, cancel);
                if (problem is not null)
                {
                    return Refused(problem);
                }

                submission.ImportId = importId;
            }

            submission.State = SubmissionState.Accepted;
            Decide(submission);
            return new StepOutcome(null, 0, []) { ImportId = submission.ImportId };
        },
        cancel);

    /// <summary>Takes an institution’s submission into its department’s: <see cref="AcceptAsync"/>, for one of that department only.</summary>
    public async Task<StepOutcome> GatherAsync(Guid departmentSubmissionId, Guid institutionSubmissionId, CancellationToken cancel = default)
    {
        await using var db = work.Register.Db();
        var (record, problem) = await SubmissionRecord.FindAsync(db, work.RegionId, institutionSubmissionId, cancel);
        problem ??= record!.Department?.Id == departmentSubmissionId ? null : new Problem("submission.not-gathered", Severity.Error);
        return problem is null ? await AcceptAsync(institutionSubmissionId, null, cancel) : Refused(problem);
    }

    /// <summary>Takes an accepted one up again. What the register holds stands until it is accepted anew.</summary>
    public Task<StepOutcome> ReopenAsync(Guid submissionId, int? version, CancellationToken cancel = default) => StepAsync(
        submissionId,
        version,
        SubmissionAct.Reopen,
        async step =>
        {
            var submission = step.Record.Submission;
            await step.KeepAsync(SubmissionAction.Reopen, "", cancel);
            submission.State = SubmissionState.Submitted;
            (submission.ReviewedAt, submission.ReviewedBy) = (work.Now, work.Actor);
            Decide(submission);
            return new StepOutcome(null, 0, []);
        },
        cancel);

    private async Task<StepOutcome> SendAsync(TakenStep step, string signedBy, bool nothingHeld, CancellationToken cancel)
    {
        var submission = step.Record.Submission;
        if (Words(signedBy) is not { Length: > 0 } signature)
        {
            return Refused(new Problem("submission.signature-needed", Severity.Error));
        }

        var rows = await step.RowsAsync(cancel);
        if (nothingHeld && rows.Count > 0)
        {
            return Refused(new Problem("submission.has-rows", Severity.Error) { Arguments = [rows.Count] });
        }

        var errors = nothingHeld ? [] : SubmissionChecks.Blocking(await step.Record.FrameAsync(step.Db, cancel), rows);
        if (errors.Count > 0)
        {
            return Refused(errors is [{ Code: "submission.empty" } empty] ? empty : new Problem("submission.has-errors", Severity.Error) { Arguments = [errors.Count] }, errors);
        }

        await step.KeepAsync(SubmissionAction.Submit, nothingHeld ? "nothing-held" : "", cancel);
        submission.Late = submission.State == SubmissionState.Returned ? submission.Late : step.Record.Standing.Deadline.IsLate(work.Today);
        (submission.State, submission.NothingHeld, submission.SubmittedAt, submission.SignedBy) = (SubmissionState.Submitted, nothingHeld, work.Now, signature);
        (submission.ReviewedAt, submission.ReviewedBy) = (null, null);
        return new StepOutcome(null, 0, []);
    }

    private void Decide(Submission submission) => (submission.DecidedAt, submission.DecidedBy) = (work.Now, work.Actor);

    private async Task<StepOutcome> StepAsync(
        Guid submissionId, int? version, SubmissionAct act, Func<TakenStep, Task<StepOutcome>> take, CancellationToken cancel)
    {
        var outcome = Refused(SubmissionRecord.NotFound(submissionId));
        Submission? submission = null;
        var problem = await work.DoAsync(
            async (db, deeds) =>
            {
                var (record, missing) = await SubmissionRecord.LockAsync(db, work.RegionId, submissionId, cancel);
                if (record is null)
                {
                    return missing;
                }

                submission = record.Submission;
                if (SubmissionFlow.IsDone(act, record.Standing) && act != SubmissionAct.Return)
                {
                    outcome = new StepOutcome(null, submission.Version, []) { WasDone = true, ImportId = submission.ImportId };
                    return null;
                }

                var refusal = SubmissionFlow.Refusal(act, record.Standing, work.Today)
                    ?? (version is { } seen && seen != submission.Version ? RegisterWork.Conflict : null);
                if (refusal is not null && act == SubmissionAct.Reopen && await LastAsync(db, submission, cancel) == SubmissionAction.Reopen)
                {
                    outcome = new StepOutcome(null, submission.Version, []) { WasDone = true, ImportId = submission.ImportId };
                    return null;
                }

                if (refusal is not null && !SubmissionFlow.IsDone(act, record.Standing))
                {
                    return refusal;
                }

                var before = KebabEnum.NameOf(submission.State);
                outcome = await take(new TakenStep(work, db, deeds, record));
                if (outcome is { Problem: null, WasDone: false })
                {
                    await db.SaveChangesAsync(cancel);
                    if (act is SubmissionAct.Return or SubmissionAct.Accept)
                    {
                        await DecisionLetters.AddAsync(db, work, submission, FormCatalog.BuiltIn, site, cancel);
                    }

                    deeds.Add(new Deed(Name(act), "submission", submissionId, $$"""{"state": "{{before}}"}""", $$"""{"state": "{{KebabEnum.NameOf(submission.State)}}"}"""));
                }

                return outcome.Problem;
            },
            cancel);
        return problem is not null
            ? outcome with { Problem = problem, Version = submission?.Version ?? 0, Blocking = outcome.Problem is null ? [] : outcome.Blocking }
            : outcome with { Version = submission!.Version };
    }

    private static Task<SubmissionAction?> LastAsync(RegisterDb db, Submission submission, CancellationToken cancel) =>
        db.SubmissionSteps.Where(step => step.RegionId == submission.RegionId && step.SubmissionId == submission.SubmissionId)
            .OrderByDescending(step => step.Step).Select(step => (SubmissionAction?)step.Action).FirstOrDefaultAsync(cancel);

    private static string Name(SubmissionAct act) => KebabEnum.NameOf(act);

    private static string Words(string text)
    {
        var words = Imports.StoredText.Of(text).Trim();
        return words.Length > LongestText ? words[..LongestText] : words;
    }

    private static StepOutcome Refused(Problem problem, IReadOnlyList<Problem>? blocking = null) => new(problem, 0, blocking ?? []);
}

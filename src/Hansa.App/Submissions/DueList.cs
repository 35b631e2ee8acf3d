using Hansa.App.Directories;
using Hansa.App.Registers;
using Hansa.App.Rounds;
using Hansa.Core.Forms;
using Hansa.Core.Periods;
using Hansa.Core.Rounds;
using Hansa.Core.Submissions;
using Microsoft.EntityFrameworkCore;

namespace Hansa.App.Submissions;

/// <summary>A submission as whoever answers for it sees it in a list.</summary>
/// <param name="Organization">As it is called today.</param>
/// <param name="GatheredBy">The department that gathers it; null where it goes to the coordinator.</param>
/// <param name="Rows">Without those taken out.</param>
public sealed record DueSubmission(
    Guid Id, Guid RoundId, Form Form, Period Period, Guid OrganizationId, string Organization, Guid? GatheredBy, SubmissionStanding Standing, int Rows, int OpenRemarks,
    DateTimeOffset? SubmittedAt, DateTimeOffset? DecidedAt, string Reason);

/// <summary>What bodies are asked for, and how far they are.</summary>
public static class DueList
{
    private const int MostClosed = 40;

    /// <param name="organizations">Whose submissions.</param>
    /// <param name="roundId">Of one round only; null for all.</param>
    /// <returns>Those of open rounds by their day, then the latest of closed ones.</returns>
    public static async Task<IReadOnlyList<DueSubmission>> ReadAsync(
        Register register, string regionId, IReadOnlyCollection<Guid> organizations, Guid? roundId = null, CancellationToken cancel = default)
    {
        await using var db = register.Db();
        var found = await (
            from submission in db.Submissions.AsNoTracking()
            join round in db.Rounds.AsNoTracking() on new { submission.RegionId, submission.RoundId } equals new { round.RegionId, round.RoundId }
            where submission.RegionId == regionId && organizations.Contains(submission.OrganizationId) && (roundId == null || round.RoundId == roundId)
            orderby round.State, round.State == RoundState.Open ? round.Due : DateOnly.MaxValue, round.Due descending, submission.SubmissionId
            select new
            {
                Submission = submission,
                Round = round,
                Rows = db.SubmissionRows.Count(row => row.RegionId == regionId && row.SubmissionId == submission.SubmissionId && row.RemovedAt == null),
                Remarks = db.Remarks.Count(remark => remark.RegionId == regionId && remark.SubmissionId == submission.SubmissionId && remark.State == Remarks.RemarkState.Open),
            }).ToListAsync(cancel);
        var names = await OrganizationNameOn.ReadAsync(db, regionId, organizations, register.Time.Today, cancel);
        var listed = new List<DueSubmission>();
        foreach (var one in found.Where(one => one.Round.State == RoundState.Open).Concat(found.Where(one => one.Round.State == RoundState.Closed).Take(MostClosed)))
        {
            var (submission, round) = (one.Submission, one.Round);
            if (FormCatalog.BuiltIn.Find(submission.Form, round.PeriodStart.Year) is { } form)
            {
                var standing = new SubmissionStanding(submission.State, new RoundDeadline(round.Due, round.GraceDays, submission.ExceptionUntil))
                {
                    RoundIsClosed = round.State == RoundState.Closed, IsReviewed = submission.ReviewedAt is not null, NothingHeld = submission.NothingHeld,
                };
                listed.Add(new DueSubmission(
                    submission.SubmissionId, round.RoundId, form, new Period(round.PeriodKind, round.PeriodStart, round.PeriodEnd), submission.OrganizationId,
                    names.GetValueOrDefault(submission.OrganizationId, ""), submission.GatheredBy, standing, one.Rows, one.Remarks,
                    submission.SubmittedAt, submission.DecidedAt, submission.Reason));
            }
        }

        return listed;
    }
}

using Hansa.App.Directories;
using Hansa.App.Registers;
using Hansa.App.Remarks;
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
        var all = await ReadAsync(
            db, db.Submissions.Where(one => one.RegionId == regionId && organizations.Contains(one.OrganizationId) && (roundId == null || one.RoundId == roundId)), register.Time.Today, cancel);
        return [.. all.Where(one => !one.Standing.RoundIsClosed), .. all.Where(one => one.Standing.RoundIsClosed).Take(MostClosed)];
    }

    /// <summary>Submissions that come together in one, by the names of the institutions.</summary>
    public static async Task<IReadOnlyList<DueSubmission>> GatheredAsync(Register register, string regionId, SubmissionHeader into, CancellationToken cancel = default)
    {
        await using var db = register.Db();
        var all = await ReadAsync(
            db,
            db.Submissions.Where(one => one.RegionId == regionId && one.RoundId == into.RoundId && one.Form == into.Form.Id && one.GatheredBy == into.OrganizationId),
            register.Time.Today,
            cancel);
        return [.. all.OrderBy(one => one.Organization, StringComparer.Ordinal)];
    }

    /// <summary>What was sent and waits for a decision, the longest waiting first.</summary>
    /// <param name="department">Of those it gathers; null for those that go to the coordinator.</param>
    public static async Task<IReadOnlyList<DueSubmission>> SentAsync(Register register, string regionId, Guid? department, CancellationToken cancel = default)
    {
        await using var db = register.Db();
        var all = await ReadAsync(
            db,
            db.Submissions.Where(one => one.RegionId == regionId && one.State == SubmissionState.Submitted && one.GatheredBy == department),
            register.Time.Today,
            cancel);
        return [.. all.OrderBy(one => one.SubmittedAt)];
    }

    private static async Task<List<DueSubmission>> ReadAsync(RegisterDb db, IQueryable<Submission> asked, DateOnly today, CancellationToken cancel)
    {
        var found = await (
            from submission in asked.AsNoTracking()
            join round in db.Rounds.AsNoTracking() on new { submission.RegionId, submission.RoundId } equals new { round.RegionId, round.RoundId }
            orderby round.State == RoundState.Open ? 0 : 1, round.State == RoundState.Open ? round.Due : DateOnly.MaxValue, round.Due descending, submission.SubmissionId
            select new
            {
                Submission = submission,
                Round = round,
                Rows = db.SubmissionRows.Count(row => row.RegionId == submission.RegionId && row.SubmissionId == submission.SubmissionId && row.RemovedAt == null),
                Remarks = db.Remarks.Count(remark => remark.RegionId == submission.RegionId && remark.SubmissionId == submission.SubmissionId && remark.State == RemarkState.Open),
            }).ToListAsync(cancel);
        var bodies = found.ConvertAll(one => one.Submission.OrganizationId);
        var names = found.Count == 0 ? new Dictionary<Guid, string>() : await OrganizationNameOn.ReadAsync(db, found[0].Submission.RegionId, bodies, today, cancel);
        return [.. from one in found
                   let form = FormCatalog.BuiltIn.Find(one.Submission.Form, one.Round.PeriodStart.Year)
                   where form is not null
                   select Listed(one.Submission, one.Round, form, names.GetValueOrDefault(one.Submission.OrganizationId, ""), one.Rows, one.Remarks)];
    }

    private static DueSubmission Listed(Submission submission, Rounds.Round round, Form form, string organization, int rows, int remarks) => new(
        submission.SubmissionId, round.RoundId, form, new Period(round.PeriodKind, round.PeriodStart, round.PeriodEnd), submission.OrganizationId, organization, submission.GatheredBy,
        new SubmissionStanding(submission.State, new RoundDeadline(round.Due, round.GraceDays, submission.ExceptionUntil))
        {
            RoundIsClosed = round.State == RoundState.Closed, IsReviewed = submission.ReviewedAt is not null, NothingHeld = submission.NothingHeld,
        },
        rows, remarks, submission.SubmittedAt, submission.DecidedAt, submission.Reason);
}

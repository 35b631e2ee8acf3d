using Hansa.App.Registers;
using Hansa.App.Remarks;
using Hansa.App.Rounds;
using Hansa.Core.Forms;
using Hansa.Core.Periods;
using Hansa.Core.Rounds;
using Hansa.Core.Submissions;
using Microsoft.EntityFrameworkCore;

namespace Hansa.App.Submissions;

/// <summary>A submission in a list: what it is, until when, and how it stands.</summary>
/// <param name="Gathers">How many institutions’ submissions it gathers, and how many of them wait to be accepted.</param>
public sealed record SubmissionLine(
    Guid Id, Guid RoundId, string RoundName, Period Period, Form? Form, string? Country, Guid OrganizationId, string Organization,
    SubmissionStanding Standing, bool WasLate, int Rows, int OpenRemarks, string Reason, DateTimeOffset? ChangedAt, (int All, int Waiting) Gathers)
{
    public RoundDeadline Deadline => Standing.Deadline;

    public SubmissionState State => Standing.State;
}

/// <summary>What bodies have to say in rounds.</summary>
public static class SubmissionList
{
    /// <summary>Submissions of one organization: of open rounds by their days, then of closed ones, the newest first.</summary>
    public static Task<IReadOnlyList<SubmissionLine>> OfOrganizationAsync(Register register, string regionId, Guid organizationId, CancellationToken cancel = default) =>
        ReadAsync(register, regionId, all => all.Where(one => one.OrganizationId == organizationId), cancel);

    /// <summary>The institutions’ submissions that a department’s gathers.</summary>
    public static async Task<IReadOnlyList<SubmissionLine>> GatheredIntoAsync(Register register, string regionId, Guid submissionId, CancellationToken cancel = default)
    {
        await using var db = register.Db();
        var department = await db.Submissions.AsNoTracking().SingleOrDefaultAsync(one => one.RegionId == regionId && one.SubmissionId == submissionId, cancel);
        return department is null ? [] : await ReadAsync(
            register,
            regionId,
            all => all.Where(one => one.RoundId == department.RoundId && one.Form == department.Form && one.GatheredBy == department.OrganizationId),
            cancel);
    }

    private static async Task<IReadOnlyList<SubmissionLine>> ReadAsync(
        Register register, string regionId, Func<IQueryable<Submission>, IQueryable<Submission>> which, CancellationToken cancel)
    {
        await using var db = register.Db();
        var lines = await (
            from one in which(db.Submissions.AsNoTracking().Where(one => one.RegionId == regionId))
            join round in db.Rounds.AsNoTracking() on new { one.RegionId, one.RoundId } equals new { round.RegionId, round.RoundId }
            select new
            {
                One = one,
                Round = round,
                Country = db.RoundForms.Where(form => form.RegionId == regionId && form.RoundId == one.RoundId && form.Form == one.Form).Select(form => form.Country).FirstOrDefault(),
                Name = db.OrganizationNames.Where(name => name.RegionId == regionId && name.OrganizationId == one.OrganizationId)
                    .OrderByDescending(name => name.During.Contains(round.PeriodEnd)).ThenByDescending(name => name.OrganizationNameId).Select(name => name.Name).FirstOrDefault(),
                Rows = db.SubmissionRows.Count(row => row.RegionId == regionId && row.SubmissionId == one.SubmissionId && row.RemovedAt == null),
                Remarks = db.Remarks.Count(remark => remark.RegionId == regionId && remark.SubmissionId == one.SubmissionId && remark.State == RemarkState.Open),
                Gathers = db.Submissions.Count(other => other.RegionId == regionId && other.RoundId == one.RoundId && other.Form == one.Form && other.GatheredBy == one.OrganizationId),
                Waiting = db.Submissions.Count(other => other.RegionId == regionId && other.RoundId == one.RoundId && other.Form == one.Form && other.GatheredBy == one.OrganizationId
                    && other.State == SubmissionState.Submitted),
                Department = db.Submissions.Where(other => other.RegionId == regionId && other.RoundId == one.RoundId && other.Form == one.Form && other.OrganizationId == one.GatheredBy)
                    .Select(other => (SubmissionState?)other.State).FirstOrDefault(),
            }).ToListAsync(cancel);
        return
        [
            .. lines.OrderBy(line => line.Round.State).ThenBy(line => line.Round.State == RoundState.Open ? line.Round.Due.DayNumber : -line.Round.Due.DayNumber)
                .ThenBy(line => line.One.SubmissionId)
                .Select(line => new SubmissionLine(
                    line.One.SubmissionId, line.One.RoundId, line.Round.Name, line.Round.Period, FormCatalog.BuiltIn.Find(line.One.Form, line.Round.PeriodStart.Year), line.Country,
                    line.One.OrganizationId, line.Name ?? "", SubmissionRecord.StandingOf(line.One, line.Round, line.Department), line.One.Late,
                    line.Rows, line.Remarks, line.One.Reason, line.One.ChangedAt, (line.Gathers, line.Waiting))),
        ];
    }
}

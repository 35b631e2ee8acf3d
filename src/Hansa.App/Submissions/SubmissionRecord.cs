using Hansa.App.Imports;
using Hansa.App.Registers;
using Hansa.App.Reports;
using Hansa.App.Rounds;
using Hansa.Core.Forms;
using Hansa.Core.Periods;
using Hansa.Core.Problems;
using Hansa.Core.Rounds;
using Hansa.Core.Submissions;
using Microsoft.EntityFrameworkCore;

namespace Hansa.App.Submissions;

/// <summary>A submission with what its round and the directory say of it.</summary>
/// <param name="Country">Of a form on one country.</param>
/// <param name="Body">The name of the organization in the period.</param>
/// <param name="Department">The submission that gathers this one; null where it goes to the coordinator.</param>
internal sealed record SubmissionRecord(Submission Submission, Rounds.Round Round, Form Form, string? Country, string Body, CasedName? Region, GatheringSubmission? Department)
{
    public Period Period => Round.Period;

    public SubmissionStanding Standing => StandingOf(Submission, Round, Department?.State);

    /// <param name="department">How the submission stands that gathers it; null without one.</param>
    public static SubmissionStanding StandingOf(Submission submission, Rounds.Round round, SubmissionState? department) =>
        new(submission.State, new RoundDeadline(round.Due, round.GraceDays, submission.ExceptionUntil))
        {
            RoundIsClosed = round.State == RoundState.Closed,
            IsReviewed = submission.ReviewedAt is not null,
            NothingHeld = submission.NothingHeld,
            DepartmentHasSent = department is SubmissionState.Submitted or SubmissionState.Accepted,
        };

    public static Problem NotFound(Guid id) => new("submission.not-found", Severity.Error) { Text = $"{id}", Arguments = [$"{id}"] };

    /// <summary>Holds the submission until the transaction ends: whoever saves a row and whoever sends it on wait for each other.</summary>
    public static async Task<(SubmissionRecord? Record, Problem? Problem)> LockAsync(RegisterDb db, string regionId, Guid submissionId, CancellationToken cancel)
    {
        var held = await db.Submissions.FromSql(
            $"select * from submission where region_id = {regionId} and submission_id = {submissionId} for no key update").ToListAsync(cancel);
        return held is [var submission] ? await ReadAsync(db, regionId, submissionId, submission, cancel) : (null, NotFound(submissionId));
    }

    public static Task<(SubmissionRecord? Record, Problem? Problem)> FindAsync(RegisterDb db, string regionId, Guid submissionId, CancellationToken cancel) =>
        ReadAsync(db, regionId, submissionId, null, cancel);

    /// <summary>What holds for all its rows.</summary>
    public async Task<SubmissionFrame> FrameAsync(RegisterDb db, CancellationToken cancel)
    {
        var columns = await db.SubmissionFiles.AsNoTracking()
            .Where(file => file.RegionId == Submission.RegionId && file.SubmissionId == Submission.SubmissionId)
            .OrderBy(file => file.SubmissionFileId).Select(file => new { file.SubmissionFileId, file.Columns }).ToListAsync(cancel);
        return await FrameAsync(db, [.. columns.Select(file => file.Columns)], cancel);
    }

    public async Task<SubmissionFrame> FrameAsync(RegisterDb db, IReadOnlyList<string> columns, CancellationToken cancel) =>
        new(Form, Period, Body, Submission.Section)
        {
            Country = Country,
            Region = Region,
            Footer = Submission.Footer,
            FileColumns = [.. columns.Select(StoredColumns.Read)],
            KnownAgreements = Form.Column(Core.Tables.ColumnRole.Agreement) is null ? null : await KnownAsync(db, cancel),
        };

    private async Task<IReadOnlySet<string>?> KnownAsync(RegisterDb db, CancellationToken cancel)
    {
        var keys = await db.AgreementAliases.AsNoTracking().Where(alias => alias.RegionId == Submission.RegionId).Select(alias => alias.AliasKey).ToListAsync(cancel);
        return keys.Count > 0 ? keys.ToHashSet(StringComparer.Ordinal) : null;
    }

    // Read with every request on a submission, so in one question.
    private static async Task<(SubmissionRecord? Record, Problem? Problem)> ReadAsync(
        RegisterDb db, string regionId, Guid submissionId, Submission? held, CancellationToken cancel)
    {
        var found = await (
            from one in db.Submissions.AsNoTracking()
            join round in db.Rounds on new { one.RegionId, one.RoundId } equals new { round.RegionId, round.RoundId }
            where one.RegionId == regionId && one.SubmissionId == submissionId
            select new
            {
                Submission = one,
                Round = round,
                Country = db.RoundForms.Where(form => form.RegionId == regionId && form.RoundId == one.RoundId && form.Form == one.Form).Select(form => form.Country).FirstOrDefault(),
                Body = db.OrganizationNames.Where(name => name.RegionId == regionId && name.OrganizationId == one.OrganizationId)
                    .OrderByDescending(name => name.During.Contains(round.PeriodEnd)).ThenByDescending(name => name.During.LowerBoundInfinite ? DateOnly.MinValue : name.During.LowerBound)
                    .Select(name => name.Name).FirstOrDefault(),
                Region = db.Regions.Where(region => region.RegionId == regionId).Select(region => region.Name).FirstOrDefault(),
                Department = db.Submissions.Where(other => other.RegionId == regionId && other.RoundId == one.RoundId && other.Form == one.Form && other.OrganizationId == one.GatheredBy)
                    .Select(other => new GatheringSubmission(other.SubmissionId, other.State)).FirstOrDefault(),
            }).SingleOrDefaultAsync(cancel);
        if (found is null)
        {
            return (null, NotFound(submissionId));
        }

        var submission = held ?? found.Submission;
        return FormCatalog.BuiltIn.Find(submission.Form, found.Round.PeriodStart.Year) is { } form
            ? (new SubmissionRecord(submission, found.Round, form, found.Country, found.Body ?? "", RegisterReports.NameOf(found.Region), found.Department), null)
            : (null, new Problem("report.form-unknown", Severity.Error) { Text = submission.Form, Arguments = [submission.Form, string.Join(", ", FormCatalog.BuiltIn.Ids)] });
    }
}

/// <summary>The submission of the department that gathers others.</summary>
internal sealed record GatheringSubmission(Guid Id, SubmissionState State);

using Hansa.App.Agreements;
using Hansa.App.Audits;
using Hansa.App.Directories;
using Hansa.App.Registers;
using Hansa.App.Submissions;
using Hansa.Core.Problems;
using Hansa.Core.Rounds;
using Hansa.Core.Submissions;
using Microsoft.EntityFrameworkCore;

namespace Hansa.App.Rounds;

/// <summary>Who is asked in a round that is on: adds bodies, takes out those that have sent nothing, extends the time of one.</summary>
public sealed class RoundPlaces(RegisterWork work)
{
    public Task<Problem?> AddAsync(Guid roundId, IReadOnlyList<AskedBody> bodies, CancellationToken cancel = default) => InRoundAsync(
        roundId,
        async (db, deeds, _) =>
        {
            foreach (var body in bodies)
            {
                if (await db.Organizations.FindAsync([work.RegionId, body.OrganizationId], cancel) is not { } organization)
                {
                    return new Problem("round.body-unknown", Severity.Error);
                }

                if (organization.Closed is { } closed && closed <= work.Today)
                {
                    return new Problem("round.body-closed", Severity.Error) { Arguments = [await OrganizationNameOn.ReadAsync(db, work.RegionId, body.OrganizationId, work.Today, cancel)] };
                }

                if (await db.Submissions.AnyAsync(
                    one => one.RegionId == work.RegionId && one.RoundId == roundId && one.Form == body.Form && one.OrganizationId == body.OrganizationId, cancel))
                {
                    return new Problem("round.body-twice", Severity.Error);
                }

                var draft = Draft(work, roundId, body);
                db.Submissions.Add(draft);
                deeds.Add(new Deed("add", "submission", draft.SubmissionId, null, AgreementJson.Write(body)));
            }

            return null;
        },
        cancel);

    /// <summary>Takes a body out of the round for one form; refused once it has begun.</summary>
    public Task<Problem?> RemoveAsync(Guid submissionId, CancellationToken cancel = default) => InSubmissionAsync(
        submissionId,
        async (db, deeds, submission, _) =>
        {
            var begun = submission.State != SubmissionState.Draft || submission.NothingHeld
                || await db.SubmissionRows.AnyAsync(row => row.RegionId == work.RegionId && row.SubmissionId == submissionId, cancel)
                || await db.SubmissionFiles.AnyAsync(file => file.RegionId == work.RegionId && file.SubmissionId == submissionId, cancel);
            if (begun)
            {
                return new Problem("round.body-has-sent", Severity.Error)
                {
                    Arguments = [await OrganizationNameOn.ReadAsync(db, work.RegionId, submission.OrganizationId, work.Today, cancel)],
                };
            }

            // A link opens what the body is asked for; where nothing is, it opens nothing.
            if (!await db.Submissions.AnyAsync(
                one => one.RegionId == work.RegionId && one.RoundId == submission.RoundId && one.OrganizationId == submission.OrganizationId && one.SubmissionId != submissionId, cancel))
            {
                await db.SubmissionLinks.Where(link => link.RegionId == work.RegionId && link.RoundId == submission.RoundId && link.OrganizationId == submission.OrganizationId && link.RevokedAt == null)
                    .ExecuteUpdateAsync(set => set.SetProperty(link => link.RevokedAt, work.Now), cancel);
            }

            db.Submissions.Remove(submission);
            deeds.Add(new Deed("remove", "submission", submissionId, AgreementJson.Write(new AskedBody(submission.Form, submission.OrganizationId, submission.Section, submission.GatheredBy)), null));
            return null;
        },
        cancel);

    /// <summary>Lets one body in up to a day in spite of the lock; what comes until then is not late.</summary>
    /// <param name="until">Null takes the exception back.</param>
    public Task<Problem?> GrantAsync(Guid submissionId, DateOnly? until, CancellationToken cancel = default) => InSubmissionAsync(
        submissionId,
        (_, deeds, submission, round) =>
        {
            if (until is { } day && day < work.Today)
            {
                return Task.FromResult<Problem?>(new Problem("round.exception-past", Severity.Error) { Arguments = [Day(day)] });
            }

            if (until is { } needless && needless <= round.Due)
            {
                return Task.FromResult<Problem?>(new Problem("round.exception-needless", Severity.Error) { Arguments = [Day(round.Due)] });
            }

            deeds.Add(new Deed(
                "grant", "submission", submissionId,
                AgreementJson.Write(new { exceptionUntil = submission.ExceptionUntil }), AgreementJson.Write(new { exceptionUntil = until })));
            submission.ExceptionUntil = until;
            return Task.FromResult<Problem?>(null);
        },
        cancel);

    /// <summary>Says under which heading of the report a body’s rows stand that have none of their own.</summary>
    /// <param name="section">Null says nothing.</param>
    public Task<Problem?> PlaceAsync(Guid submissionId, string? section, CancellationToken cancel = default) => InSubmissionAsync(
        submissionId,
        (_, deeds, submission, _) =>
        {
            deeds.Add(new Deed("place", "submission", submissionId, AgreementJson.Write(new { section = submission.Section }), AgreementJson.Write(new { section })));
            submission.Section = section;
            return Task.FromResult<Problem?>(null);
        },
        cancel);

    internal static Submission Draft(RegisterWork work, Guid roundId, AskedBody body) => new()
    {
        RegionId = work.RegionId, SubmissionId = work.Register.Ids.Next(), RoundId = roundId, Form = body.Form, OrganizationId = body.OrganizationId,
        Section = body.Section, GatheredBy = body.GatheredBy,
    };

    private Task<Problem?> InRoundAsync(Guid roundId, Func<RegisterDb, List<Deed>, Round, Task<Problem?>> change, CancellationToken cancel) => work.DoAsync(
        async (db, deeds) => await db.Rounds.FindAsync([work.RegionId, roundId], cancel) switch
        {
            null => new Problem("round.unknown", Severity.Error),
            { State: RoundState.Closed } => new Problem("round.closed", Severity.Error),
            var round => await change(db, deeds, round),
        },
        cancel);

    private Task<Problem?> InSubmissionAsync(
        Guid submissionId, Func<RegisterDb, List<Deed>, Submission, Round, Task<Problem?>> change, CancellationToken cancel) => work.DoAsync(
        async (db, deeds) =>
        {
            if (await db.Submissions.FindAsync([work.RegionId, submissionId], cancel) is not { } submission
                || await db.Rounds.FindAsync([work.RegionId, submission.RoundId], cancel) is not { } round)
            {
                return new Problem("round.submission-unknown", Severity.Error);
            }

            return round.State == RoundState.Closed ? new Problem("round.closed", Severity.Error) : await change(db, deeds, submission, round);
        },
        cancel);

    private static string Day(DateOnly day) => day.ToString("dd.MM.yyyy", System.Globalization.CultureInfo.InvariantCulture);
}

using Hansa.App.Registers;
using Hansa.Core.Periods;
using Hansa.Core.Selections;
using Hansa.Core.Submissions;
using Microsoft.EntityFrameworkCore;

namespace Hansa.App.Reports;

/// <summary>A body that a round asks for this form, and how far it is.</summary>
/// <param name="Organization">By its name of the round’s period.</param>
public sealed record AwaitedBody(Guid SubmissionId, Guid RoundId, string Organization, SubmissionState State);

/// <summary>Who of those asked for a form and period has not been accepted yet: what they send is not in the report.</summary>
public static class ReportReadiness
{
    /// <returns>Bodies whose word goes to the coordinator, of rounds of the period or a part of it, by name.</returns>
    public static async Task<IReadOnlyList<AwaitedBody>> AwaitedAsync(Register register, string regionId, ReportAsk ask, CancellationToken cancel = default)
    {
        await using var db = register.Db();
        var awaited = await (
            from submission in db.Submissions.AsNoTracking()
            join round in db.Rounds on new { submission.RegionId, submission.RoundId } equals new { round.RegionId, round.RoundId }
            join form in db.RoundForms on new { submission.RegionId, submission.RoundId, submission.Form } equals new { form.RegionId, form.RoundId, form.Form }
            where submission.RegionId == regionId && submission.State != SubmissionState.Accepted && submission.GatheredBy == null
                && submission.Form == ask.Form && form.Country == ask.Scope.Country
                && round.PeriodStart >= ask.Period.Start && round.PeriodEnd <= ask.Period.End
            select new { submission.SubmissionId, submission.RoundId, submission.OrganizationId, submission.State, round.PeriodEnd }).ToListAsync(cancel);
        var bodies = awaited.Select(body => body.OrganizationId).ToArray();
        var names = (await db.OrganizationNames.AsNoTracking().Where(name => name.RegionId == regionId && bodies.Contains(name.OrganizationId)).ToListAsync(cancel))
            .ToLookup(name => name.OrganizationId);
        return [.. awaited
            .Select(body => new AwaitedBody(
                body.SubmissionId,
                body.RoundId,
                (names[body.OrganizationId].FirstOrDefault(name => Holds(name.During, body.PeriodEnd)) ?? names[body.OrganizationId].LastOrDefault())?.Name ?? "",
                body.State))
            .OrderBy(body => body.Organization, StringComparer.Ordinal)];
    }

    /// <summary>Reports of rounds whose bodies are all accepted, and of which none is approved; the newest period first.</summary>
    public static async Task<IReadOnlyList<ReportAsk>> ReadyAsync(Register register, string regionId, CancellationToken cancel = default)
    {
        await using var db = register.Db();
        var ready = await (
            from form in db.RoundForms.AsNoTracking()
            join round in db.Rounds on new { form.RegionId, form.RoundId } equals new { round.RegionId, round.RoundId }
            where form.RegionId == regionId
                && db.Submissions.Any(one => one.RegionId == regionId && one.RoundId == form.RoundId && one.Form == form.Form && one.GatheredBy == null)
                && !db.Submissions.Any(one => one.RegionId == regionId && one.RoundId == form.RoundId && one.Form == form.Form && one.GatheredBy == null && one.State != SubmissionState.Accepted)
                && !db.FrozenReports.Any(report => report.RegionId == regionId && report.Form == form.Form && report.PeriodStart == round.PeriodStart && report.PeriodEnd == round.PeriodEnd
                    && report.Country == form.Country && report.Field == null && report.Organization == null && report.Agreement == null)
            select new { form.Form, form.Country, round.PeriodKind, round.PeriodStart, round.PeriodEnd }).Distinct().ToListAsync(cancel);
        return [.. ready.OrderByDescending(one => one.PeriodEnd).ThenBy(one => one.Form, StringComparer.Ordinal)
            .Select(one => new ReportAsk(one.Form, new Period(one.PeriodKind, one.PeriodStart, one.PeriodEnd), new ReportScope(Country: one.Country)))];
    }

    private static bool Holds(NpgsqlTypes.NpgsqlRange<DateOnly> during, DateOnly day) =>
        (during.LowerBoundInfinite || during.LowerBound <= day) && (during.UpperBoundInfinite || day < during.UpperBound || (during.UpperBoundIsInclusive && day == during.UpperBound));
}

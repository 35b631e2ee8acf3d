using Hansa.App.Registers;
using Hansa.Core.Agreements;
using Hansa.Core.Periods;
using Microsoft.EntityFrameworkCore;

namespace Hansa.App.Plans;

/// <summary>An item of a plan and what became of it.</summary>
/// <param name="State">As said, else as linked activities show; null while it is neither held nor due.</param>
/// <param name="Said">A person said so.</param>
/// <param name="Activities">That fulfil it.</param>
public sealed record PlanItemFact(
    Guid Id, Guid PlanId, Guid AgreementId, string Agreement, int Position, string What, string Who, string Planned, DateOnly FirstDay, DateOnly LastDay,
    PlanItemState? State, bool Said, string Reason, IReadOnlyList<Guid> Activities)
{
    /// <summary>The text of the note column for it.</summary>
    public string Note => PlanOutcome.Note(State, Reason);
}

/// <summary>A plan of the register.</summary>
public sealed record PlanName(Guid Id, int Version, Guid AgreementId, string Agreement, string Title, DateOnly FirstDay, DateOnly LastDay, DateOnly? SignedOn, int Items);

/// <summary>A row that the report on the implementation of agreements prints for what was planned and not held.</summary>
public sealed record UnheldRow(string Agreement, string Title, string Dates, string Participants, string Note);

/// <summary>Plan against fact.</summary>
public sealed class PlanReview(RegisterWork work)
{
    public async Task<IReadOnlyList<PlanName>> ListAsync(Guid? agreement = null, CancellationToken cancel = default)
    {
        await using var db = work.Register.Db();
        var plans =
            from plan in db.ActionPlans
            join card in db.Agreements on new { plan.RegionId, plan.AgreementId } equals new { card.RegionId, card.AgreementId }
            where plan.RegionId == work.RegionId && (agreement == null || plan.AgreementId == agreement)
            orderby plan.FirstDay, plan.ActionPlanId
            select new PlanName(
                plan.ActionPlanId, plan.Version, plan.AgreementId, card.Title, plan.Title, plan.FirstDay, plan.LastDay, plan.SignedOn,
                db.PlanItems.Count(item => item.RegionId == plan.RegionId && item.ActionPlanId == plan.ActionPlanId));
        return await plans.AsNoTracking().ToListAsync(cancel);
    }

    /// <summary>All items of a plan in its order.</summary>
    public async Task<IReadOnlyList<PlanItemFact>> ItemsAsync(Guid planId, CancellationToken cancel = default)
    {
        await using var db = work.Register.Db();
        return await FactsAsync(db, db.PlanItems.Where(item => item.RegionId == work.RegionId && item.ActionPlanId == planId), work.Today, cancel);
    }

    /// <summary>
    /// Items of all plans, or of one agreement’s, that were to be held wholly or partly in the period; as they stand at its end,
    /// for a report of a past period does not wait.
    /// </summary>
    public async Task<IReadOnlyList<PlanItemFact>> OfAsync(Period period, Guid? agreement = null, CancellationToken cancel = default)
    {
        await using var db = work.Register.Db();
        return await OfAsync(db, work.RegionId, period, agreement, cancel);
    }

    internal static Task<IReadOnlyList<PlanItemFact>> OfAsync(RegisterDb db, string regionId, Period period, Guid? agreement, CancellationToken cancel)
    {
        var items =
            from item in db.PlanItems
            join plan in db.ActionPlans on new { item.RegionId, item.ActionPlanId } equals new { plan.RegionId, plan.ActionPlanId }
            where item.RegionId == regionId && item.FirstDay <= period.End && item.LastDay >= period.Start && (agreement == null || plan.AgreementId == agreement)
            select item;
        return FactsAsync(db, items, period.End < DateOnly.MaxValue ? period.End.AddDays(1) : period.End, cancel);
    }

    /// <summary>Items that an activity fulfils, or one that was merged into it.</summary>
    public async Task<IReadOnlyList<PlanItemFact>> OfActivityAsync(Guid activityId, CancellationToken cancel = default)
    {
        await using var db = work.Register.Db();
        var items =
            from item in db.PlanItems
            where item.RegionId == work.RegionId && db.PlanItemActivities.Any(link => link.RegionId == work.RegionId && link.PlanItemId == item.PlanItemId
                && db.Activities.Any(held => held.RegionId == work.RegionId && held.ActivityId == link.ActivityId && (held.ActivityId == activityId || held.MergedInto == activityId)))
            select item;
        return await FactsAsync(db, items, work.Today, cancel);
    }

    /// <summary>What the report on the implementation of agreements prints of items due in the period and not, or not wholly, held.</summary>
    public async Task<IReadOnlyList<UnheldRow>> UnheldAsync(Period period, Guid? agreement = null, CancellationToken cancel = default) =>
        [.. (await OfAsync(period, agreement, cancel)).Where(fact => fact.State is PlanItemState.NotDone && fact.LastDay <= period.End)
            .Select(fact => new UnheldRow(fact.Agreement, fact.What, fact.Planned, fact.Who, fact.Note))];

    internal static async Task<List<PlanItem>> ItemsAsync(RegisterDb db, string regionId, Guid planId, CancellationToken cancel) =>
        await db.PlanItems.AsNoTracking().Where(item => item.RegionId == regionId && item.ActionPlanId == planId).OrderBy(item => item.Position).ToListAsync(cancel);

    private static async Task<IReadOnlyList<PlanItemFact>> FactsAsync(RegisterDb db, IQueryable<PlanItem> items, DateOnly asOf, CancellationToken cancel)
    {
        var held =
            from link in db.PlanItemActivities
            join item in items on new { link.RegionId, link.PlanItemId } equals new { item.RegionId, item.PlanItemId }
            join activity in db.Activities on new { link.RegionId, link.ActivityId } equals new { activity.RegionId, activity.ActivityId }
            where activity.State != Activities.ActivityState.Dropped
            select new { link.PlanItemId, ActivityId = activity.MergedInto == null ? activity.ActivityId : RegisterDb.StandingActivity(activity.RegionId, activity.ActivityId) };
        var activities = (await held.AsNoTracking().ToListAsync(cancel)).Distinct().ToLookup(link => link.PlanItemId, link => link.ActivityId);
        var rows =
            from item in items
            join plan in db.ActionPlans on new { item.RegionId, item.ActionPlanId } equals new { plan.RegionId, plan.ActionPlanId }
            join card in db.Agreements on new { plan.RegionId, plan.AgreementId } equals new { card.RegionId, card.AgreementId }
            orderby card.Title, plan.FirstDay, plan.ActionPlanId, item.Position
            select new { item, plan.AgreementId, Agreement = card.Title };
        return [.. (await rows.AsNoTracking().ToListAsync(cancel)).Select(row =>
        {
            IReadOnlyList<Guid> linked = [.. activities[row.item.PlanItemId]];
            var state = PlanOutcome.Of(row.item.State, linked.Count, row.item.LastDay, asOf);
            return new PlanItemFact(
                row.item.PlanItemId, row.item.ActionPlanId, row.AgreementId, row.Agreement, row.item.Position, row.item.What, row.item.Who, row.item.Planned,
                row.item.FirstDay, row.item.LastDay, state, row.item.State is not null, row.item.Reason, linked);
        })];
    }
}

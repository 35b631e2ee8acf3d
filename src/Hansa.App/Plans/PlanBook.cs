using Hansa.App.Agreements;
using Hansa.App.Audits;
using Hansa.App.Registers;
using Hansa.Core.Agreements;
using Hansa.Core.Periods;
using Hansa.Core.Problems;
using Microsoft.EntityFrameworkCore;

namespace Hansa.App.Plans;

/// <summary>Makes and changes action plans; each change counts the plan’s version up and stands in the audit.</summary>
public sealed class PlanBook(RegisterWork work)
{
    /// <returns>The plan’s key, or why there is none: <c>plan.no-days</c> when an item’s words mean no days.</returns>
    public async Task<(Guid? Id, Problem? Problem)> AddAsync(PlanSheet plan, CancellationToken cancel = default)
    {
        Guid? id = null;
        var problem = await work.DoAsync(
            async (db, deeds) =>
            {
                if (!await db.Agreements.AnyAsync(card => card.RegionId == work.RegionId && card.AgreementId == plan.AgreementId, cancel))
                {
                    return new Problem("card.unknown-card", Severity.Error) { Arguments = [plan.AgreementId] };
                }

                var refused = await AddAsync(db, deeds, plan, cancel);
                id = deeds.Count > 0 ? deeds[^1].SubjectId : null;
                return refused;
            },
            cancel);
        return problem is null ? (id, null) : (null, problem);
    }

    /// <param name="version">The one the person saw; null to change whatever is there.</param>
    public Task<Problem?> AddItemAsync(Guid planId, int? version, PlanLine line, CancellationToken cancel = default) => ChangeAsync(
        planId,
        version,
        "add-item",
        async (db, plan) =>
        {
            var last = await db.PlanItems.Where(item => item.RegionId == work.RegionId && item.ActionPlanId == planId).MaxAsync(item => (int?)item.Position, cancel);
            return Add(db, plan, line, (last ?? 0) + 1);
        },
        cancel);

    /// <summary>Says what became of an item. Done needs no reason and keeps none.</summary>
    /// <param name="state">Null: nobody says; linked activities speak.</param>
    public Task<Problem?> SetStateAsync(Guid itemId, int? version, PlanItemState? state, string reason, CancellationToken cancel = default) => ChangeItemAsync(
        itemId,
        version,
        "set-state",
        (_, item) =>
        {
            (item.State, item.Reason) = (state, state == PlanItemState.Done ? "" : reason.Trim());
            return Task.FromResult<Problem?>(null);
        },
        cancel);

    /// <summary>An activity fulfils an item; also a second or third one.</summary>
    public Task<Problem?> LinkAsync(Guid itemId, Guid activityId, CancellationToken cancel = default) => ChangeItemAsync(
        itemId,
        null,
        "link",
        async (db, item) =>
        {
            if (!await db.Activities.AnyAsync(activity => activity.RegionId == work.RegionId && activity.ActivityId == activityId, cancel))
            {
                return new Problem("plan.unknown-activity", Severity.Error) { Arguments = [activityId] };
            }

            if (!await db.PlanItemActivities.AnyAsync(link => link.RegionId == work.RegionId && link.PlanItemId == itemId && link.ActivityId == activityId, cancel))
            {
                db.PlanItemActivities.Add(new PlanItemActivity { RegionId = work.RegionId, PlanItemId = item.PlanItemId, ActivityId = activityId });
            }

            return null;
        },
        cancel);

    public Task<Problem?> UnlinkAsync(Guid itemId, Guid activityId, CancellationToken cancel = default) => ChangeItemAsync(
        itemId,
        null,
        "unlink",
        async (db, _) =>
        {
            await db.PlanItemActivities.Where(link => link.RegionId == work.RegionId && link.PlanItemId == itemId && link.ActivityId == activityId).ExecuteDeleteAsync(cancel);
            return null;
        },
        cancel);

    internal async Task<Problem?> AddAsync(RegisterDb db, List<Deed> deeds, PlanSheet sheet, CancellationToken cancel)
    {
        var plan = new ActionPlan
        {
            RegionId = work.RegionId, ActionPlanId = work.Register.Ids.Next(), AgreementId = sheet.AgreementId, Title = sheet.Title,
            FirstDay = sheet.FirstDay, LastDay = sheet.LastDay, SignedOn = sheet.SignedOn, OrderNumber = sheet.OrderNumber, OrderDate = sheet.OrderDate,
            CreatedAt = work.Now, ChangedAt = work.Now,
        };
        db.ActionPlans.Add(plan);
        await db.SaveChangesAsync(cancel);
        var position = 0;
        foreach (var line in sheet.Items)
        {
            if (Add(db, plan, line, ++position) is { } problem)
            {
                return problem;
            }
        }

        deeds.Add(new Deed("add", "action_plan", plan.ActionPlanId, null, AgreementJson.Write(sheet)));
        return null;
    }

    private Problem? Add(RegisterDb db, ActionPlan plan, PlanLine line, int position)
    {
        if (line.Days(new Period(PeriodKind.Other, plan.FirstDay, plan.LastDay)) is not { } days)
        {
            return new Problem("plan.no-days", Severity.Error) { Text = line.Planned, Arguments = [line.Planned] };
        }

        db.PlanItems.Add(new PlanItem
        {
            RegionId = work.RegionId, PlanItemId = work.Register.Ids.Next(), ActionPlanId = plan.ActionPlanId, Position = position,
            What = line.What, Who = line.Who, Planned = line.Planned, FirstDay = days.First, LastDay = days.Last,
        });
        return null;
    }

    private Task<Problem?> ChangeItemAsync(Guid itemId, int? version, string action, Func<RegisterDb, PlanItem, Task<Problem?>> change, CancellationToken cancel) => work.DoAsync(
        async (db, deeds) =>
        {
            var item = await db.PlanItems.FindAsync([work.RegionId, itemId], cancel);
            return item is null
                ? new Problem("plan.unknown-item", Severity.Error) { Arguments = [itemId] }
                : await ChangeAsync(db, deeds, item.ActionPlanId, version, action, (_, _) => change(db, item), cancel);
        },
        cancel);

    private Task<Problem?> ChangeAsync(Guid planId, int? version, string action, Func<RegisterDb, ActionPlan, Task<Problem?>> change, CancellationToken cancel) =>
        work.DoAsync((db, deeds) => ChangeAsync(db, deeds, planId, version, action, change, cancel), cancel);

    private async Task<Problem?> ChangeAsync(
        RegisterDb db, List<Deed> deeds, Guid planId, int? version, string action, Func<RegisterDb, ActionPlan, Task<Problem?>> change, CancellationToken cancel)
    {
        var plan = await db.ActionPlans.FindAsync([work.RegionId, planId], cancel);
        if (plan is null)
        {
            return new Problem("plan.unknown-plan", Severity.Error) { Arguments = [planId] };
        }

        if (version is { } seen && seen != plan.Version)
        {
            return RegisterWork.Conflict;
        }

        var before = await PlanReview.ItemsAsync(db, work.RegionId, planId, cancel);
        plan.ChangedAt = work.Now;
        if (await change(db, plan) is { } problem)
        {
            return problem;
        }

        await db.SaveChangesAsync(cancel);
        var after = await PlanReview.ItemsAsync(db, work.RegionId, planId, cancel);
        deeds.Add(new Deed(action, "action_plan", planId, AgreementJson.Write(before), AgreementJson.Write(after)));
        return null;
    }
}

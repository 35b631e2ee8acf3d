using System.Data;
using Hansa.App.Activities;
using Hansa.App.Agreements;
using Hansa.App.Plans;
using Hansa.App.Receptions;
using Hansa.App.Registers;
using Hansa.Core.Activities;
using Hansa.Core.Agreements;
using Hansa.Core.Figures;
using Hansa.Core.Periods;
using Hansa.Core.Selections;
using Microsoft.EntityFrameworkCore;

namespace Hansa.App.Reports;

/// <summary>A paper that was signed.</summary>
public sealed record SignedActivity(Guid Id, string Title, string Dates);

/// <summary>Leadership’s one page: how many, with whom, what came of it.</summary>
/// <param name="Tables">One for each <see cref="FigureBy"/>; the totals of all are the same.</param>
/// <param name="Signed">In the period, by day.</param>
/// <param name="Receptions">Entries of the journal in the period and the period before.</param>
/// <param name="Promises">Items of plans that were due in the period.</param>
/// <param name="Idle">Agreements in force today without an activity for more than a year, the longest idle first.</param>
/// <param name="Overdue">Items of plans whose time ran out before today and that are not, or not wholly, done; the latest first.</param>
public sealed record FigurePage(
    Period Period,
    IReadOnlyDictionary<FigureBy, FigureComparison> Tables,
    IReadOnlyList<SignedActivity> Signed,
    (int Now, int Before) Receptions,
    IReadOnlyList<PlanItemFact> Promises,
    IReadOnlyList<AgreementLine> Idle,
    IReadOnlyList<PlanItemFact> Overdue)
{
    public FigureComparison Total => Tables[FigureBy.Country];
}

/// <summary>Gathers the page of figures.</summary>
public sealed class FigurePages(RegisterWork work)
{
    private const int IdleDays = 365;

    public async Task<FigurePage> MakeAsync(Period period, CancellationToken cancel = default)
    {
        var (before, yearBefore) = (FigureQuery.Before(period), FigureQuery.YearBefore(period));
        var tables = await TablesAsync(period, before, yearBefore, cancel);
        var review = new PlanReview(work);
        var receptions = new ReceptionBook(work);
        var yesterday = work.Today.AddDays(-1);
        var past = await review.OfAsync(new Period(PeriodKind.Other, DateOnly.MinValue, yesterday), cancel: cancel);
        return new FigurePage(
            period,
            tables,
            await SignedAsync(period, cancel),
            ((await receptions.ListAsync(period, cancel)).Count, (await receptions.ListAsync(before, cancel)).Count),
            await review.OfAsync(period, cancel: cancel),
            [.. (await new AgreementList(work).FindAsync(new AgreementFilter { Status = AgreementStatus.InForce, IdleLongerThanDays = IdleDays }, cancel: cancel)).OrderByDescending(line => line.IdleDays ?? int.MaxValue)],
            [.. past.Where(item => item.LastDay <= yesterday && item.State != PlanItemState.Done).OrderByDescending(item => item.LastDay).ThenBy(item => item.Position)]);
    }

    /// <summary>The quarter that was told of last: where a page begins that nobody asked a period for.</summary>
    public async Task<Period> LatestAsync(CancellationToken cancel = default)
    {
        await using var db = work.Register.Db();
        var today = work.Today;
        var last = await db.Activities
            .Where(activity => activity.RegionId == work.RegionId && activity.State == ActivityState.Current && activity.FirstDay <= today)
            .MaxAsync(activity => activity.FirstDay, cancel) ?? today;
        return Period.OfQuarter(last.Year, (last.Month + 2) / 3);
    }

    // The same activities are parted in five ways: they are loaded once.
    private async Task<Dictionary<FigureBy, FigureComparison>> TablesAsync(Period period, Period before, Period yearBefore, CancellationToken cancel)
    {
        await using var db = work.Register.Db();
        await using var moment = await db.Database.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancel);
        var now = await LoadAsync(period);
        var last = await LoadAsync(before);
        var year = before == yearBefore ? last : await LoadAsync(yearBefore);
        return Enum.GetValues<FigureBy>().ToDictionary(by => by, by => new FigureComparison(
            FigureMaker.Make(new FigureQuery(period, by), now), FigureMaker.Make(new FigureQuery(before, by), last), FigureMaker.Make(new FigureQuery(yearBefore, by), year)));

        Task<IReadOnlyList<ToldActivity>> LoadAsync(Period wanted) => ToldActivities.LoadAsync(db, work.RegionId, new Wanted(wanted, null, []), cancel);
    }

    private async Task<List<SignedActivity>> SignedAsync(Period period, CancellationToken cancel)
    {
        await using var db = work.Register.Db();
        return await db.Activities.AsNoTracking()
            .Where(activity => activity.RegionId == work.RegionId && activity.State == ActivityState.Current && activity.Kind == ActivityKind.Signing
                && activity.FirstDay <= period.End && activity.LastDay >= period.Start)
            .OrderBy(activity => activity.FirstDay).ThenBy(activity => activity.ActivityId)
            .Select(activity => new SignedActivity(activity.ActivityId, activity.Title, activity.Dates))
            .ToListAsync(cancel);
    }
}

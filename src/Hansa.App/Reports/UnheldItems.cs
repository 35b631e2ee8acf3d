using Hansa.App.Plans;
using Hansa.App.Registers;
using Hansa.Core.Agreements;
using Hansa.Core.Problems;
using Hansa.Core.Selections;

namespace Hansa.App.Reports;

/// <summary>What plans promised for the period of a report and was not, or not wholly, held.</summary>
/// <param name="Items">With a reason: the form prints it.</param>
/// <param name="Problems">What lies behind without a reason that a report could print.</param>
internal sealed record UnheldItems(IReadOnlyList<PlannedItem> Items, IReadOnlyList<Problem> Problems)
{
    public static UnheldItems None { get; } = new([], []);

    public static async Task<UnheldItems> OfAsync(RegisterDb db, string regionId, ReportQuery query, DateOnly today, CancellationToken cancel)
    {
        if (!PlannedRows.HasPlaceIn(query.Form))
        {
            return None;
        }

        var (items, problems) = (new List<PlannedItem>(), new List<Problem>());
        foreach (var fact in await PlanReview.OfAsync(db, regionId, query.Period, null, cancel))
        {
            var isDue = fact.LastDay <= query.Period.End;
            // What nothing was held of waits for its last day; what was held in part has its reason beside that.
            if (fact.Note.Length > 0 && (isDue || (fact.State == PlanItemState.Partly && fact.Activities.Count > 0)))
            {
                items.Add(new PlannedItem(
                    fact.Id, fact.Agreement, fact.What, fact.Who, fact.Planned, fact.FirstDay, fact.LastDay, fact.Note, fact.State == PlanItemState.Partly ? fact.Activities : []));
            }
            else if (fact.State == PlanItemState.NotDone && isDue && fact.LastDay < today && query.Scope == ReportScope.All)
            {
                problems.Add(new Problem("report.unheld-without-reason", Severity.Warning) { Text = fact.What, Arguments = [fact.What, fact.Agreement, fact.Planned] });
            }
        }

        return new UnheldItems(items, problems);
    }
}

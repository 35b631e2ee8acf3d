using Hansa.Core.Duplicates.Candidates;
using Hansa.Core.Duplicates.Reasons;
using Hansa.Core.Duplicates.Traits;

namespace Hansa.Core.Duplicates;

/// <summary>Finds rows that tell of one activity: within a report, between bodies, periods and tracks (domain.md §4.4).</summary>
public static class DuplicateFinder
{
    /// <param name="rows">Of any number of reports; ids should be unique.</param>
    /// <returns>Groups in the order of their first ids; the same groups whatever the order of <paramref name="rows"/>.</returns>
    public static IReadOnlyList<DuplicateGroup> Find(IReadOnlyList<ReportedRow> rows)
    {
        var ordered = rows.OrderBy(row => row.Id, NaturalOrder.Instance).ToList();
        var store = new TraitsStore();
        foreach (var row in ordered)
        {
            store.Add(row);
        }

        var writer = new ReasonWriter(ordered, store);
        return [.. new Grouping(store).Of(new CandidatePairs(store).Score())
            .OrderBy(group => group.Rows[0]).ThenByDescending(group => group.Verdict).ThenBy(group => group.Rows[^1])
            .Select(group => new DuplicateGroup(
                [.. group.Rows.Select(row => ordered[row].Id)], group.Score, writer.Of(group.Rows), group.Verdict))];
    }
}

namespace Hansa.Core.Duplicates;

/// <summary>Finds rows that tell of one activity: within a report, between bodies, periods and tracks (domain.md §4.4).</summary>
public static class DuplicateFinder
{
    /// <param name="rows">Of any number of reports; ids should be unique.</param>
    /// <returns>Groups in the order of their first ids; the same groups whatever the order of <paramref name="rows"/>.</returns>
    public static IReadOnlyList<DuplicateGroup> Find(IReadOnlyList<ReportedRow> rows)
    {
        var ordered = rows.OrderBy(row => row.Id, NaturalOrder.Instance).ToList();
        var search = new DuplicateSearch();
        foreach (var row in ordered)
        {
            search.Add(row);
        }

        return [.. search.Find().Select(group => new DuplicateGroup(
            [.. group.Rows.Select(row => ordered[row].Id)],
            group.Score,
            search.Reasons([.. group.Rows.Select(row => (row, ordered[row].Row))]),
            group.Verdict))];
    }
}

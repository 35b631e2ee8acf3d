namespace Hansa.Core.Duplicates;

/// <summary>Finds rows that tell of one activity: within a report, between bodies, periods and tracks (domain.md §4.4).</summary>
public static class DuplicateFinder
{
    /// <param name="rows">Of any number of reports; ids should be unique.</param>
    /// <param name="different">Ids of rows that a person has said are not the same; null where nobody has said.</param>
    /// <returns>Groups in the order of their first ids; the same groups whatever the order of <paramref name="rows"/>.</returns>
    public static IReadOnlyList<DuplicateGroup> Find(IReadOnlyList<ReportedRow> rows, IReadOnlyCollection<(string One, string Other)>? different = null)
    {
        var ordered = rows.OrderBy(row => row.Id, NaturalOrder.Instance).ToList();
        var search = new DuplicateSearch();
        foreach (var row in ordered)
        {
            search.Add(row);
        }

        if (different is { Count: > 0 })
        {
            var places = new Dictionary<string, int>(StringComparer.Ordinal);
            for (var i = 0; i < ordered.Count; i++)
            {
                places[ordered[i].Id] = i;
            }

            foreach (var (one, other) in different.Where(pair => places.ContainsKey(pair.One) && places.ContainsKey(pair.Other)))
            {
                search.Decide(places[one], places[other], DuplicateVerdict.Different);
            }
        }

        return [.. search.Find().Select(group => new DuplicateGroup(
            [.. group.Rows.Select(row => ordered[row].Id)],
            group.Score,
            search.Reasons([.. group.Rows.Select(row => (row, ordered[row].Row))]),
            group.Verdict))];
    }
}

namespace Hansa.Core.Duplicates.Candidates;

/// <summary>Sets of rows that grow together; a row nobody asked for is a set of its own.</summary>
internal sealed class Clusters
{
    private readonly Dictionary<int, List<int>> _clusters = [];

    /// <summary>Sets of two rows at least, each once; the row that joined first stands first.</summary>
    public IEnumerable<List<int>> All =>
        from pair in _clusters
        where pair.Value.Count > 1 && pair.Value[0] == pair.Key
        orderby pair.Key
        select pair.Value;

    public List<int> Of(int row) => _clusters.TryGetValue(row, out var cluster) ? cluster : [row];

    /// <summary>Joins the sets of two rows if every row of the one goes with every row of the other.</summary>
    /// <returns>Whether both are in one set now.</returns>
    public bool JoinIf(int a, int b, Func<int, int, bool> goTogether)
    {
        var (first, second) = (Of(a), Of(b));
        if (first[0] == second[0])
        {
            return true;
        }

        if (!first.TrueForAll(x => second.TrueForAll(y => goTogether(x, y))))
        {
            return false;
        }

        // The first row names the set, so the smaller index must stay in front.
        var joined = first[0] < second[0] ? first.Concat(second).ToList() : second.Concat(first).ToList();
        foreach (var row in joined)
        {
            _clusters[row] = joined;
        }

        return true;
    }
}

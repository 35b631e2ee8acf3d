namespace Hansa.Core.Selections;

/// <summary>Keeps the order that a person gave while rows come and go (domain.md M-108).</summary>
public static class ManualOrder
{
    /// <param name="usual">The rows there are, in the order without a person's hand; each once.</param>
    /// <param name="given">Rows as a person ordered them; may name rows that are gone and lack rows that came.</param>
    /// <returns>The rows there are: those named in the order given, each other one behind the row it usually follows.</returns>
    public static IReadOnlyList<Guid> Apply(IReadOnlyList<Guid> usual, IReadOnlyList<Guid> given)
    {
        if (given.Count == 0)
        {
            return usual;
        }

        var present = new HashSet<Guid>(usual);
        var result = new LinkedList<Guid>();
        var nodes = new Dictionary<Guid, LinkedListNode<Guid>>();
        foreach (var key in given)
        {
            if (present.Contains(key) && !nodes.ContainsKey(key))
            {
                nodes.Add(key, result.AddLast(key));
            }
        }

        LinkedListNode<Guid>? before = null;
        foreach (var key in usual)
        {
            if (!nodes.TryGetValue(key, out var node))
            {
                node = before is null ? result.AddFirst(key) : result.AddAfter(before, key);
                nodes.Add(key, node);
            }

            before = node;
        }

        return [.. result];
    }

    /// <summary>The order with one row put before or behind another; the same order when either is not in it.</summary>
    public static IReadOnlyList<Guid> Move(IReadOnlyList<Guid> order, Guid key, Guid beside, bool behind)
    {
        var result = order.ToList();
        if (key == beside || !result.Contains(beside) || !result.Remove(key))
        {
            return order;
        }

        result.Insert(result.IndexOf(beside) + (behind ? 1 : 0), key);
        return result;
    }
}

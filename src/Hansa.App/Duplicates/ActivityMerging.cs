using Hansa.App.Imports;
using Hansa.App.Registers;
using Hansa.Core.Problems;

namespace Hansa.App.Duplicates;

/// <summary>Makes activities one, and several again.</summary>
public static class ActivityMerging
{
    // So many groups are merged in one transaction: a kill costs no more of the work, and none of what was told as done.
    private const int Batch = 200;

    /// <returns>The merge, or why it was not done: with <c>merge.changed</c> somebody else was faster.</returns>
    public static async Task<(Guid? Merge, Problem? Problem)> MergeAsync(
        Register register, string region, MergeRequest request, string actor, CancellationToken cancel = default)
    {
        await using var connection = await register.Source.OpenConnectionAsync(cancel);
        await using var transaction = await connection.BeginTransactionAsync(cancel);
        var sql = new SqlWork(connection, transaction, cancel);
        await RegionLock.TakeAsync(connection, region, cancel);
        var result = (await new MergeStep(sql, region, actor, register.Time.GetUtcNow(), register.Ids.Next).MergeAsync([request]))[0];
        if (result.Problem is { } problem)
        {
            return (null, problem);
        }

        await transaction.CommitAsync(cancel);
        return (result.Merge, null);
    }

    /// <summary>Merges every group whose activities are the same, the one told first staying.</summary>
    /// <param name="done">Told after each transaction: how many groups of how many.</param>
    /// <returns>How many groups were merged, and how many activities went into others.</returns>
    public static async Task<(int Groups, int Activities)> MergeSameAsync(
        Register register, string region, string actor, Action<int, int>? done = null, CancellationToken cancel = default)
    {
        await using var connection = await register.Source.OpenConnectionAsync(cancel);
        var (seen, groups, activities, total) = (0, 0, 0, -1);
        var last = Guid.Empty;
        while (true)
        {
            await using var transaction = await connection.BeginTransactionAsync(cancel);
            var sql = new SqlWork(connection, transaction, cancel);
            await RegionLock.TakeAsync(connection, region, cancel);
            total = total >= 0 ? total : (await sql.ListAsync(
                reader => (int)reader.GetInt64(0), "select count(*) from duplicate_found where region_id = $1 and verdict = 'same'", region))[0];
            var found = await SameGroupsAsync(sql, region, last);
            if (found.Count == 0)
            {
                return (groups, activities);
            }

            var requests = Disjoint(found);
            var results = await new MergeStep(sql, region, actor, register.Time.GetUtcNow(), register.Ids.Next).MergeAsync(requests);
            await transaction.CommitAsync(cancel);
            last = found[^1].Group;
            seen += found.Count;
            for (var i = 0; i < requests.Count; i++)
            {
                groups += results[i].Problem is null ? 1 : 0;
                activities += results[i].Problem is null ? requests[i].Parts.Count : 0;
            }

            done?.Invoke(Math.Min(seen, total), total);
        }
    }

    /// <summary>Makes the parts of a merge activities of their own again; the pair is left open, so that nothing merges it unasked.</summary>
    public static async Task<Problem?> UnmergeAsync(Register register, string region, Guid merge, string actor, CancellationToken cancel = default)
    {
        await using var connection = await register.Source.OpenConnectionAsync(cancel);
        await using var transaction = await connection.BeginTransactionAsync(cancel);
        var sql = new SqlWork(connection, transaction, cancel);
        await RegionLock.TakeAsync(connection, region, cancel);
        var now = register.Time.GetUtcNow();
        var (activities, problem) = await new UnmergeStep(sql, region, actor, now).UnmergeAsync(merge);
        if (problem is not null)
        {
            return problem;
        }

        await Decisions.RememberAsync(sql, region, activities, DuplicateOpinion.Undecided, "", actor, now);
        await FoundGroups.LookAgainAsync(sql, region, activities, register.Ids.Next);
        await transaction.CommitAsync(cancel);
        return null;
    }

    private static async Task<List<(Guid Group, Guid[] Activities)>> SameGroupsAsync(SqlWork sql, string region, Guid after) =>
        await sql.ListAsync(
            reader => (reader.GetGuid(0), reader.GetFieldValue<Guid[]>(1)),
            $"""
            select f.duplicate_found_id, array_agg(m.activity_id order by m.activity_id)
            from (
              select duplicate_found_id from duplicate_found where region_id = $1 and verdict = 'same' and duplicate_found_id > $2
              order by duplicate_found_id limit {Batch}) f
            join duplicate_found_activity m on m.region_id = $1 and m.duplicate_found_id = f.duplicate_found_id
            group by 1
            order by 1
            """,
            region,
            after);

    // Groups of different searches may share an activity; the second of them waits for the next run.
    private static List<MergeRequest> Disjoint(List<(Guid Group, Guid[] Activities)> groups)
    {
        var used = new HashSet<Guid>();
        var requests = new List<MergeRequest>();
        foreach (var (_, activities) in groups)
        {
            if (!activities.Any(used.Contains))
            {
                used.UnionWith(activities);
                requests.Add(new MergeRequest(activities[0], activities[1..]) { IsAutomatic = true });
            }
        }

        return requests;
    }
}

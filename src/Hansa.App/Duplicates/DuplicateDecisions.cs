using System.Text.Json.Nodes;
using Hansa.App.Imports;
using Hansa.App.Registers;
using Hansa.Core.Problems;

namespace Hansa.App.Duplicates;

/// <summary>Takes down what a person holds of activities that look like one.</summary>
public static class DuplicateDecisions
{
    /// <param name="register">Opened.</param>
    /// <param name="region">Whose activities.</param>
    /// <param name="activities">Every two of them are meant; at least two.</param>
    /// <param name="opinion">Different or undecided; «same» is said by merging.</param>
    /// <param name="remark">In the person’s words, or "".</param>
    /// <param name="actor">Who decides.</param>
    /// <param name="cancel">Nothing is changed when cancelled.</param>
    /// <returns>Why nothing was done, or null.</returns>
    public static async Task<Problem?> DecideAsync(
        Register register, string region, IReadOnlyList<Guid> activities, DuplicateOpinion opinion, string remark, string actor, CancellationToken cancel = default)
    {
        var ids = activities.Distinct().ToArray();
        if (ids.Length < 2)
        {
            return new Problem("merge.too-few", Severity.Error);
        }

        if (opinion == DuplicateOpinion.Same)
        {
            return (await ActivityMerging.MergeAsync(register, region, new MergeRequest(ids[0], ids[1..]), actor, cancel)).Problem;
        }

        await using var connection = await register.Source.OpenConnectionAsync(cancel);
        await using var transaction = await connection.BeginTransactionAsync(cancel);
        var sql = new SqlWork(connection, transaction, cancel);
        await RegionLock.TakeAsync(connection, region, cancel);
        var known = await sql.ListAsync(reader => reader.GetGuid(0), "select activity_id from activity where region_id = $1 and activity_id = any($2)", region, ids);
        if (known.Count < ids.Length)
        {
            return new Problem("merge.unknown-activity", Severity.Error) { Arguments = [ids.Except(known).First()] };
        }

        var now = register.Time.GetUtcNow();
        await Decisions.RememberAsync(sql, region, ids, opinion, remark, actor, now);
        await FoundGroups.LookAgainAsync(sql, region, await FoundGroups.EndAsync(sql, region, ids), register.Ids.Next);
        var said = new JsonObject
        {
            ["opinion"] = KebabEnum.NameOf(opinion),
            ["activities"] = new JsonArray([.. ids.Select(id => (JsonNode)id)]),
            ["remark"] = remark,
        };
        await sql.RunAsync(
            "insert into audit (region_id, at, actor, action, subject, subject_id, after) values ($1, $2, $3, 'decide', 'activity', $4, $5)",
            region,
            now,
            actor,
            ids[0],
            new Json(said.ToJsonString()));
        await transaction.CommitAsync(cancel);
        return null;
    }
}

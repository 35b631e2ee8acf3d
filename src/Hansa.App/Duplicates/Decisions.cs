using Hansa.App.Registers;

namespace Hansa.App.Duplicates;

/// <summary>What a person holds of two activities.</summary>
public enum DuplicateOpinion
{
    /// <summary>One activity: told again in these words, they are merged at once.</summary>
    Same,

    /// <summary>Never proposed again.</summary>
    Different,

    /// <summary>Left open: proposed, but not merged without being asked.</summary>
    Undecided,
}

/// <summary>Writes opinions down by the words of the rows, so that they outlive the activities.</summary>
internal static class Decisions
{
    /// <param name="activities">Every two of them.</param>
    public static Task RememberAsync(
        SqlWork sql, string region, Guid[] activities, DuplicateOpinion opinion, string remark, string actor, DateTimeOffset now) =>
        sql.RunAsync(
            """
            with told as materialized (select distinct activity_id, key from activity_told where region_id = $1 and activity_id = any($2))
            insert into duplicate_decision (region_id, first_key, second_key, verdict, remark, decided_at, decided_by)
            select distinct $1, least(a.key, b.key), greatest(a.key, b.key), $3, $4, $5, $6
            from told a join told b on a.activity_id < b.activity_id
            on conflict (region_id, first_key, second_key) do update
              set verdict = excluded.verdict, remark = excluded.remark, decided_at = excluded.decided_at, decided_by = excluded.decided_by
            """,
            region,
            activities,
            KebabEnum.NameOf(opinion),
            remark,
            now,
            actor);
}

using Hansa.App.Registers;
using Hansa.Core.Problems;

namespace Hansa.App.Duplicates;

/// <summary>Finds activities and merges by what people call them.</summary>
public static class ActivityAddress
{
    private const int ShortLength = 8;

    /// <summary>The end of an id, by which people call it.</summary>
    public static string ShortId(Guid id) => id.ToString("N")[^ShortLength..];

    /// <param name="register">Opened.</param>
    /// <param name="name">
    /// The row that tells of it, <c>executive-2020-Q2.docx#4</c> (of the current reports, with or without the ending of the
    /// file), or the activity’s id or the end of it.
    /// </param>
    /// <param name="cancel">Stops the question.</param>
    public static async Task<(string Region, Guid Activity, Problem? Problem)> FindAsync(Register register, string name, CancellationToken cancel = default)
    {
        var sharp = name.LastIndexOf('#');
        return sharp > 0 && int.TryParse(name.AsSpan(sharp + 1), out var number)
            ? await OneAsync(
                register,
                name,
                """
                select distinct t.region_id, t.activity_id
                from telling t join import i using (region_id, import_id)
                where t.is_current and t.number = $2
                  and $1 in (i.file_name || case when i.report > 1 then '(' || i.report || ')' else '' end,
                    regexp_replace(i.file_name, '\.[^.]*$', '') || case when i.report > 1 then '(' || i.report || ')' else '' end)
                limit 2
                """,
                cancel,
                name[..sharp],
                number)
            : await ByIdAsync(register, name, "activity", "activity_id", cancel);
    }

    /// <param name="register">Opened.</param>
    /// <param name="name">The id of a merge or the end of it; or an activity, whose latest standing merge is meant.</param>
    /// <param name="cancel">Stops the question.</param>
    public static async Task<(string Region, Guid Merge, Problem? Problem)> FindMergeAsync(Register register, string name, CancellationToken cancel = default)
    {
        if (!name.Contains('#', StringComparison.Ordinal) && await ByIdAsync(register, name, "activity_merge", "activity_merge_id", cancel) is { Problem: null } found)
        {
            return found;
        }

        var (_, activity, problem) = await FindAsync(register, name, cancel);
        return problem is not null ? ("", Guid.Empty, problem) : await OneAsync(
            register,
            name,
            """
            select region_id, activity_merge_id from activity_merge m
            where undone_at is null and (survivor_id = $1 or exists (
              select from activity_merge_part p where p.region_id = m.region_id and p.activity_merge_id = m.activity_merge_id and p.activity_id = $1))
            order by activity_merge_id desc limit 1
            """,
            cancel,
            activity);
    }

    private static async Task<(string Region, Guid Id, Problem? Problem)> ByIdAsync(Register register, string name, string table, string key, CancellationToken cancel)
    {
        var end = name.Replace("-", "", StringComparison.Ordinal).Trim().ToLowerInvariant();
        return end.Length < 4 || !end.All(char.IsAsciiHexDigit)
            ? ("", Guid.Empty, NotFound(name))
            : await OneAsync(register, name, $"select region_id, {key} from {table} where right(replace({key}::text, '-', ''), length($1)) = $1 limit 2", cancel, end);
    }

    private static async Task<(string Region, Guid Id, Problem? Problem)> OneAsync(Register register, string name, string sql, CancellationToken cancel, params object[] values)
    {
        await using var command = register.Source.CreateCommand(sql);
        foreach (var value in values)
        {
            command.Parameters.Add(new() { Value = value });
        }

        var found = new List<(string, Guid)>();
        await using var reader = await command.ExecuteReaderAsync(cancel);
        while (await reader.ReadAsync(cancel))
        {
            found.Add((reader.GetString(0), reader.GetGuid(1)));
        }

        return found switch
        {
            [var (region, id)] => (region, id, null),
            [] => ("", Guid.Empty, NotFound(name)),
            _ => ("", Guid.Empty, new Problem("merge.ambiguous", Severity.Error) { Text = name, Arguments = [name] }),
        };
    }

    private static Problem NotFound(string name) => new("merge.not-found", Severity.Error) { Text = name, Arguments = [name] };
}

using Hansa.App.Registers;
using Hansa.Core.Duplicates;
using Npgsql;

namespace Hansa.App.Duplicates;

/// <summary>An activity of a group, with the words of its first telling’s address.</summary>
/// <param name="Version">To be given back when merging: who was faster is told of.</param>
/// <param name="Source">Where it was told first, <c>executive-2020-Q2.docx#4</c>; "" of one that a person wrote.</param>
public sealed record OpenActivity(Guid ActivityId, int Version, string Source, string Title, string Place, string Dates);

/// <summary>A group that nobody has settled yet.</summary>
public sealed record OpenGroup(
    Guid GroupId, DuplicateVerdict Verdict, double Score, IReadOnlyList<DuplicateReason> Reasons, IReadOnlyList<OpenActivity> Activities);

/// <summary>Which groups are wanted; null and "" want all.</summary>
/// <param name="Words">Words that stand in a title, a place or the name of a file of one of the activities, in any case of letters.</param>
public sealed record OpenGroupFilter(DuplicateVerdict? Verdict = null, string Words = "");

/// <summary>How many groups are left to settle.</summary>
public sealed record OpenGroupCounts(int Same, int Possible)
{
    public int All => Same + Possible;
}

/// <summary>The groups left to settle: first those safe to merge, then those for a person, the likeliest first.</summary>
public static class OpenGroups
{
    private const string Order = "f.verdict desc, f.score desc, f.duplicate_found_id";

    private const string Wanted =
        """
        f.region_id = $1 and ($2 = '' or f.verdict = $2) and ($3 = '' or exists (
          select from duplicate_found_activity m join activity a on a.region_id = $1 and a.activity_id = m.activity_id
          where m.region_id = $1 and m.duplicate_found_id = f.duplicate_found_id and (
            strpos(translate(lower(a.title || ' ' || a.place), U&'\00a0', ' '), $3) > 0 or exists (
              select from telling t join import i using (region_id, import_id)
              where t.region_id = $1 and t.activity_id = a.activity_id and strpos(lower(i.file_name || ' ' || i.body), $3) > 0))))
        """;

    /// <param name="register">Opened.</param>
    /// <param name="region">Whose groups.</param>
    /// <param name="skip">So many of them are passed over: a page.</param>
    /// <param name="take">At most so many are given.</param>
    /// <param name="cancel">Stops the question.</param>
    public static Task<IReadOnlyList<OpenGroup>> ListAsync(
        Register register, string region, int skip = 0, int take = int.MaxValue, CancellationToken cancel = default) =>
        ListAsync(register, region, new OpenGroupFilter(), skip, take, cancel);

    public static Task<IReadOnlyList<OpenGroup>> ListAsync(
        Register register, string region, OpenGroupFilter filter, int skip = 0, int take = int.MaxValue, CancellationToken cancel = default) =>
        ReadAsync(register, $"where {Wanted} order by {Order} offset $4 limit $5", cancel, region, VerdictOf(filter), WordsOf(filter), skip, take);

    public static async Task<OpenGroup?> FindAsync(Register register, string region, Guid group, CancellationToken cancel = default) =>
        (await ReadAsync(register, "where f.region_id = $1 and f.duplicate_found_id = $2", cancel, region, group)) is [var found] ? found : null;

    /// <summary>The groups that hold at least two of these activities.</summary>
    public static Task<IReadOnlyList<OpenGroup>> OfAsync(Register register, string region, IReadOnlyCollection<Guid> activities, CancellationToken cancel = default) =>
        ReadAsync(
            register,
            $"""
            where f.region_id = $1 and f.duplicate_found_id in (
              select duplicate_found_id from duplicate_found_activity where region_id = $1 and activity_id = any($2) group by 1 having count(*) > 1)
            order by {Order}
            """,
            cancel,
            region,
            activities.ToArray());

    /// <summary>The groups before and behind one in the order of the list.</summary>
    public static async Task<(Guid? Before, Guid? Behind, int Place)> BesideAsync(
        Register register, string region, OpenGroupFilter filter, Guid group, CancellationToken cancel = default)
    {
        await using var connection = await register.Source.OpenConnectionAsync(cancel);
        await using var transaction = await connection.BeginTransactionAsync(cancel);
        var rows = await new SqlWork(connection, transaction, cancel).ListAsync(
            reader => (Before: Id(reader, 0), Behind: Id(reader, 1), Place: (int)reader.GetInt64(2)),
            $"""
            select before, behind, place from (
              select f.duplicate_found_id as id, lag(f.duplicate_found_id) over w as before, lead(f.duplicate_found_id) over w as behind, row_number() over w as place
              from duplicate_found f where {Wanted} window w as (order by {Order})) l
            where id = $4
            """,
            region,
            VerdictOf(filter),
            WordsOf(filter),
            group);
        return rows is [var found] ? found : (null, null, 0);
    }

    public static async Task<OpenGroupCounts> CountAsync(Register register, string region, OpenGroupFilter filter, CancellationToken cancel = default)
    {
        await using var connection = await register.Source.OpenConnectionAsync(cancel);
        await using var transaction = await connection.BeginTransactionAsync(cancel);
        return (await new SqlWork(connection, transaction, cancel).ListAsync(
            reader => new OpenGroupCounts((int)reader.GetInt64(0), (int)reader.GetInt64(1)),
            $"select count(*) filter (where f.verdict = 'same'), count(*) filter (where f.verdict = 'possible') from duplicate_found f where {Wanted}",
            region,
            VerdictOf(filter),
            WordsOf(filter)))[0];
    }

    private static async Task<IReadOnlyList<OpenGroup>> ReadAsync(Register register, string chosen, CancellationToken cancel, params object?[] values)
    {
        await using var connection = await register.Source.OpenConnectionAsync(cancel);
        await using var transaction = await connection.BeginTransactionAsync(cancel);
        var rows = await new SqlWork(connection, transaction, cancel).ListAsync(
            Read,
            $"""
            select f.duplicate_found_id, f.verdict, f.score, f.reasons::text, a.activity_id, a.version, a.title, a.place, a.dates, t.file_name, t.report, t.number
            from (select f.* from duplicate_found f {chosen}) f
            join duplicate_found_activity m on m.region_id = $1 and m.duplicate_found_id = f.duplicate_found_id
            join activity a on a.region_id = $1 and a.activity_id = m.activity_id
            left join lateral (
              select i.file_name, i.report, t.number
              from telling t join import i using (region_id, import_id)
              where t.region_id = $1 and t.activity_id = a.activity_id
              order by t.is_current desc, i.imported_at, i.import_id, t.position limit 1) t on true
            order by {Order}, a.activity_id
            """,
            values);
        return [.. rows.GroupBy(row => row.Group.GroupId).Select(group => group.First().Group with { Activities = [.. group.Select(row => row.Activity)] })];
    }

    private static (OpenGroup Group, OpenActivity Activity) Read(NpgsqlDataReader reader)
    {
        var verdict = reader.GetString(1) == "same" ? DuplicateVerdict.Same : DuplicateVerdict.Possible;
        var group = new OpenGroup(reader.GetGuid(0), verdict, Math.Round(reader.GetFloat(2), 3), StoredReasons.Read(reader.GetString(3)), []);
        var source = reader.IsDBNull(9) ? "" : Address(reader.GetString(9), reader.GetInt32(10), reader.GetInt32(11));
        return (group, new OpenActivity(
            reader.GetGuid(4), reader.GetInt32(5), source, reader.GetString(6), reader.GetString(7), reader.GetString(8)));
    }

    private static Guid? Id(NpgsqlDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetGuid(column);

    private static string VerdictOf(OpenGroupFilter filter) => filter.Verdict is { } verdict ? KebabEnum.NameOf(verdict) : "";

    private static string WordsOf(OpenGroupFilter filter) => filter.Words.Trim().ToLowerInvariant();

    // As the rows of files are called, see Core.Duplicates.ReportedRow.
    private static string Address(string file, int report, int number) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{file}{(report > 1 ? $"({report})" : "")}#{number}");
}

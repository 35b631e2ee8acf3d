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

/// <summary>The groups left to settle: first those safe to merge, then those for a person, the likeliest first.</summary>
public static class OpenGroups
{
    /// <param name="register">Opened.</param>
    /// <param name="region">Whose groups.</param>
    /// <param name="skip">So many of them are passed over: a page.</param>
    /// <param name="take">At most so many are given.</param>
    /// <param name="cancel">Stops the question.</param>
    public static async Task<IReadOnlyList<OpenGroup>> ListAsync(
        Register register, string region, int skip = 0, int take = int.MaxValue, CancellationToken cancel = default)
    {
        await using var connection = await register.Source.OpenConnectionAsync(cancel);
        await using var transaction = await connection.BeginTransactionAsync(cancel);
        var rows = await new SqlWork(connection, transaction, cancel).ListAsync(
            Read,
            """
            select f.duplicate_found_id, f.verdict, f.score, f.reasons::text, a.activity_id, a.version, a.title, a.place, a.dates, t.file_name, t.report, t.number
            from (
              select * from duplicate_found where region_id = $1
              order by verdict desc, score desc, duplicate_found_id offset $2 limit $3) f
            join duplicate_found_activity m on m.region_id = $1 and m.duplicate_found_id = f.duplicate_found_id
            join activity a on a.region_id = $1 and a.activity_id = m.activity_id
            left join lateral (
              select i.file_name, i.report, t.number
              from telling t join import i using (region_id, import_id)
              where t.region_id = $1 and t.activity_id = a.activity_id
              order by t.is_current desc, i.imported_at, i.import_id, t.position limit 1) t on true
            order by f.verdict desc, f.score desc, f.duplicate_found_id, a.activity_id
            """,
            region,
            skip,
            take);
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

    // As the rows of files are called, see Core.Duplicates.ReportedRow.
    private static string Address(string file, int report, int number) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{file}{(report > 1 ? $"({report})" : "")}#{number}");
}

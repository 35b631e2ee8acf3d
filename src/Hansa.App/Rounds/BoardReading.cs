using Hansa.App.Directories;
using Hansa.App.Registers;
using Hansa.App.Submissions;
using Hansa.Core.Forms;
using Hansa.Core.Rounds;
using Hansa.Core.Submissions;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Hansa.App.Rounds;

/// <summary>Reads the board in a few questions, however many bodies and forms it has.</summary>
internal static class BoardReading
{
    private const string Question =
        """
        select o.organization_id, o.kind, n.name, n.short_name, p.parent_id,
          (select max(l.expires_at) from submission_link l where l.region_id = s.region_id and l.round_id = s.round_id and l.organization_id = s.organization_id
            and l.revoked_at is null and l.expires_at > $4),
          (select count(*)::int from organization_address a where a.region_id = s.region_id and a.organization_id = s.organization_id),
          (select count(*)::int from account c where c.region_id = s.region_id and c.organization_id = s.organization_id and c.closed_at is null),
          s.submission_id, s.version, s.form, s.state, s.nothing_held, s.late, s.exception_until, s.submitted_at, s.gathered_by, s.section,
          rows.current, rows.ever, greatest(rows.changed_at, s.changed_at, file.added_at),
          case when file.added_at >= greatest(rows.changed_at, s.changed_at, file.added_at) then file.added_by
            when rows.changed_at >= greatest(rows.changed_at, s.changed_at) then rows.changed_by else s.changed_by end,
          (select count(*)::int from remark r where r.region_id = s.region_id and r.submission_id = s.submission_id and r.state = 'open'),
          file.added_at is not null, s.decided_at, s.reason
        from submission s
        join organization o on o.region_id = s.region_id and o.organization_id = s.organization_id
        cross join lateral (
          select name, short_name from organization_name n where n.region_id = o.region_id and n.organization_id = o.organization_id
          order by n.during @> $3 desc, upper(n.during) desc nulls first limit 1) n
        left join organization_parent p on p.region_id = o.region_id and p.organization_id = o.organization_id and p.during @> $3
        cross join lateral (
          select count(*) filter (where w.removed_at is null)::int current, count(*)::int ever, max(w.changed_at) changed_at,
            (array_agg(w.changed_by order by w.changed_at desc))[1] changed_by
          from submission_row w where w.region_id = s.region_id and w.submission_id = s.submission_id) rows
        left join lateral (
          select f.added_at, f.added_by from submission_file f where f.region_id = s.region_id and f.submission_id = s.submission_id
          order by f.added_at desc limit 1) file on true
        where s.region_id = $1 and s.round_id = $2
        """;

    public static async Task<RoundBoard?> ReadAsync(Register register, string regionId, Guid roundId, DateOnly today, CancellationToken cancel)
    {
        await using var db = register.Db();
        if (await db.Rounds.AsNoTracking().FirstOrDefaultAsync(one => one.RegionId == regionId && one.RoundId == roundId, cancel) is not { } round)
        {
            return null;
        }

        var forms = await db.RoundForms.AsNoTracking().Where(form => form.RegionId == regionId && form.RoundId == roundId)
            .OrderBy(form => form.Position).Select(form => new AskedForm(form.Form, form.Country)).ToListAsync(cancel);
        var bodies = new Dictionary<Guid, (BoardBody Body, List<BoardCell> Cells)>();
        await using var command = register.Source.CreateCommand(Question);
        command.Parameters.Add(new() { Value = regionId });
        command.Parameters.Add(new() { Value = roundId });
        command.Parameters.Add(new() { Value = today });
        command.Parameters.Add(new() { Value = register.Time.GetUtcNow() });
        await using var reader = await command.ExecuteReaderAsync(cancel);
        while (await reader.ReadAsync(cancel))
        {
            if (!bodies.TryGetValue(reader.GetGuid(0), out var body))
            {
                var cells = new List<BoardCell>();
                bodies.Add(reader.GetGuid(0), body = (Body(reader, register.Time, cells), cells));
            }

            body.Cells.Add(Cell(reader, round, today));
        }

        var counted = await BoardProblems.CountAsync(db, round, forms, [.. bodies.Values.Select(body => body.Body)], cancel);
        return new RoundBoard(
            round, forms, Sorted(counted), BoardTotals.Of(bodies.Values.SelectMany(body => body.Cells)));
    }

    private static BoardBody Body(NpgsqlDataReader reader, TimeProvider time, List<BoardCell> cells) => new(
        reader.GetGuid(0), reader.GetString(2), Value<string>(reader, 3), KebabEnum.ValueOf<OrganizationKind>(reader.GetString(1)), Nullable<Guid>(reader, 4),
        Nullable<DateTime>(reader, 5) is { } end ? time.DayOf(new DateTimeOffset(end).AddTicks(-10)) : null, reader.GetInt32(6), reader.GetInt32(7), cells);

    private static BoardCell Cell(NpgsqlDataReader reader, Round round, DateOnly today)
    {
        var exception = Nullable<DateOnly>(reader, 14);
        var nothingHeld = reader.GetBoolean(12);
        var state = BoardStates.Of(
            KebabEnum.ValueOf<SubmissionState>(reader.GetString(11)), nothingHeld, nothingHeld || reader.GetInt32(19) > 0 || reader.GetBoolean(23));
        var deadline = new RoundDeadline(round.Due, round.GraceDays, exception);
        var waits = state is BoardState.Missing or BoardState.Draft or BoardState.Returned;
        return new BoardCell(
            reader.GetGuid(8), reader.GetInt32(9), reader.GetString(10), state, nothingHeld, reader.GetInt32(18), reader.GetInt32(22), reader.GetBoolean(13),
            waits && round.State == RoundState.Open ? Math.Max(0, -deadline.DaysLeft(today)) : 0,
            round.State == RoundState.Closed || (state != BoardState.Returned && deadline.IsLocked(today)), exception,
            Nullable<DateTime>(reader, 15), Nullable<DateTime>(reader, 20), Value<string>(reader, 21), Nullable<Guid>(reader, 16), Value<string>(reader, 17),
            Nullable<DateTime>(reader, 24), reader.GetString(25));
    }

    // The institutions whose word a department gathers stand behind it, whoever they are under in the directory.
    private static IReadOnlyList<BoardBody> Sorted(IReadOnlyList<BoardBody> bodies)
    {
        var above = bodies.ToDictionary(body => body.OrganizationId, body => body.Cells.Select(cell => cell.GatheredBy).FirstOrDefault(one => one is not null));
        var order = OrganizationList.Tree([.. bodies.Select(body =>
            new OrganizationLine(body.OrganizationId, body.Kind, body.Name, body.ShortName, above[body.OrganizationId], null, false, [], 0))]);
        var byId = bodies.ToDictionary(body => body.OrganizationId);
        return [.. order.Select(line => byId[line.OrganizationId] with { Parent = line.Depth > 0 ? line.Parent : null })];
    }

    private static T? Value<T>(NpgsqlDataReader reader, int column)
        where T : class => reader.IsDBNull(column) ? null : reader.GetFieldValue<T>(column);

    private static T? Nullable<T>(NpgsqlDataReader reader, int column)
        where T : struct => reader.IsDBNull(column) ? null : reader.GetFieldValue<T>(column);
}

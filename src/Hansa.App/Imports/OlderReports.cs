using Hansa.App.Activities;
using Hansa.App.Audits;
using Hansa.App.Registers;
using Hansa.Core.Diffs;
using Hansa.Core.Problems;
using Hansa.Core.Readings;
using Npgsql;
using NpgsqlTypes;

namespace Hansa.App.Imports;

/// <summary>The reports of the same body, form and period that a newer one takes the place of. Rows told again keep their activities.</summary>
internal sealed class OlderReports
{
    private readonly ImportWriting _writing;
    private readonly IReadOnlyList<StoredReading> _older;
    private readonly Dictionary<ReadingRow, Guid> _activities = new(ReferenceEqualityComparer.Instance);

    private OlderReports(ImportWriting writing, IReadOnlyList<StoredReading> older, ReportDifference difference) =>
        (_writing, _older, Difference) = (writing, older, difference);

    public ReportDifference Difference { get; }

    /// <summary>False when what was found tells of other things: both are kept.</summary>
    public bool Replaces { get; private init; }

    public IReadOnlyList<Problem> Problems { get; private init; } = [];

    public List<Deed> Deeds { get; } = [];

    /// <summary>Current imports of the same body, form, period and country; none where one of these is unknown.</summary>
    public static async Task<IReadOnlyList<Guid>> CandidatesAsync(ImportWriting writing, ReportOrigin origin, CancellationToken cancel)
    {
        if (origin.Form is null || origin.Period is not { } period)
        {
            return [];
        }

        // Other reports of the same file are current beside it.
        await using var command = new NpgsqlCommand(
            """
            select import_id from import
            where region_id = $1 and state = 'current' and form = $2 and period_start = $3 and period_end = $4
              and country is not distinct from $5 and (body_key = $6 and part = $7 or import_id = $9) and sha256 <> $8
            order by imported_at
            """,
            writing.Connection);
        command.Parameters.Add(new() { Value = writing.RegionId });
        command.Parameters.Add(new() { Value = origin.Form });
        command.Parameters.Add(new() { Value = period.Start });
        command.Parameters.Add(new() { Value = period.End });
        command.Parameters.Add(new() { Value = (object?)origin.Country ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Text });
        command.Parameters.Add(new() { Value = origin.BodyKey });
        command.Parameters.Add(new() { Value = origin.Part });
        command.Parameters.Add(new() { Value = writing.Content.Sha256 });
        command.Parameters.Add(new() { Value = (object?)origin.Replaces ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Uuid });
        var ids = new List<Guid>();
        await using var reader = await command.ExecuteReaderAsync(cancel);
        while (await reader.ReadAsync(cancel))
        {
            ids.Add(reader.GetGuid(0));
        }

        return ids;
    }

    public static async Task<OlderReports> CompareAsync(
        ImportWriting writing, ReportOrigin origin, IReadOnlyList<Guid> ids, Reading @new, CancellationToken cancel)
    {
        IReadOnlyList<StoredReading> older;
        await using (var db = RegisterDb.On(writing.Connection, writing.Transaction))
        {
            older = await StoredReadings.LoadAsync(db, writing.RegionId, ids, cancel);
        }

        var difference = ReportDiff.Compare([.. older.Select(stored => stored.Reading)], @new);
        var matched = difference.Matches.Select(match => match.Old.Row).Distinct(ReferenceEqualityComparer.Instance).Count();
        var total = older.Sum(stored => stored.Reading.Rows.Count);

        // Where nobody said who sent it, a part of the report looks like a newer version of the whole: it is one only if it
        // tells most of it again.
        if (origin.BodyKey.Length == 0 && matched * 2 < total)
        {
            var doubt = new Problem("import.same-round", Severity.Warning) { Text = older[0].Import.FileName, Arguments = [older[0].Import.FileName] };
            return new OlderReports(writing, [], difference) { Problems = [doubt] };
        }

        var found = new OlderReports(writing, older, difference) { Replaces = true };
        found.Pair();
        return found;
    }

    /// <summary>The activity that the row told of in the older report; null for a new one.</summary>
    public Guid? ActivityOf(ReadingRow row) => _activities.TryGetValue(row, out var id) ? id : null;

    /// <summary>Ends the older reports: their tellings count no more. Before the newer is written, for only one may be current.</summary>
    public async Task GiveWayAsync(Guid importId, CancellationToken cancel)
    {
        if (!Replaces)
        {
            return;
        }

        var ids = _older.Select(stored => stored.Import.ImportId).ToArray();
        await using (var batch = new NpgsqlBatch(_writing.Connection))
        {
            var imports = new NpgsqlBatchCommand(
                "update import set state = 'replaced', replaced_by = $3, ended_at = $4, ended_by = $5 where region_id = $1 and import_id = any($2)");
            foreach (var value in (object[])[_writing.RegionId, ids, importId, _writing.Now, _writing.Actor])
            {
                imports.Parameters.Add(new() { Value = value });
            }

            var tellings = new NpgsqlBatchCommand("update telling set is_current = false where region_id = $1 and import_id = any($2)");
            tellings.Parameters.Add(new() { Value = _writing.RegionId });
            tellings.Parameters.Add(new() { Value = ids });
            batch.BatchCommands.Add(imports);
            batch.BatchCommands.Add(tellings);
            await batch.ExecuteNonQueryAsync(cancel);
        }

        Deeds.AddRange(ids.Select(id => new Deed("replace", "import", id, """{"state": "current"}""", $$"""{"state": "replaced", "replaced_by": "{{importId}}"}""")));
    }

    /// <summary>Brings the activities that the older reports told of into line, once the newer is written.</summary>
    public async Task RefreshAsync(CancellationToken cancel)
    {
        await using var db = RegisterDb.On(_writing.Connection, _writing.Transaction);
        var activities = _older.SelectMany(stored => stored.Tellings).Select(telling => telling.ActivityId).Distinct().ToList();
        Deeds.AddRange(await ActivityRefresh.RunAsync(db, _writing.RegionId, activities, cancel));
    }

    private void Pair()
    {
        var tellings = new Dictionary<ReadingRow, Guid>(ReferenceEqualityComparer.Instance);
        foreach (var stored in _older)
        {
            for (var i = 0; i < stored.Tellings.Count; i++)
            {
                tellings.Add(stored.Reading.Rows[i], stored.Tellings[i].ActivityId);
            }
        }

        // One old row that is told twice now gives its activity to the first; the likest come first.
        var given = new HashSet<ReadingRow>(ReferenceEqualityComparer.Instance);
        foreach (var match in Difference.Matches.OrderByDescending(match => match.Score))
        {
            if (!_activities.ContainsKey(match.New.Row) && given.Add(match.Old.Row))
            {
                _activities.Add(match.New.Row, tellings[match.Old.Row]);
            }
        }
    }
}

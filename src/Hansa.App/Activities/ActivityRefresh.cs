using System.Text;
using System.Text.Json.Nodes;
using Hansa.App.Audits;
using Hansa.App.Imports;
using Hansa.App.Registers;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using NpgsqlTypes;

namespace Hansa.App.Activities;

/// <summary>
/// Brings activities into line with what is told of them now: the words and facts of the first current telling, but for the
/// columns a person has set; dropped when nobody tells of them any more. To be called whenever tellings came, went or
/// changed their activity.
/// </summary>
public static class ActivityRefresh
{
    /// <summary>The columns that come from a telling, in the order of <see cref="Values"/>.</summary>
    private static readonly (string Name, NpgsqlDbType Type)[] s_columns =
    [
        ("kind", NpgsqlDbType.Text),
        ("title", NpgsqlDbType.Text),
        ("place", NpgsqlDbType.Text),
        ("dates", NpgsqlDbType.Text),
        ("content", NpgsqlDbType.Text),
        ("participants", NpgsqlDbType.Text),
        ("note", NpgsqlDbType.Text),
        ("date_spans", NpgsqlDbType.Jsonb),
        ("edtf", NpgsqlDbType.Text),
        ("days", NpgsqlDbType.DateMultirange),
        ("first_day", NpgsqlDbType.Date),
        ("last_day", NpgsqlDbType.Date),
        ("headcount", NpgsqlDbType.Integer),
        ("headcount_qualifier", NpgsqlDbType.Text),
        ("headcount_parts", NpgsqlDbType.Array | NpgsqlDbType.Integer),
        ("mode", NpgsqlDbType.Text),
        ("countries", NpgsqlDbType.Array | NpgsqlDbType.Text),
        ("regions", NpgsqlDbType.Array | NpgsqlDbType.Text),
        ("settlements", NpgsqlDbType.Array | NpgsqlDbType.Text),
        ("venue", NpgsqlDbType.Text),
        ("organization_id", NpgsqlDbType.Uuid),
        ("field_id", NpgsqlDbType.Uuid),
    ];

    private static readonly string s_update = Update();

    /// <param name="db">On the connection and in the transaction of the use case.</param>
    /// <param name="activityIds">Merged ones are left alone: another stands for them.</param>
    /// <returns>What was changed, for the audit; the caller appends it at the end.</returns>
    public static async Task<IReadOnlyList<Deed>> RunAsync(RegisterDb db, string regionId, IReadOnlyCollection<Guid> activityIds, CancellationToken cancel)
    {
        if (activityIds.Count == 0)
        {
            return [];
        }

        var connection = (NpgsqlConnection)db.Database.GetDbConnection();
        var leads = await LeadsAsync(db, regionId, activityIds, cancel);
        var befores = await ImagesAsync(connection, regionId, activityIds, cancel);
        await using var batch = new NpgsqlBatch(connection);
        using var json = new StoredJson();
        foreach (var id in befores.Keys)
        {
            leads.TryGetValue(id, out var lead);
            batch.BatchCommands.Add(Command(regionId, id, lead, json));
        }

        if (batch.BatchCommands.Count > 0)
        {
            await batch.ExecuteNonQueryAsync(cancel);
        }

        var afters = await ImagesAsync(connection, regionId, activityIds, cancel);
        return [.. befores.Where(before => before.Value != afters[before.Key]).Select(before => Change(before.Key, before.Value, afters[before.Key]))];
    }

    // The first that told of it, in the order in which the reports came.
    private static async Task<Dictionary<Guid, Telling>> LeadsAsync(RegisterDb db, string regionId, IReadOnlyCollection<Guid> activityIds, CancellationToken cancel) =>
        await db.Tellings.FromSqlRaw(
            """
            select distinct on (t.activity_id) t.*
            from telling t join import i using (region_id, import_id)
            where t.region_id = {0} and t.activity_id = any({1}) and t.is_current
            order by t.activity_id, i.imported_at, i.import_id, t.position
            """,
            regionId, activityIds.ToArray()).AsNoTracking().ToDictionaryAsync(telling => telling.ActivityId, cancel);

    private static async Task<Dictionary<Guid, string>> ImagesAsync(NpgsqlConnection connection, string regionId, IReadOnlyCollection<Guid> activityIds, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand(
            "select activity_id, (to_jsonb(a) - 'version')::text from activity a where region_id = $1 and activity_id = any($2) and state <> 'merged'", connection)
        {
            Parameters = { new() { Value = regionId }, new() { Value = activityIds.ToArray() } },
        };
        var images = new Dictionary<Guid, string>();
        await using var reader = await command.ExecuteReaderAsync(cancel);
        while (await reader.ReadAsync(cancel))
        {
            images.Add(reader.GetGuid(0), reader.GetString(1));
        }

        return images;
    }

    private static string Update()
    {
        var (set, old, @new) = (new StringBuilder(), new StringBuilder(), new StringBuilder());
        for (var i = 0; i < s_columns.Length; i++)
        {
            var name = s_columns[i].Name;
            var value = $"case when '{name}' = any(edited) then {name} else ${i + 3} end";
            set.Append(name).Append(" = ").Append(value).Append(", ");
            old.Append(name).Append(", ");
            @new.Append(value).Append(", ");
        }

        return $"update activity set {set} state = 'current' where region_id = $1 and activity_id = $2 and ({old} state) is distinct from ({@new} 'current')";
    }

    private static NpgsqlBatchCommand Command(string regionId, Guid id, Telling? lead, StoredJson json)
    {
        var command = lead is null
            ? new NpgsqlBatchCommand("update activity set state = 'dropped' where region_id = $1 and activity_id = $2 and state = 'current'")
            : new NpgsqlBatchCommand(s_update);
        command.Parameters.Add(new() { Value = regionId });
        command.Parameters.Add(new() { Value = id });
        if (lead is not null)
        {
            var values = Values(lead, ActivityFacts.Of(StoredReadings.RowOf(lead, []), json));
            for (var i = 0; i < values.Length; i++)
            {
                command.Parameters.Add(new() { Value = values[i] ?? DBNull.Value, NpgsqlDbType = s_columns[i].Type });
            }
        }

        return command;
    }

    private static object?[] Values(Telling lead, ActivityFacts facts) =>
    [
        KebabEnum.NameOf(facts.Kind),
        lead.Title,
        lead.Place,
        lead.Dates,
        lead.Content,
        lead.Participants,
        lead.Note,
        facts.DateSpans,
        facts.Edtf,
        facts.Days,
        facts.FirstDay,
        facts.LastDay,
        facts.Headcount?.Total,
        facts.Headcount is { } count ? KebabEnum.NameOf(count.Qualifier) : null,
        facts.Headcount is { } parts ? parts.Parts.ToArray() : Array.Empty<int>(),
        facts.Mode is { } mode ? KebabEnum.NameOf(mode) : null,
        facts.Countries,
        facts.Regions,
        facts.Settlements,
        facts.Venue,
        lead.OrganizationId,
        lead.FieldId,
    ];

    private static Deed Change(Guid id, string before, string after)
    {
        var (old, @new) = (JsonNode.Parse(before)!.AsObject(), JsonNode.Parse(after)!.AsObject());
        foreach (var name in old.Select(pair => pair.Key).Where(name => JsonNode.DeepEquals(old[name], @new[name])).ToList())
        {
            old.Remove(name);
            @new.Remove(name);
        }

        return new Deed("change", "activity", id, old.ToJsonString(), @new.ToJsonString());
    }
}

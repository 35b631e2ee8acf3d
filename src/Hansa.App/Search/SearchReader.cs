using Npgsql;
using NpgsqlTypes;

namespace Hansa.App.Search;

/// <summary>Questions to the index, in one transaction.</summary>
internal sealed class SearchReader(NpgsqlConnection connection, string? regionId)
{
    private const string Activities = " from search_document where kind = 'activity' and lexemes @@ $1::tsquery and ($2::text is null or region_id = $2)";

    /// <summary>The planner takes the index always: it cannot know how much reading a long row’s words costs. And one
    /// question takes one core, for others ask too.</summary>
    public Task PrepareAsync(CancellationToken cancel) => ExecuteAsync("set local enable_seqscan = off; set local jit = off; set local max_parallel_workers_per_gather = 0", cancel);

    /// <summary>Some of the activities that match, in no order.</summary>
    public async Task<List<SearchMatch>> MatchesAsync(string query, int most, CancellationToken cancel)
    {
        var matches = new List<SearchMatch>();
        await using var command = Command("select region_id, subject_id, first_day, mode, countries, field_id, organization_id, agreements, has_problem" + Activities + " limit $3", query, most);
        await using var reader = await command.ExecuteReaderAsync(cancel);
        while (await reader.ReadAsync(cancel))
        {
            matches.Add(new SearchMatch(
                reader.GetString(0),
                reader.GetGuid(1),
                reader.IsDBNull(2) ? null : reader.GetFieldValue<DateOnly>(2),
                reader.IsDBNull(3) ? null : reader.GetString(3),
                reader.GetFieldValue<string[]>(4),
                reader.IsDBNull(5) ? null : reader.GetGuid(5),
                reader.IsDBNull(6) ? null : reader.GetGuid(6),
                reader.GetFieldValue<Guid[]>(7),
                reader.GetBoolean(8)));
        }

        return matches;
    }

    /// <summary>How well each fits: title before place and participants before content before what others tell.</summary>
    public async Task<Dictionary<Guid, float>> RanksAsync(string words, IReadOnlyCollection<SearchMatch> matches, CancellationToken cancel)
    {
        var ranks = new Dictionary<Guid, float>();
        await using var command = new NpgsqlCommand(
            """
            select d.subject_id, ts_rank('{0.1, 0.2, 0.4, 1}', d.lexemes, $1::tsquery)
            from unnest($2, $3) m (region_id, id) join search_document d on d.region_id = m.region_id and d.kind = 'activity' and d.subject_id = m.id
            """,
            connection)
        {
            Parameters =
            {
                new() { Value = words },
                new() { Value = matches.Select(match => match.RegionId).ToArray() },
                new() { Value = matches.Select(match => match.Id).ToArray() },
            },
        };
        await using var reader = await command.ExecuteReaderAsync(cancel);
        while (await reader.ReadAsync(cancel))
        {
            ranks[reader.GetGuid(0)] = reader.GetFloat(1);
        }

        return ranks;
    }

    /// <summary>The newest of those that match, of a span of days.</summary>
    /// <param name="from">Inclusive; null for those without a day.</param>
    /// <param name="until">Exclusive.</param>
    /// <param name="after">Only what comes behind this one.</param>
    public async Task<List<(string RegionId, Guid Id, DateOnly? Day)>> NewestAsync(
        string query, DateOnly? from, DateOnly? until, SearchPlace? after, int most, CancellationToken cancel)
    {
        // The marks of the span are in the query already; the index of days («+ 0» hides it) would only read the span once more.
        var found = new List<(string, Guid, DateOnly?)>();
        await using var command = Command(
            "select region_id, subject_id, first_day" + Activities
            + (from is null ? " and first_day is null" : " and first_day + 0 >= $4 and first_day + 0 < $5")
            + (after is null ? "" : from is null ? " and subject_id < $7" : " and (first_day + 0, subject_id) < ($6, $7)")
            + " order by first_day desc, subject_id desc limit $3",
            query,
            most);
        Add(from, NpgsqlDbType.Date);
        Add(until, NpgsqlDbType.Date);
        Add(after?.Day, NpgsqlDbType.Date);
        Add(after?.Id, NpgsqlDbType.Uuid);
        await using var reader = await command.ExecuteReaderAsync(cancel);
        while (await reader.ReadAsync(cancel))
        {
            found.Add((reader.GetString(0), reader.GetGuid(1), reader.IsDBNull(2) ? null : reader.GetFieldValue<DateOnly>(2)));
        }

        return found;

        void Add(object? value, NpgsqlDbType type) => command.Parameters.Add(new() { Value = value ?? DBNull.Value, NpgsqlDbType = type });
    }

    /// <summary>The newest and the oldest day of all activities.</summary>
    public async Task<(DateOnly Oldest, DateOnly Newest)?> DaysAsync(CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand("select min(first_day), max(first_day) from search_document", connection);
        await using var reader = await command.ExecuteReaderAsync(cancel);
        return await reader.ReadAsync(cancel) && !reader.IsDBNull(0) ? (reader.GetFieldValue<DateOnly>(0), reader.GetFieldValue<DateOnly>(1)) : null;
    }

    public async Task<List<FoundOrganization>> OrganizationsAsync(string query, int most, CancellationToken cancel)
    {
        var found = new List<FoundOrganization>();
        await using var command = new NpgsqlCommand(
            """
            select d.region_id, d.subject_id, n.name
            from search_document d cross join lateral (
              select name from organization_name n where n.region_id = d.region_id and n.organization_id = d.subject_id order by upper(during) desc nulls first limit 1) n
            where d.kind = 'organization' and d.lexemes @@ $1::tsquery and ($2::text is null or d.region_id = $2)
            order by n.name limit $3
            """,
            connection);
        Bind(command, query, most);
        await using var reader = await command.ExecuteReaderAsync(cancel);
        while (await reader.ReadAsync(cancel))
        {
            found.Add(new FoundOrganization(reader.GetString(0), reader.GetGuid(1), reader.GetString(2)));
        }

        return found;
    }

    public async Task<List<SearchHit>> HitsAsync(IReadOnlyCollection<SearchPlace> places, CancellationToken cancel)
    {
        var hits = new Dictionary<Guid, SearchHit>();
        await using (var command = new NpgsqlCommand(
            """
            select a.region_id, a.activity_id, a.title, a.place, a.dates, a.first_day
            from unnest($1, $2) p (region_id, id) join activity a on a.region_id = p.region_id and a.activity_id = p.id
            """,
            connection) { Parameters = { new() { Value = places.Select(place => place.RegionId).ToArray() }, new() { Value = places.Select(place => place.Id).ToArray() } } })
        await using (var reader = await command.ExecuteReaderAsync(cancel))
        {
            while (await reader.ReadAsync(cancel))
            {
                hits[reader.GetGuid(1)] = new SearchHit(
                    reader.GetString(0), reader.GetGuid(1), reader.GetString(2), reader.GetString(3), reader.GetString(4),
                    reader.IsDBNull(5) ? null : reader.GetFieldValue<DateOnly>(5));
            }
        }

        return [.. places.Select(place => hits.GetValueOrDefault(place.Id)).OfType<SearchHit>()];
    }

    private NpgsqlCommand Command(string sql, string query, int most)
    {
        var command = new NpgsqlCommand(sql, connection);
        Bind(command, query, most);
        return command;
    }

    private void Bind(NpgsqlCommand command, string query, int most)
    {
        command.Parameters.Add(new() { Value = query });
        command.Parameters.Add(new() { Value = (object?)regionId ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Text });
        command.Parameters.Add(new() { Value = most });
    }

    private async Task ExecuteAsync(string sql, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(cancel);
    }
}

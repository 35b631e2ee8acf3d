using Npgsql;

namespace Hansa.App.Search;

/// <summary>What is to be indexed, in columns as the database takes them.</summary>
internal sealed class SearchPending
{
    public List<string> Regions { get; } = [];

    public List<string> Kinds { get; } = [];

    public List<Guid> Ids { get; } = [];

    public int Count => Ids.Count;

    /// <summary>Takes some off the list. What changes from now on stands there again.</summary>
    public static async Task<SearchPending> TakeAsync(NpgsqlConnection connection, int most, CancellationToken cancel)
    {
        var pending = new SearchPending();
        await using var command = new NpgsqlCommand(
            """
            with taken as (delete from search_pending where ctid = any (array(select ctid from search_pending limit $1)) returning *)
            select distinct region_id, kind, subject_id from taken
            """,
            connection) { Parameters = { new() { Value = most } }, CommandTimeout = 0 };
        await using var reader = await command.ExecuteReaderAsync(cancel);
        while (await reader.ReadAsync(cancel))
        {
            pending.Regions.Add(reader.GetString(0));
            pending.Kinds.Add(reader.GetString(1));
            pending.Ids.Add(reader.GetGuid(2));
        }

        return pending;
    }

    public void Bind(NpgsqlCommand command)
    {
        command.Parameters.Add(new() { Value = Regions.ToArray() });
        command.Parameters.Add(new() { Value = Kinds.ToArray() });
        command.Parameters.Add(new() { Value = Ids.ToArray() });
    }
}

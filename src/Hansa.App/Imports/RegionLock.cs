using Npgsql;

namespace Hansa.App.Imports;

/// <summary>
/// Imports, withdrawals and whatever else decides by what the whole region’s register holds wait for each other: two files of
/// one body at once would else both take the older’s place. Reading goes on meanwhile.
/// </summary>
public static class RegionLock
{
    /// <param name="connection">In a transaction; the lock ends with it.</param>
    public static async Task TakeAsync(NpgsqlConnection connection, string regionId, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand("select pg_advisory_xact_lock(hashtextextended('hansa region ' || $1, 0))", connection) { CommandTimeout = 0 };
        command.Parameters.Add(new() { Value = regionId });
        await command.ExecuteNonQueryAsync(cancel);
    }
}

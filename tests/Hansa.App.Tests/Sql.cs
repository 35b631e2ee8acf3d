using Npgsql;

namespace Hansa.App.Tests;

/// <summary>Plain SQL beside what is tested: counts are told by the database itself.</summary>
internal static class Sql
{
    public static async Task<object?> AskAsync(this NpgsqlDataSource source, string sql, params object[] values)
    {
        await using var command = source.CreateCommand(sql);
        foreach (var value in values)
        {
            command.Parameters.Add(new() { Value = value });
        }

        return await command.ExecuteScalarAsync();
    }

    public static async Task<long> CountAsync(this NpgsqlDataSource source, string from) => (long)(await source.AskAsync("select count(*) from " + from))!;

    /// <summary>The SQLSTATE and the constraint that refused, or "" when nothing did.</summary>
    public static async Task<string> RefusalAsync(this NpgsqlDataSource source, string sql)
    {
        try
        {
            await source.AskAsync(sql);
            return "";
        }
        catch (PostgresException refused)
        {
            return (refused.SqlState + " " + refused.ConstraintName).Trim();
        }
    }
}

using Npgsql;

namespace Hansa.Tests.Registers;

/// <summary>All that a register holds, as text to be compared: but for records of what was done, versions and kept files.</summary>
internal static class Snapshot
{
    private static readonly string[] s_records = ["schema_change", "audit", "audit_head", "stored_file", "region", "import"];

    public static async Task<string> OfAsync(NpgsqlDataSource source)
    {
        var tables = new List<string>();
        await using (var command = source.CreateCommand("select relname from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace and relname not like 'search\\_%' order by relname"))
        await using (var reader = await command.ExecuteReaderAsync())
        {
            while (await reader.ReadAsync())
            {
                tables.Add(reader.GetString(0));
            }
        }

        var all = new List<string>();
        foreach (var table in tables.Except(s_records))
        {
            await AddAsync(source, $"select '{table} ' || (to_jsonb(t) - 'version')::text from {table} t order by 1", all);
        }

        await AddAsync(source, "select 'import ' || to_jsonb(i)::text from import i where state <> 'withdrawn' order by 1", all);
        return string.Join('\n', all);
    }

    private static async Task AddAsync(NpgsqlDataSource source, string sql, List<string> lines)
    {
        await using var command = source.CreateCommand(sql);
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
        {
            lines.Add(reader.GetString(0));
        }
    }
}

using Npgsql;
using NpgsqlTypes;

namespace Hansa.App.Duplicates;

/// <summary>SQL with its values, on a connection whose transaction belongs to the caller.</summary>
internal readonly record struct SqlWork(NpgsqlConnection Connection, NpgsqlTransaction Transaction, CancellationToken Cancel)
{
    public async Task<int> RunAsync(string sql, params object?[] values)
    {
        await using var command = Command(sql, values);
        return await command.ExecuteNonQueryAsync(Cancel);
    }

    public async Task<List<T>> ListAsync<T>(Func<NpgsqlDataReader, T> read, string sql, params object?[] values)
    {
        await using var command = Command(sql, values);
        await using var reader = await command.ExecuteReaderAsync(Cancel);
        var rows = new List<T>();
        while (await reader.ReadAsync(Cancel))
        {
            rows.Add(read(reader));
        }

        return rows;
    }

    public NpgsqlCommand Command(string sql, params ReadOnlySpan<object?> values)
    {
        var command = new NpgsqlCommand(sql, Connection) { CommandTimeout = 0 };
        foreach (var value in values)
        {
            command.Parameters.Add(value switch
            {
                Json json => new NpgsqlParameter { Value = json.Text, NpgsqlDbType = NpgsqlDbType.Jsonb },
                Json[] json => new NpgsqlParameter { Value = Array.ConvertAll(json, item => item.Text), NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Jsonb },
                _ => new NpgsqlParameter { Value = value ?? DBNull.Value },
            });
        }

        return command;
    }
}

/// <summary>Text that is meant as JSON.</summary>
internal readonly record struct Json(string Text);

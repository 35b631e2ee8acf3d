using System.Globalization;
using System.Text;
using System.Text.Json;
using Hansa.App.Backups;
using Hansa.App.Registers;
using Hansa.Core.Problems;
using Npgsql;
using NpgsqlTypes;

namespace Hansa.App.Exports;

/// <summary>Fills an empty register from an exported JSON file: all of it or nothing.</summary>
public static class RegisterImport
{
    private const int BatchLength = 1 << 20;

    /// <returns>How many rows came in, or why none did.</returns>
    public static async Task<(long Rows, Problem? Problem)> RunAsync(Register register, string path, CancellationToken cancel = default)
    {
        try
        {
            await using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16);
            return await FillAsync(register, new RegisterJsonReader(file), Path.GetFileName(path), cancel);
        }
        catch (JsonException)
        {
            return (0, Refused("export.damaged", Path.GetFileName(path)));
        }
        catch (PostgresException refused)
        {
            return (0, Refused("restore.refused", refused.TableName ?? "–", refused.MessageText));
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            return (0, Refused("backup.unreadable", Path.GetFileName(path), refused.Message));
        }
    }

    private static async Task<(long Rows, Problem? Problem)> FillAsync(Register register, RegisterJsonReader json, string name, CancellationToken cancel)
    {
        await using var connection = await register.Source.OpenConnectionAsync(cancel);
        await using var transaction = await connection.BeginTransactionAsync(cancel);
        RegisterLoad? load = null;
        Problem? problem = null;
        var seen = new Dictionary<string, string>(StringComparer.Ordinal);
        var batch = new StringBuilder();
        StoredTable? table = null;
        var rows = 0L;
        while (await json.NextAsync(cancel) is { } part)
        {
            if (!part.IsRow)
            {
                seen[part.Name] = Encoding.UTF8.GetString(part.Json.Span);
                continue;
            }

            if (table?.Name != part.Name)
            {
                await SendAsync(connection, table, batch, cancel);
                if (load is null)
                {
                    (load, problem) = await BeginAsync(connection, seen, register.Time.GetUtcNow(), name, cancel);
                    if (load is null)
                    {
                        return (0, problem);
                    }
                }

                table = load.Tables.FirstOrDefault(known => known.Name == part.Name);
                if (table is null)
                {
                    return (0, Refused("backup.other-schema", part.Name));
                }
            }

            batch.Append(batch.Length == 0 ? '[' : ',').Append(Encoding.UTF8.GetString(part.Json.Span));
            rows++;
            if (batch.Length > BatchLength)
            {
                await SendAsync(connection, table, batch, cancel);
            }
        }

        await SendAsync(connection, table, batch, cancel);
        if (load is null)
        {
            (load, problem) = await BeginAsync(connection, seen, register.Time.GetUtcNow(), name, cancel);
            if (load is null)
            {
                return (0, problem);
            }
        }

        await load.EndAsync(cancel);
        await transaction.CommitAsync(cancel);
        return (rows, null);
    }

    private static async Task SendAsync(NpgsqlConnection connection, StoredTable? table, StringBuilder batch, CancellationToken cancel)
    {
        if (table is null || batch.Length == 0)
        {
            return;
        }

        await using var command = new NpgsqlCommand(
            $"insert into {table.Quoted} ({table.ColumnList}) overriding system value select {table.ColumnList} from json_populate_recordset(null::{table.Quoted}, $1)", connection)
        {
            CommandTimeout = 0,
            Parameters = { new() { Value = batch.Append(']').ToString(), NpgsqlDbType = NpgsqlDbType.Json } },
        };
        await command.ExecuteNonQueryAsync(cancel);
        batch.Clear();
    }

    /// <param name="seen">What stands before the first row, as JSON.</param>
    private static async Task<(RegisterLoad? Load, Problem? Problem)> BeginAsync(
        NpgsqlConnection connection, Dictionary<string, string> seen, DateTimeOffset at, string name, CancellationToken cancel)
    {
        if (seen.GetValueOrDefault("format") != $"\"{RegisterExport.Format}\"" || seen.GetValueOrDefault("version") != "1" || !seen.TryGetValue("schema", out var schema))
        {
            return (null, Refused("export.not-an-export", name));
        }

        using var steps = JsonDocument.Parse(schema);
        var numbers = new Dictionary<int, string>();
        foreach (var step in steps.RootElement.EnumerateObject())
        {
            if (!int.TryParse(step.Name, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            {
                return (null, Refused("export.not-an-export", name));
            }

            numbers[number] = step.Value.ToString();
        }

        return await RegisterLoad.BeginAsync(connection, numbers, at, cancel);
    }

    private static Problem Refused(string code, params object?[] arguments) =>
        new(code, Severity.Error) { Text = (string)arguments[0]!, Arguments = arguments };
}

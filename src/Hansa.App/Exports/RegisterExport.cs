using System.Data;
using System.Globalization;
using System.Text;
using Hansa.App.Backups;
using Hansa.App.Registers;
using Hansa.App.Schema;
using Hansa.Documents.Writing;
using Npgsql;

namespace Hansa.App.Exports;

/// <summary>
/// Writes the whole register for other programs: one JSON file that <see cref="RegisterImport"/> reads back without loss, and
/// a CSV file a table for people. The same register gives the same bytes every time. No secret is among them
/// (<see cref="ExportedColumns"/>).
/// </summary>
public static class RegisterExport
{
    internal const string Format = "hansa-register";
    internal const int Version = 1;

    private const string JsonFile = "register.json";
    private const int LongestBytes = 64;

    /// <param name="target">A file when it ends in «.json»: only that. Else a folder, made when it is missing: register.json and csv/*.csv.</param>
    /// <returns>How many rows were written.</returns>
    /// <exception cref="IOException">A file cannot be written.</exception>
    public static async Task<long> WriteAsync(Register register, string target, CancellationToken cancel = default)
    {
        await using var connection = await register.Source.OpenConnectionAsync(cancel);
        await using var snapshot = await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancel);
        await using (var settings = new NpgsqlCommand("set local timezone to 'UTC'; set local datestyle to 'ISO'; set local bytea_output to 'hex'", connection))
        {
            await settings.ExecuteNonQueryAsync(cancel);
        }

        IReadOnlyList<StoredTable> tables = [.. (await StoredTable.ReadAllAsync(connection, cancel)).Where(ExportedColumns.Carries)];
        if (target.EndsWith(".json", StringComparison.OrdinalIgnoreCase))
        {
            return await WriteJsonAsync(connection, tables, target, cancel);
        }

        Directory.CreateDirectory(Path.Combine(target, "csv"));
        foreach (var table in tables)
        {
            await WriteCsvAsync(connection, table, Path.Combine(target, "csv", table.Name + ".csv"), cancel);
        }

        return await WriteJsonAsync(connection, tables, Path.Combine(target, JsonFile), cancel);
    }

    // One row a line, so that two exports can be compared by the tools that compare texts.
    private static async Task<long> WriteJsonAsync(NpgsqlConnection connection, IReadOnlyList<StoredTable> tables, string path, CancellationToken cancel)
    {
        var half = path + ".part";
        var rows = 0L;
        await using (var file = new StreamWriter(half, append: false, new UTF8Encoding(false), 1 << 16) { NewLine = "\n" })
        {
            var steps = SchemaFile.All.Select(step => string.Create(CultureInfo.InvariantCulture, $"\"{step.Number:0000}\": \"{step.Checksum}\""));
            await file.WriteAsync($"{{\n\"format\": \"{Format}\",\n\"version\": {Version},\n\"schema\": {{{string.Join(", ", steps)}}},\n\"tables\": {{");
            var first = true;
            foreach (var table in tables)
            {
                await file.WriteAsync((first ? "\n" : ",\n") + $"\"{table.Name}\": [");
                first = false;
                await using var command = new NpgsqlCommand(
                    $"select row_to_json(r)::text from (select {ExportedColumns.Of(table)} from {table.Quoted} order by {table.Order}) r", connection) { CommandTimeout = 0 };
                await using var reader = await command.ExecuteReaderAsync(CommandBehavior.SequentialAccess, cancel);
                for (var count = 0; await reader.ReadAsync(cancel); count++, rows++)
                {
                    await file.WriteAsync(count == 0 ? "\n" : ",\n");
                    await file.WriteAsync(await reader.GetFieldValueAsync<string>(0, cancel));
                }

                await file.WriteAsync("]");
            }

            await file.WriteAsync("\n}\n}\n");
        }

        File.Move(half, path, overwrite: true);
        return rows;
    }

    private static async Task WriteCsvAsync(NpgsqlConnection connection, StoredTable table, string path, CancellationToken cancel)
    {
        // The mark at the beginning tells Excel that the letters are UTF-8.
        await using var file = new StreamWriter(path, append: false, new UTF8Encoding(true), 1 << 16) { NewLine = "\r\n" };
        await using var command = new NpgsqlCommand($"select {ExportedColumns.Of(table)} from {table.Quoted} order by {table.Order}", connection)
        {
            CommandTimeout = 0,
            AllResultTypesAreUnknown = true,
        };
        await using var reader = await command.ExecuteReaderAsync(cancel);
        await file.WriteLineAsync(string.Join(',', table.Columns));
        while (await reader.ReadAsync(cancel))
        {
            for (var i = 0; i < reader.FieldCount; i++)
            {
                await file.WriteAsync((i == 0 ? "" : ",") + (reader.IsDBNull(i) ? "" : Cell(reader.GetString(i))));
            }

            await file.WriteLineAsync();
        }
    }

    private static string Cell(string text)
    {
        // The bytes of a file lie in the JSON; in a cell they would only be in the way.
        if (text.Length > 2 * LongestBytes + 2 && text.StartsWith("\\x", StringComparison.Ordinal))
        {
            return $"\\x… ({(text.Length - 2) / 2})";
        }

        var guarded = FormulaGuard.Guard(text);
        return guarded.AsSpan().IndexOfAny(",\"\r\n") >= 0 || guarded.StartsWith(' ') || guarded.EndsWith(' ')
            ? "\"" + guarded.Replace("\"", "\"\"", StringComparison.Ordinal) + "\""
            : guarded;
    }
}

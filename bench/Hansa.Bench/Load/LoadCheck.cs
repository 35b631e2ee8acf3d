using Hansa.App.Registers;
using Npgsql;

namespace Hansa.Bench.Load;

/// <summary>Whether the register holds all that people were told it has kept.</summary>
internal static class LoadCheck
{
    public static async Task<IReadOnlyList<string>> LostAsync(Register register, IEnumerable<LoadReporter> reporters)
    {
        var lost = new List<string>();
        foreach (var reporter in reporters)
        {
            var cells = await CellsAsync(register, reporter.Submission);
            lost.AddRange(reporter.RowsKept.Where(row => !cells.ContainsKey(row)).Select(row => $"row {row}"));
            foreach (var ((row, column), text) in reporter.Kept)
            {
                if (text is not null && (!cells.TryGetValue(row, out var words) || words.GetValueOrDefault(column) != text))
                {
                    lost.Add($"{row} {column}: «{text}», found «{cells.GetValueOrDefault(row)?.GetValueOrDefault(column)}»");
                }
            }

            if (await FilesAsync(register, reporter.Submission) < reporter.FilesKept)
            {
                lost.Add($"a file of {reporter.Submission}");
            }
        }

        return lost;
    }

    private static async Task<Dictionary<string, Dictionary<string, string>>> CellsAsync(Register register, Guid submission)
    {
        await using var command = Command(register, "select submission_row_id::text, key, value from submission_row left join jsonb_each_text(cells) on true where submission_id = $1", submission);
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new Dictionary<string, Dictionary<string, string>>(StringComparer.Ordinal);
        while (await reader.ReadAsync())
        {
            var row = rows.TryGetValue(reader.GetString(0), out var known) ? known : rows[reader.GetString(0)] = new(StringComparer.Ordinal);
            if (!await reader.IsDBNullAsync(1))
            {
                row[reader.GetString(1)] = reader.GetString(2);
            }
        }

        return rows;
    }

    private static async Task<long> FilesAsync(Register register, Guid submission)
    {
        await using var command = Command(register, "select count(*) from submission_file where submission_id = $1", submission);
        return (long)(await command.ExecuteScalarAsync())!;
    }

    private static NpgsqlCommand Command(Register register, string sql, Guid submission)
    {
        var command = register.Source.CreateCommand(sql);
        command.Parameters.Add(new() { Value = submission });
        return command;
    }
}

using Hansa.App.Registers;
using Hansa.Core.Problems;
using Npgsql;

namespace Hansa.App.Backups;

/// <summary>Fills an empty register from a backup, also from one that an older Hansa made: all of it or nothing.</summary>
public static class BackupRestore
{
    /// <returns>What came in, or why nothing did.</returns>
    public static async Task<(BackupManifest? Restored, Problem? Problem)> RunAsync(Register register, string path, CancellationToken cancel = default)
    {
        var (file, problem) = await BackupFile.OpenAsync(path, cancel);
        if (file is null)
        {
            return (null, problem);
        }

        using (file)
        {
            try
            {
                problem = await FillAsync(register, file, cancel);
            }
            catch (PostgresException refused)
            {
                problem = new Problem("restore.refused", Severity.Error) { Arguments = [refused.TableName ?? "–", refused.MessageText] };
            }

            return problem is null ? (file.Manifest, null) : (null, problem);
        }
    }

    private static async Task<Problem?> FillAsync(Register register, BackupFile file, CancellationToken cancel)
    {
        await using var connection = await register.Source.OpenConnectionAsync(cancel);
        await using var transaction = await connection.BeginTransactionAsync(cancel);
        var (load, problem) = await RegisterLoad.BeginAsync(connection, file.Manifest.Schema, register.Time.GetUtcNow(), cancel);
        if (load is null)
        {
            return problem;
        }

        foreach (var stored in file.Manifest.Tables)
        {
            // Of one schema, so the tables and columns are the same; a name that is not there is somebody’s own work.
            if (load.Tables.FirstOrDefault(table => table.Name == stored.Name) is not { } table || !table.Columns.Order().SequenceEqual(stored.Columns.Order()))
            {
                return new Problem("backup.other-schema", Severity.Error) { Arguments = [stored.Name] };
            }

            await using var part = await file.OpenAsync(stored, cancel);
            await using var copy = (StreamWriter)await connection.BeginTextImportAsync(
                $"copy {table.Quoted} ({string.Join(", ", stored.Columns.Select(StoredTable.Quote))}) from stdin", cancel);
            await part.CopyToAsync(copy.BaseStream, cancel);
        }

        await load.EndAsync(cancel);
        await transaction.CommitAsync(cancel);
        return null;
    }
}

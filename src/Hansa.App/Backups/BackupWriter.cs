using System.Data;
using System.IO.Compression;
using System.Security.Cryptography;
using Hansa.App.Registers;
using Hansa.App.Schema;
using Npgsql;

namespace Hansa.App.Backups;

/// <summary>
/// Writes the whole register into one file while others go on working: every table as it stood at one moment, in
/// PostgreSQL’s own text form of COPY, which every version of the server reads.
/// </summary>
public static class BackupWriter
{
    /// <param name="path">Written anew. Until it is whole it bears another name, so that no half of a backup is taken for one.</param>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public static Task<BackupManifest> WriteAsync(Register register, string path, CancellationToken cancel = default) =>
        WriteAsync(register.Source, register.Time, path, cancel);

    internal static async Task<BackupManifest> WriteAsync(NpgsqlDataSource source, TimeProvider time, string path, CancellationToken cancel)
    {
        var half = path + ".part";
        try
        {
            BackupManifest manifest;
            await using (var file = new FileStream(half, FileMode.Create, FileAccess.Write, FileShare.None, 1 << 16))
            {
                manifest = await WriteAsync(source, time, file, cancel);
                file.Flush(flushToDisk: true);
            }

            File.Move(half, path, overwrite: true);
            return manifest;
        }
        catch
        {
            File.Delete(half);
            throw;
        }
    }

    private static async Task<BackupManifest> WriteAsync(NpgsqlDataSource source, TimeProvider time, Stream file, CancellationToken cancel)
    {
        await using var connection = await source.OpenConnectionAsync(cancel);
        await using var snapshot = await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancel);
        using var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true);
        var tables = new List<BackupTable>();
        foreach (var table in await StoredTable.ReadAllAsync(connection, cancel))
        {
            var written = new BackupTable(table.Name, table.Columns, 0, "");
            await using var part = await zip.CreateEntry(written.Part, CompressionLevel.Fastest).OpenAsync(cancel);
            using var copy = (StreamReader)await connection.BeginTextExportAsync($"copy (select {table.ColumnList} from {table.Quoted}) to stdout", cancel);
            var (rows, hash) = await HashedCopy.RunAsync(copy.BaseStream, part, cancel);
            tables.Add(written with { Rows = rows, Sha256 = hash });
        }

        var manifest = new BackupManifest(time.GetUtcNow(), await SchemaUpdate.ChecksumsAsync(connection, cancel), tables);
        var bytes = manifest.Write();
        await AddAsync(zip, BackupManifest.Part, bytes, cancel);
        await AddAsync(zip, BackupManifest.HashPart, SHA256.HashData(bytes), cancel);
        return manifest;
    }

    private static async Task AddAsync(ZipArchive zip, string name, ReadOnlyMemory<byte> bytes, CancellationToken cancel)
    {
        await using var part = await zip.CreateEntry(name).OpenAsync(cancel);
        await part.WriteAsync(bytes, cancel);
    }
}

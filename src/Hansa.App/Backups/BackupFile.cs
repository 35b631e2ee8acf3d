using System.IO.Compression;
using System.Security.Cryptography;
using Hansa.Core.Problems;

namespace Hansa.App.Backups;

/// <summary>A backup that was opened and found whole: every part is there and has the hash that the manifest says.</summary>
internal sealed class BackupFile : IDisposable
{
    private readonly ZipArchive _zip;

    private BackupFile(ZipArchive zip, BackupManifest manifest) => (_zip, Manifest) = (zip, manifest);

    public BackupManifest Manifest { get; }

    /// <returns>The backup, or why it cannot be used.</returns>
    public static async Task<(BackupFile? File, Problem? Problem)> OpenAsync(string path, CancellationToken cancel)
    {
        var name = Path.GetFileName(path);
        ZipArchive? zip = null;
        try
        {
            zip = new ZipArchive(new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16), ZipArchiveMode.Read);
            var bytes = await BytesAsync(zip, BackupManifest.Part, cancel);
            var hash = await BytesAsync(zip, BackupManifest.HashPart, cancel);
            if (bytes is null || hash is null)
            {
                return Refuse(zip.Entries.Any(entry => entry.FullName.StartsWith("tables/", StringComparison.Ordinal))
                    ? Damaged(name, BackupManifest.Part)
                    : Problem("backup.not-a-backup", name));
            }

            if (!SHA256.HashData(bytes).AsSpan().SequenceEqual(hash) || BackupManifest.Read(bytes) is not { } manifest)
            {
                return Refuse(Damaged(name, BackupManifest.Part));
            }

            foreach (var table in manifest.Tables)
            {
                if (!await IsWholeAsync(zip, table, cancel))
                {
                    return Refuse(Damaged(name, table.Part));
                }
            }

            return (new BackupFile(zip, manifest), null);
        }
        catch (InvalidDataException)
        {
            // The directory of a zip stands at its end: a file that was cut off has none.
            return Refuse(await IsZipAsync(path, cancel) ? Damaged(name, "–") : Problem("backup.not-a-backup", name));
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            return Refuse(Problem("backup.unreadable", name, refused.Message));
        }

        (BackupFile?, Problem?) Refuse(Problem problem)
        {
            zip?.Dispose();
            return (null, problem);
        }
    }

    public Task<Stream> OpenAsync(BackupTable table, CancellationToken cancel) => _zip.GetEntry(table.Part)!.OpenAsync(cancel);

    public void Dispose() => _zip.Dispose();

    private static async Task<bool> IsWholeAsync(ZipArchive zip, BackupTable table, CancellationToken cancel)
    {
        if (zip.GetEntry(table.Part) is not { } entry)
        {
            return false;
        }

        await using var part = await entry.OpenAsync(cancel);
        return await HashedCopy.RunAsync(part, Stream.Null, cancel) == (table.Rows, table.Sha256);
    }

    private static async Task<byte[]?> BytesAsync(ZipArchive zip, string name, CancellationToken cancel)
    {
        // A manifest has some thousand characters; more is not one of Hansa’s.
        if (zip.GetEntry(name) is not { Length: < 1 << 24 } entry)
        {
            return null;
        }

        await using var part = await entry.OpenAsync(cancel);
        using var bytes = new MemoryStream();
        await part.CopyToAsync(bytes, cancel);
        return bytes.ToArray();
    }

    private static async Task<bool> IsZipAsync(string path, CancellationToken cancel)
    {
        await using var file = File.OpenRead(path);
        var beginning = new byte[2];
        return await file.ReadAtLeastAsync(beginning, 2, throwOnEndOfStream: false, cancel) == 2 && beginning is [(byte)'P', (byte)'K'];
    }

    private static Problem Damaged(string file, string part) => Problem("backup.damaged", file, part);

    private static Problem Problem(string code, params object?[] arguments) =>
        new(code, Severity.Error) { Text = (string)arguments[0]!, Arguments = arguments };
}

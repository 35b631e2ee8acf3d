using System.Security.Cryptography;
using Hansa.Core.Problems;
using Hansa.Core.Tables;
using Hansa.Documents.Reading;

namespace Hansa.App.Imports;

/// <summary>A file with its bytes, as they are kept.</summary>
/// <param name="Name">Without its folder.</param>
public sealed record FileContent(string Name, byte[] Bytes)
{
    public byte[] Sha256 { get; } = SHA256.HashData(Bytes);

    /// <summary>Reads a file whole; null, with the reasons, when it cannot be read or is no file of a report.</summary>
    public static (FileContent? Content, IReadOnlyList<Problem> Problems) Read(string path, ReadLimits limits)
    {
        try
        {
            if (new FileInfo(path) is { Exists: true, Length: > 0 } file && file.Length <= limits.FileBytes)
            {
                // Word keeps a document open for writing; a clerk who has it open wants it imported all the same.
                using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);
                var bytes = new byte[stream.Length];
                var length = stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
                return (new FileContent(file.Name, length == bytes.Length ? bytes : bytes[..length]), []);
            }
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            // The reader below says which of these it is.
        }

        return (null, [.. DocumentReader.Open(path, limits).Problems]);
    }

    public SourceDocument Open(ReadLimits limits) => DocumentReader.Open(new MemoryStream(Bytes, writable: false), Name, limits);
}

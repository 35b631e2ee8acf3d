using System.Security.Cryptography;
using Hansa.Core.Problems;
using Hansa.Core.Tables;
using Hansa.Documents.Reading;

namespace Hansa.App.Imports;

/// <summary>A file with its bytes, as they are kept.</summary>
public sealed record FileContent
{
    /// <param name="name">With or without its folder; names come from strangers.</param>
    public FileContent(string name, byte[] bytes)
    {
        var last = name[(name.LastIndexOfAny(['/', '\\']) + 1)..];
        Name = StoredText.Of(string.Concat(last.Select(static letter => char.IsControl(letter) ? '\uFFFD' : letter)));
        Bytes = bytes;
    }

    /// <summary>Without its folder and without control characters.</summary>
    public string Name { get; }

    public byte[] Bytes { get; }

    public byte[] Sha256 => field ??= SHA256.HashData(Bytes);

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

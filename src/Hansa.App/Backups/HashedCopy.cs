using System.Buffers;
using System.Security.Cryptography;

namespace Hansa.App.Backups;

/// <summary>Bytes on their way from one stream to another, hashed and their lines counted.</summary>
internal static class HashedCopy
{
    /// <returns>The line ends that passed: COPY writes one a row, those inside of texts as <c>\n</c>; and the hash in hexadecimal.</returns>
    public static async Task<(long Lines, string Sha256)> RunAsync(Stream from, Stream to, CancellationToken cancel)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = ArrayPool<byte>.Shared.Rent(1 << 16);
        try
        {
            var lines = 0L;
            while (await from.ReadAsync(buffer, cancel) is var count and > 0)
            {
                hash.AppendData(buffer, 0, count);
                lines += buffer.AsSpan(0, count).Count((byte)'\n');
                await to.WriteAsync(buffer.AsMemory(0, count), cancel);
            }

            return (lines, Convert.ToHexStringLower(hash.GetHashAndReset()));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }
}

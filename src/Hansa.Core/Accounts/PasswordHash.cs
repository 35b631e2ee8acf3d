using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Hansa.Core.Accounts;

/// <summary>
/// What is kept of a password: PBKDF2 with HMAC-SHA-512, in the form that ASP.NET Core Identity writes (version 3), so that
/// its own hasher can read it: 1, kind, iterations, length of the salt, salt, key.
/// </summary>
public static class PasswordHash
{
    public const int SaltLength = 16;

    private const int Head = 13;
    private const int KeyLength = 32;
    private const int Sha512 = 2;

    // OWASP’s Password Storage Cheat Sheet: 210,000 for HMAC-SHA-512.
    private const int Iterations = 210_000;
    private const int MostIterations = 10_000_000;

    /// <param name="salt">Random, <see cref="SaltLength"/> bytes.</param>
    /// <param name="iterations">Fewer only where nobody would guess: in tests.</param>
    public static string Make(string password, ReadOnlySpan<byte> salt, int iterations = Iterations)
    {
        var bytes = new byte[Head + salt.Length + KeyLength];
        bytes[0] = 1;
        BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(1), Sha512);
        BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(5), iterations);
        BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(9), salt.Length);
        salt.CopyTo(bytes.AsSpan(Head));
        Rfc2898DeriveBytes.Pbkdf2(BytesOf(password), salt, bytes.AsSpan(Head + salt.Length), iterations, HashAlgorithmName.SHA512);
        return Convert.ToBase64String(bytes);
    }

    /// <summary>Takes the same time whether the password fits or not.</summary>
    /// <param name="hash">As kept. What is none fits nothing.</param>
    public static bool Fits(string hash, string password)
    {
        var bytes = new byte[hash.Length];
        if (!Convert.TryFromBase64String(hash, bytes, out var length) || length <= Head || bytes[0] != 1 || BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(1)) != Sha512)
        {
            return false;
        }

        var iterations = BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(5));
        var salt = BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(9));
        if (iterations is < 1 or > MostIterations || salt < 8 || salt > length - Head - 16)
        {
            return false;
        }

        var key = bytes.AsSpan((Head + salt)..length);
        var typed = Rfc2898DeriveBytes.Pbkdf2(BytesOf(password), bytes.AsSpan(Head, salt), iterations, HashAlgorithmName.SHA512, key.Length);
        return CryptographicOperations.FixedTimeEquals(typed, key);
    }

    // What is no text, such as half a character, becomes a replacement character and throws nothing.
    private static byte[] BytesOf(string password) => Encoding.UTF8.GetBytes(password);
}

using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Hansa.Core.Accounts;

/// <summary>Codes of six digits that an authenticator app shows for half a minute (RFC 6238, as such apps take it: SHA-1, 30 s).</summary>
public static class Totp
{
    public const int SecondsOfAStep = 30;

    private const int Digits = 6;
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    // A clock that is half a minute off, a code typed as it changes.
    private const int StepsAround = 1;

    /// <summary>Which step a moment lies in.</summary>
    public static long StepOf(DateTimeOffset at) => at.ToUnixTimeSeconds() / SecondsOfAStep;

    /// <summary>The code of one step.</summary>
    public static string CodeOf(ReadOnlySpan<byte> key, long step)
    {
        Span<byte> counter = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
        Span<byte> hash = stackalloc byte[HMACSHA1.HashSizeInBytes];
#pragma warning disable CA5350 // RFC 6238 as every authenticator app implements it.
        HMACSHA1.HashData(key, counter, hash);
#pragma warning restore CA5350
        var number = BinaryPrimitives.ReadInt32BigEndian(hash[(hash[^1] & 0x0F)..]) & int.MaxValue;
        return (number % 1_000_000).ToString("D6", CultureInfo.InvariantCulture);
    }

    /// <param name="code">As typed; spaces do not matter.</param>
    /// <param name="used">The step whose code was taken last: neither it nor an older one is taken again.</param>
    /// <returns>The step that the code is of, or null.</returns>
    public static long? Match(ReadOnlySpan<byte> key, string code, DateTimeOffset at, long used)
    {
        var typed = Encoding.ASCII.GetBytes(new string([.. code.Where(static letter => !char.IsWhiteSpace(letter) && letter != '-')]));
        if (typed.Length != Digits)
        {
            return null;
        }

        long? matched = null;
        for (var step = StepOf(at) - StepsAround; step <= StepOf(at) + StepsAround; step++)
        {
            // Every step is compared, and in the same time: how long it takes tells nothing.
            var same = CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(CodeOf(key, step)), typed);
            matched = same && step > used ? step : matched;
        }

        return matched;
    }

    /// <summary>A key as apps take it by hand: Base32 (RFC 4648) without padding.</summary>
    public static string Write(ReadOnlySpan<byte> key)
    {
        var text = new StringBuilder();
        var (bits, count) = (0, 0);
        foreach (var part in key)
        {
            (bits, count) = ((bits << 8) | part, count + 8);
            for (; count >= 5; count -= 5)
            {
                text.Append(Alphabet[(bits >> (count - 5)) & 31]);
            }

            bits &= (1 << count) - 1;
        }

        return count > 0 ? text.Append(Alphabet[(bits << (5 - count)) & 31]).ToString() : text.ToString();
    }

    /// <summary>The bytes of a key as written; null for what is none.</summary>
    public static byte[]? Read(string text)
    {
        var key = new List<byte>();
        var (bits, count) = (0, 0);
        foreach (var letter in text.Where(static letter => letter != ' '))
        {
            var value = Alphabet.IndexOf(char.ToUpperInvariant(letter), StringComparison.Ordinal);
            if (value < 0)
            {
                return null;
            }

            (bits, count) = ((bits << 5) | value, count + 5);
            if (count >= 8)
            {
                key.Add((byte)(bits >> (count - 8)));
                (bits, count) = (bits & ((1 << (count - 8)) - 1), count - 8);
            }
        }

        return [.. key];
    }

    /// <summary>What the picture holds that a telephone reads.</summary>
    public static string Address(string issuer, string account, string key) =>
        $"otpauth://totp/{Uri.EscapeDataString(issuer)}:{Uri.EscapeDataString(account)}?secret={key}&issuer={Uri.EscapeDataString(issuer)}";
}

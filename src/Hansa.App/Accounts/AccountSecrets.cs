using System.Security.Cryptography;
using System.Text;
using Hansa.Core.Accounts;

namespace Hansa.App.Accounts;

/// <summary>Secrets with randomness of the system.</summary>
public static class AccountSecrets
{
    // Signing in with an unknown address takes as long as with a known one.
    private static readonly Lazy<string> s_nobodys = new(() => Hash(Token()));

    public static string Hash(string password) => PasswordHash.Make(password, RandomNumberGenerator.GetBytes(PasswordHash.SaltLength));

    /// <param name="hash">Null where there is no account or no password: the same time passes and nothing fits.</param>
    public static bool Fits(string? hash, string password) => PasswordHash.Fits(hash ?? s_nobodys.Value, password) && hash is not null;

    public static string Stamp() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));

    public static string OneTimePassword() => OneTimeSecret.Password(RandomNumberGenerator.GetBytes(16));

    internal static string RecoveryCode() => OneTimeSecret.RecoveryCode(RandomNumberGenerator.GetBytes(10));

    /// <summary>Of what holds enough randomness by itself: codes of recovery, tokens.</summary>
    internal static byte[] HashOf(string secret) => SHA256.HashData(Encoding.UTF8.GetBytes(secret));

    internal static byte[] AuthenticatorKey() => RandomNumberGenerator.GetBytes(20);

    /// <summary>256 bits, fit for addresses and headers.</summary>
    internal static string Token() => Convert.ToBase64String(RandomNumberGenerator.GetBytes(32)).Replace('+', '-').Replace('/', '_').TrimEnd('=');
}

using Hansa.Core.Accounts;

namespace Hansa.App.Accounts;

/// <summary>Codes that stand in for the telephone, each once. They are random enough to be kept as plain hashes.</summary>
public static class RecoveryCodes
{
    private const int Count = 10;

    public static IReadOnlyList<string> Make() => [.. Enumerable.Range(0, Count).Select(static _ => AccountSecrets.RecoveryCode())];

    public static string[] Hashes(IEnumerable<string> codes) => [.. codes.Select(HashOf)];

    /// <param name="typed">Off paper: dashes, spaces, capitals do not matter.</param>
    public static string HashOf(string typed) => Convert.ToHexStringLower(AccountSecrets.HashOf(OneTimeSecret.Fold(typed)));
}

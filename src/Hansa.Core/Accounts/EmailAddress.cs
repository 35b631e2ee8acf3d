namespace Hansa.Core.Accounts;

/// <summary>An address of e-mail as a name to sign in with.</summary>
public static class EmailAddress
{
    /// <summary>RFC 5321, 4.5.3.1: 64 before the sign, 255 behind it, 254 in all.</summary>
    private const int Longest = 254;

    /// <summary>What two spellings of one address have in common: letters small, no space around.</summary>
    public static string KeyOf(string address) => address.Trim().ToLowerInvariant();

    /// <summary>Can be written to: one sign between a name and a host. The post decides about the rest.</summary>
    public static bool IsPlausible(string address)
    {
        var trimmed = address.Trim();
        var at = trimmed.IndexOf('@', StringComparison.Ordinal);
        return at > 0 && at <= 64 && at == trimmed.LastIndexOf('@') && at < trimmed.Length - 1 && trimmed.Length <= Longest
            && trimmed[^1] != '.' && !trimmed.Any(static letter => char.IsWhiteSpace(letter) || char.IsControl(letter) || char.IsSurrogate(letter) || letter is ',' or ';' or '<' or '>' or '"');
    }
}

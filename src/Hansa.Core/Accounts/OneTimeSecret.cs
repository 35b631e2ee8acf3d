namespace Hansa.Core.Accounts;

/// <summary>Passwords and codes that Hansa makes up: to be read off paper and typed, so without letters that look alike.</summary>
public static class OneTimeSecret
{
    // Thirty-two letters: five bits of a byte choose one, none more often than another.
    private const string Letters = "abcdefghijkmnpqrstuvwxyz23456789";

    /// <summary>Sixteen letters in four groups: eighty bits.</summary>
    /// <param name="random">Sixteen random bytes.</param>
    public static string Password(ReadOnlySpan<byte> random) => Groups(random[..16], 4);

    /// <summary>Ten letters in two groups: fifty bits.</summary>
    /// <param name="random">Ten random bytes.</param>
    public static string RecoveryCode(ReadOnlySpan<byte> random) => Groups(random[..10], 5);

    /// <summary>As typed from paper: capitals, spaces and other dashes do not matter.</summary>
    public static string Fold(string typed) => new([.. typed.ToLowerInvariant().Where(char.IsAsciiLetterOrDigit)]);

    private static string Groups(ReadOnlySpan<byte> random, int length)
    {
        var text = new System.Text.StringBuilder();
        for (var at = 0; at < random.Length; at++)
        {
            text.Append(at > 0 && at % length == 0 ? "-" : "").Append(Letters[random[at] & 31]);
        }

        return text.ToString();
    }
}

using System.Globalization;
using System.Net.Mail;
using Hansa.Core.Problems;

namespace Hansa.App.Letters;

/// <summary>The mail server that letters go out by.</summary>
/// <param name="User">Null where the server asks for none.</param>
/// <param name="Tls">The connection is encrypted before anything is said (STARTTLS).</param>
public sealed record MailSettings(string Host, int Port, string? User, string? Password, MailAddress From, bool Tls)
{
    private const int UsualPort = 587;

    /// <summary>
    /// Reads HANSA_SMTP_HOST, _PORT (587), _USER, _PASSWORD, _FROM («Name &lt;address&gt;» or the address) and _TLS (on; «off» for a
    /// server in the same house).
    /// </summary>
    /// <returns>No settings and no problem where no host is named: letters are copied by hand.</returns>
    public static (MailSettings? Settings, Problem? Problem) Of(Func<string, string?> setting)
    {
        if (setting("HANSA_SMTP_HOST") is not { Length: > 0 } host)
        {
            return (null, null);
        }

        var (port, from, tls) = (setting("HANSA_SMTP_PORT"), setting("HANSA_SMTP_FROM"), setting("HANSA_SMTP_TLS"));
        var number = UsualPort;
        if (port is { Length: > 0 } && (!int.TryParse(port, NumberStyles.None, CultureInfo.InvariantCulture, out number) || number is < 1 or > 65535))
        {
            return (null, Wrong("HANSA_SMTP_PORT", port));
        }

        if (!MailAddress.TryCreate(from, out var sender))
        {
            return (null, Wrong("HANSA_SMTP_FROM", from ?? ""));
        }

        bool? encrypted = tls?.Trim().ToUpperInvariant() switch
        {
            null or "" or "ON" or "YES" or "TRUE" or "1" or "STARTTLS" => true,
            "OFF" or "NO" or "FALSE" or "0" or "NONE" => false,
            _ => null,
        };
        return encrypted is null ? (null, Wrong("HANSA_SMTP_TLS", tls!))
            : (new MailSettings(host.Trim(), number, setting("HANSA_SMTP_USER") is { Length: > 0 } user ? user : null, setting("HANSA_SMTP_PASSWORD"), sender, encrypted.Value), null);
    }

    private static Problem Wrong(string name, string value) => new("letter.mail-setting", Severity.Error) { Text = value, Arguments = [name, value] };
}

using System.Net;
using System.Net.Mail;
using System.Net.Mime;
using System.Text;
using Hansa.App.Registers;
using Npgsql;

namespace Hansa.App.Letters;

/// <param name="Sent">Letters that the mail server took.</param>
/// <param name="Failed">Letters that it refused for good, or too often.</param>
/// <param name="Later">Letters that will be tried again.</param>
public sealed record LettersSent(int Sent, int Failed, int Later);

/// <summary>
/// Sends waiting letters. Any number of nodes may do so at once: who takes a letter holds it until the mail server has
/// answered, and the others pass it by.
/// </summary>
public sealed class LetterSending(Register register, MailSettings settings)
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(60);

    // A server that refuses for the moment (greylisting) mostly wants some minutes; one that is away, hours.
    private static readonly TimeSpan[] s_waits = [TimeSpan.FromMinutes(2), TimeSpan.FromMinutes(10), TimeSpan.FromHours(1), TimeSpan.FromHours(4), TimeSpan.FromHours(12)];

    private enum Outcome
    {
        Sent,
        Failed,
        Later,

        /// <summary>The server does not answer; the other letters need not try.</summary>
        Away,
    }

    public async Task<LettersSent> RunAsync(CancellationToken cancel = default)
    {
        var (sent, failed, later) = (0, 0, 0);
        using var client = new SmtpClient(settings.Host, settings.Port) { EnableSsl = settings.Tls };
        if (settings.User is { } user)
        {
            client.Credentials = new NetworkCredential(user, settings.Password);
        }

        while (await SendNextAsync(client, cancel) is { } outcome)
        {
            sent += outcome == Outcome.Sent ? 1 : 0;
            failed += outcome == Outcome.Failed ? 1 : 0;
            later += outcome is Outcome.Later or Outcome.Away ? 1 : 0;
            if (outcome == Outcome.Away)
            {
                break;
            }
        }

        return new LettersSent(sent, failed, later);
    }

    /// <returns>Null when no letter waits that nobody else holds.</returns>
    private async Task<Outcome?> SendNextAsync(SmtpClient client, CancellationToken cancel)
    {
        await using var connection = await register.Source.OpenConnectionAsync(cancel);
        await using var transaction = await connection.BeginTransactionAsync(cancel);
        var now = register.Time.GetUtcNow();
        string region, address, subject, text;
        Guid id;
        int tries;
        await using (var next = new NpgsqlCommand(
            """
            select region_id, letter_id, address, subject, text, tries from letter
            where state = 'waiting' and address <> '' and (next_try is null or next_try <= $1)
            order by made_at, letter_id limit 1 for update skip locked
            """,
            connection) { Parameters = { new() { Value = now } } })
        await using (var reader = await next.ExecuteReaderAsync(cancel))
        {
            if (!await reader.ReadAsync(cancel))
            {
                return null;
            }

            (region, id, address, subject, text, tries) = (reader.GetString(0), reader.GetGuid(1), reader.GetString(2), reader.GetString(3), reader.GetString(4), reader.GetInt32(5) + 1);
        }

        var (outcome, error) = await SendAsync(client, id, address, subject, text, cancel);
        if (outcome is Outcome.Later or Outcome.Away && tries > s_waits.Length)
        {
            outcome = Outcome.Failed;
        }

        // Once the server has taken it, it counts as sent, whoever wants to stop now.
        await using var note = new NpgsqlCommand(
            "update letter set state = $3, tries = $4, error = $5, sent_at = $6, next_try = $7, text = $8 where region_id = $1 and letter_id = $2", connection);
        note.Parameters.Add(new() { Value = region });
        note.Parameters.Add(new() { Value = id });
        note.Parameters.Add(new() { Value = KebabEnum.NameOf(outcome switch { Outcome.Sent => LetterState.Sent, Outcome.Failed => LetterState.Failed, _ => LetterState.Waiting }) });
        note.Parameters.Add(new() { Value = tries });
        note.Parameters.Add(new() { Value = error });
        note.Parameters.Add(new() { Value = outcome == Outcome.Sent ? now : DBNull.Value, NpgsqlDbType = NpgsqlTypes.NpgsqlDbType.TimestampTz });
        note.Parameters.Add(new() { Value = outcome is Outcome.Later or Outcome.Away ? now + s_waits[tries - 1] : DBNull.Value, NpgsqlDbType = NpgsqlTypes.NpgsqlDbType.TimestampTz });
        note.Parameters.Add(new() { Value = outcome == Outcome.Sent ? LetterBook.Masked(text) : text });
        await note.ExecuteNonQueryAsync(CancellationToken.None);
        await transaction.CommitAsync(CancellationToken.None);
        return outcome;
    }

    private async Task<(Outcome Outcome, string Error)> SendAsync(SmtpClient client, Guid id, string address, string subject, string text, CancellationToken cancel)
    {
        if (!MailAddress.TryCreate(address, out var to))
        {
            return (Outcome.Failed, address);
        }

        using var message = new MailMessage(settings.From, to) { Subject = subject, SubjectEncoding = Encoding.UTF8, HeadersEncoding = Encoding.UTF8 };
        message.AlternateViews.Add(AlternateView.CreateAlternateViewFromString(text, new ContentType("text/plain; charset=utf-8")));
        message.AlternateViews[0].TransferEncoding = TransferEncoding.Base64;
        // The same letter sent twice, because a node died between the server’s answer and the commit, is one to a mail program.
        message.Headers.Add("Message-ID", $"<{id:N}@{settings.From.Host}>");
        message.Headers.Add("Auto-Submitted", "auto-generated");
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        patience.CancelAfter(s_patience);
        try
        {
            await client.SendMailAsync(message, patience.Token);
            return (Outcome.Sent, "");
        }
        catch (SmtpFailedRecipientException refused)
        {
            return ((int)refused.StatusCode >= 500 ? Outcome.Failed : Outcome.Later, refused.Message);
        }
        catch (SmtpException refused)
        {
            return (refused.StatusCode == SmtpStatusCode.GeneralFailure ? Outcome.Away : (int)refused.StatusCode >= 500 ? Outcome.Failed : Outcome.Later, (refused.InnerException ?? refused).Message);
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            return (Outcome.Away, "timeout");
        }
    }
}

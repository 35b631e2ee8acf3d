using System.Net.Mail;
using Hansa.App.Letters;
using Hansa.App.Registers;
using Hansa.App.Rounds;
using Hansa.App.Tests.Rounds;
using Hansa.Core.Forms;
using Hansa.Core.Rounds;
using Hansa.Tests.Registers;

namespace Hansa.App.Tests.Letters;

public sealed class LetterSendingTests(RegisterServer server) : IAsyncLifetime
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private readonly RoundRegister _here = new(server);
    private readonly SmtpListener _mail = new();
    private Guid _round;

    private LetterBook Book => new(_here.Work, FormCatalog.BuiltIn, "https://hansa.example");

    private LetterSending Sending => new(_here.Register, new MailSettings("127.0.0.1", _mail.Port, null, null, new MailAddress("office@smolensk.example", "Управление внешних связей Смоленской области"), Tls: false));

    public async ValueTask InitializeAsync()
    {
        await _here.InitializeAsync();
        _round = await _here.OpenAsync();
        await _here.AddressAsync(_here.Sport, "sport@example.ru");
        await _here.AddressAsync(_here.City, "city@example.ru");
    }

    public async ValueTask DisposeAsync()
    {
        await _mail.DisposeAsync();
        await _here.DisposeAsync();
    }

    [Fact]
    public async Task Run_WaitingLetters_ReachTheServerWithRussianHeads()
    {
        await Book.MakeAsync(_round, LetterKind.KickOff, [_here.Sport], Cancel);
        Assert.Equal(new LettersSent(1, 0, 0), await Sending.RunAsync(Cancel));
        var mail = Assert.Single(_mail.Received);
        Assert.Equal("sport@example.ru", mail.To);
        Assert.Equal("Сведения за II квартал 2026 года: представить не позднее 6 июля", mail.Head("Subject").Replace('\u00a0', ' '));
        Assert.Contains("Управление внешних связей Смоленской области", mail.Head("From"), StringComparison.Ordinal);
        Assert.EndsWith("<office@smolensk.example>", mail.Head("From"), StringComparison.Ordinal);
        Assert.StartsWith("Просим представить сведения.", mail.Body(), StringComparison.Ordinal);
        var line = Assert.Single(await Book.ListAsync(_round, Cancel));
        Assert.Equal((LetterState.Sent, 1, true), (line.State, line.Tries, line.SentAt is not null));
        Assert.Equal(new LettersSent(0, 0, 0), await Sending.RunAsync(Cancel));
        Assert.Equal("letter.sent-already", (await Book.SendAgainAsync(line.LetterId, Cancel))!.Code);
    }

    [Fact]
    public async Task Run_LinkInALetter_GoesOutAndIsNotKept()
    {
        await Book.MakeAsync(_round, LetterKind.Link, [_here.City], Cancel);
        await Sending.RunAsync(Cancel);
        var body = Assert.Single(_mail.Received).Body();
        var token = body[(body.IndexOf(SubmissionLinks.Path, StringComparison.Ordinal) + SubmissionLinks.Path.Length)..][..43];
        Assert.Equal(_here.City, (await SubmissionLinks.FindAsync(_here.Register, token, Cancel))!.OrganizationId);
        Assert.Contains("https://hansa.example/link/…", Assert.Single(await Book.ListAsync(_round, Cancel)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_NodesAtOnce_SendNoLetterTwice()
    {
        for (var i = 0; i < 8; i++)
        {
            await _here.AddressAsync(_here.Sport, $"sport{i}@example.ru");
        }

        await Book.MakeAsync(_round, LetterKind.KickOff, [_here.Sport], Cancel);
        // Two letters are in the server’s hands at the same time before either is acknowledged.
        var both = new TaskCompletionSource();
        var waiting = 0;
        _mail.BeforeTaking = () => Interlocked.Increment(ref waiting) >= 2 && both.TrySetResult() ? Task.CompletedTask : both.Task;
        var runs = await Task.WhenAll(Sending.RunAsync(Cancel), Sending.RunAsync(Cancel), Sending.RunAsync(Cancel));
        Assert.Equal(9, runs.Sum(run => run.Sent));
        Assert.Equal(9, _mail.Received.Select(mail => mail.To).Distinct().Count());
        Assert.Equal(9, _mail.Received.Count);
    }

    [Fact]
    public async Task Run_RefusedRecipient_FailsAloneAndCanBeSentAgain()
    {
        await Book.MakeAsync(_round, LetterKind.KickOff, [_here.Sport, _here.City], Cancel);
        _mail.Recipient = to => to == "sport@example.ru" ? "550 no such person" : "250 ok";
        Assert.Equal(new LettersSent(1, 1, 0), await Sending.RunAsync(Cancel));
        var failed = (await Book.ListAsync(_round, Cancel)).Single(line => line.State == LetterState.Failed);
        Assert.Contains("no such person", failed.Error, StringComparison.Ordinal);

        _mail.Recipient = _ => "250 ok";
        Assert.Null(await Book.SendAgainAsync(failed.LetterId, Cancel));
        Assert.Equal(new LettersSent(1, 0, 0), await Sending.RunAsync(Cancel));
        Assert.Equal(2, _mail.Received.Count);
    }

    [Fact]
    public async Task Run_RefusedForTheMoment_IsTriedLaterAndAtLastGivenUp()
    {
        await Book.MakeAsync(_round, LetterKind.KickOff, [_here.Sport], Cancel);
        _mail.Recipient = _ => "451 come back later";
        Assert.Equal(new LettersSent(0, 0, 1), await Sending.RunAsync(Cancel));
        Assert.Equal(new LettersSent(0, 0, 0), await Sending.RunAsync(Cancel));
        for (var i = 0; i < 5; i++)
        {
            _here.Clock.Now += TimeSpan.FromHours(13);
            await Sending.RunAsync(Cancel);
        }

        var line = Assert.Single(await Book.ListAsync(_round, Cancel));
        Assert.Equal((LetterState.Failed, 6), (line.State, line.Tries));
    }

    [Fact]
    public async Task Run_ServerAway_KeepsTheLettersAndTheReason()
    {
        await Book.MakeAsync(_round, LetterKind.KickOff, [_here.Sport, _here.City], Cancel);
        var sending = Sending;
        await _mail.StopAsync();
        Assert.Equal(new LettersSent(0, 0, 1), await sending.RunAsync(Cancel));
        var lines = await Book.ListAsync(_round, Cancel);
        Assert.All(lines, line => Assert.Equal(LetterState.Waiting, line.State));
        Assert.Contains(lines, line => line.Error.Length > 0);
    }

    [Theory]
    [InlineData(null, null, null, null, "", "no host: letters are copied by hand")]
    [InlineData("mail", null, "office@example.ru", null, "mail 587 True", "")]
    [InlineData("mail", "25", "Управление <office@example.ru>", "off", "mail 25 False", "")]
    [InlineData("mail", "0", "office@example.ru", null, "letter.mail-setting", "")]
    [InlineData("mail", "x", "office@example.ru", null, "letter.mail-setting", "")]
    [InlineData("mail", null, null, null, "letter.mail-setting", "nobody writes")]
    [InlineData("mail", null, "office@example.ru", "perhaps", "letter.mail-setting", "")]
    public void Of_Settings_AreReadOrRefusedByName(string? host, string? port, string? from, string? tls, string expected, string why)
    {
        var (settings, problem) = MailSettings.Of(name => name switch { "HANSA_SMTP_HOST" => host, "HANSA_SMTP_PORT" => port, "HANSA_SMTP_FROM" => from, "HANSA_SMTP_TLS" => tls, _ => null });
        Assert.True(expected == (problem?.Code ?? (settings is null ? "" : $"{settings.Host} {settings.Port} {settings.Tls}")), why);
    }
}

using Hansa.App.Letters;
using Hansa.App.Registers;
using Hansa.App.Rounds;
using Hansa.App.Tests.Rounds;
using Hansa.Core.Forms;
using Hansa.Core.Rounds;
using Hansa.Tests.Registers;

namespace Hansa.App.Tests.Letters;

public sealed class LetterBookTests(RegisterServer server) : IAsyncLifetime
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private readonly RoundRegister _here = new(server);
    private Guid _round;

    private LetterBook Book => new(_here.Work, FormCatalog.BuiltIn, "https://hansa.example/");

    public async ValueTask InitializeAsync()
    {
        await _here.InitializeAsync();
        _round = await _here.OpenAsync();
    }

    public ValueTask DisposeAsync() => _here.DisposeAsync();

    [Fact]
    public async Task Make_KickOff_GoesToEachAddressAndIsLeftToCopyWithoutOne()
    {
        await _here.AddressAsync(_here.Sport, "a@example.ru");
        await _here.AddressAsync(_here.Sport, "b@example.ru");
        var preview = await Book.PreviewAsync(_round, LetterKind.KickOff, cancel: Cancel);
        Assert.Equal(5, preview.Count);
        Assert.Equal(0, await _here.Register.Source.CountAsync("letter"));
        Assert.Equal(0, await _here.Register.Source.CountAsync("submission_link"));

        Assert.Equal(new LettersMade(5, 0, 3, null), await Book.MakeAsync(_round, LetterKind.KickOff, cancel: Cancel));
        Assert.Equal(new LettersMade(0, 5, 0, null), await Book.MakeAsync(_round, LetterKind.KickOff, cancel: Cancel));
        var lines = await Book.ListAsync(_round, Cancel);
        Assert.Equal(3, lines.Count(line => line.State == LetterState.NoAddress));
        Assert.Equal(2, lines.Count(line => line.State == LetterState.Waiting));
        // Nobody of these bodies has an account: each got a link of its own, the second run none.
        Assert.Equal(4, await _here.Register.Source.CountAsync("submission_link"));
        Assert.All(lines, line => Assert.Contains("https://hansa.example/link/", line.Text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Make_KickOffToABodyWithAnAccount_LeadsToTheSite()
    {
        await _here.Register.Source.AskAsync(
            "insert into account (region_id, account_id, name, email, email_key, role, organization_id, security_stamp, created_at) values ('RU-SMO', $1, 'П', 'p@e.ru', 'p@e.ru', 'reporter', $2, 's', now())",
            _here.Register.Ids.Next(), _here.Sport);
        await Book.MakeAsync(_round, LetterKind.KickOff, [_here.Sport], Cancel);
        Assert.EndsWith("https://hansa.example/\n", Assert.Single(await Book.ListAsync(_round, Cancel)).Text, StringComparison.Ordinal);
        Assert.Equal(0, await _here.Register.Source.CountAsync("submission_link"));
    }

    [Fact]
    public async Task Make_Reminder_FitsEachBody()
    {
        await _here.SetAsync(await _here.SubmissionAsync(_round, _here.Sport), "state = 'submitted', submitted_at = now()");
        await _here.SetAsync(await _here.SubmissionAsync(_round, _here.Museum), "state = 'returned', submitted_at = now(), decided_at = '2026-07-01', reason = 'нет чисел'");
        _here.Clock.Today = new DateOnly(2026, 7, 8);
        Assert.Equal(3, (await Book.MakeAsync(_round, LetterKind.Reminder, cancel: Cancel)).Made);
        var kinds = (await Book.ListAsync(_round, Cancel)).ToDictionary(line => line.OrganizationId, line => line.Kind);
        Assert.Equal((LetterKind.Overdue, LetterKind.Forgotten, LetterKind.Overdue), (kinds[_here.Culture], kinds[_here.Museum], kinds[_here.City]));
        Assert.Equal("letter.none-to-write", (await Book.MakeAsync(_round, LetterKind.Reminder, [_here.Sport], Cancel)).Problem!.Code);
    }

    [Fact]
    public async Task MarkCopied_Letter_ForgetsItsLink()
    {
        await Book.MakeAsync(_round, LetterKind.Link, [_here.City], Cancel);
        var line = Assert.Single(await Book.ListAsync(_round, Cancel));
        Assert.DoesNotContain("/link/…", line.Text, StringComparison.Ordinal);
        Assert.Null(await Book.MarkCopiedAsync(line.LetterId, Cancel));
        var copied = Assert.Single(await Book.ListAsync(_round, Cancel));
        Assert.Equal(LetterState.Copied, copied.State);
        Assert.Contains("/link/…", copied.Text, StringComparison.Ordinal);
        Assert.Equal("letter.unknown", (await Book.MarkCopiedAsync(Guid.Empty, Cancel))!.Code);
    }

    [Fact]
    public async Task MarkCopied_LetterBeingSent_WaitsForNobody()
    {
        await Book.MakeAsync(_round, LetterKind.Link, [_here.City], Cancel);
        var line = Assert.Single(await Book.ListAsync(_round, Cancel));
        await using var connection = await _here.Register.Source.OpenConnectionAsync(Cancel);
        await using var transaction = await connection.BeginTransactionAsync(Cancel);
        await using var held = new Npgsql.NpgsqlCommand("select 1 from letter for update", connection);
        await held.ExecuteScalarAsync(Cancel);
        Assert.Equal("letter.on-its-way", (await Book.MarkCopiedAsync(line.LetterId, Cancel))!.Code);
    }

    [Fact]
    public async Task Make_ClosedOrUnknownRound_IsRefused()
    {
        Assert.Equal("round.unknown", (await Book.MakeAsync(Guid.Empty, LetterKind.KickOff, cancel: Cancel)).Problem!.Code);
        await _here.Book.CloseAsync(_round, null, true, Cancel);
        Assert.Equal("round.closed", (await Book.MakeAsync(_round, LetterKind.KickOff, cancel: Cancel)).Problem!.Code);
        Assert.Empty(await Book.PreviewAsync(Guid.Empty, LetterKind.KickOff, cancel: Cancel));
    }
}

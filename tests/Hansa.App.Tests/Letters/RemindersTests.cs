using Hansa.App.Letters;
using Hansa.App.Tests.Rounds;
using Hansa.Core.Forms;
using Hansa.Tests.Registers;

namespace Hansa.App.Tests.Letters;

public sealed class RemindersTests(RegisterServer server) : IAsyncLifetime
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private readonly RoundRegister _here = new(server);
    private Guid _round;

    private Reminders Reminders => new(_here.Register, FormCatalog.BuiltIn, "https://hansa.example");

    public async ValueTask InitializeAsync()
    {
        await _here.InitializeAsync();
        _round = await _here.OpenAsync();
    }

    public ValueTask DisposeAsync() => _here.DisposeAsync();

    private async Task<string> RunAsync(int month, int day)
    {
        _here.Clock.Today = new DateOnly(2026, month, day);
        await Reminders.RunAsync(_here.Clock.Today, Cancel);
        return await _here.Register.Source.AskAsync(
            "select string_agg(kind || ' ' || n.name, ', ' order by kind, n.name) from letter l join organization_name n using (region_id, organization_id) where for_day = $1", _here.Clock.Today) as string ?? "";
    }

    [Fact]
    public async Task Run_ADayAfterDay_WritesToThoseWhoHaveNotSent()
    {
        await _here.SetAsync(await _here.SubmissionAsync(_round, _here.Sport), "state = 'submitted', submitted_at = now()");
        await _here.SetAsync(await _here.SubmissionAsync(_round, _here.City), "state = 'returned', submitted_at = now(), decided_at = '2026-07-02', reason = 'нет чисел'");
        Assert.Equal("", await RunAsync(6, 30));
        Assert.Equal("reminder Министерство культуры, reminder СОГБУК «Музей»", await RunAsync(7, 1));
        Assert.Equal("", await RunAsync(7, 2));
        Assert.Equal("forgotten Город Смоленск, reminder Министерство культуры, reminder СОГБУК «Музей»", await RunAsync(7, 5));
        Assert.Equal("", await RunAsync(7, 6));
        await _here.SetAsync(await _here.SubmissionAsync(_round, _here.Museum), "state = 'accepted', submitted_at = now()");
        Assert.Equal("overdue Министерство культуры", await RunAsync(7, 7));
    }

    [Fact]
    public async Task Run_TwiceAndAtOnce_WritesNothingTwice()
    {
        _here.Clock.Today = new DateOnly(2026, 7, 1);
        var made = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Reminders.RunAsync(_here.Clock.Today, Cancel)));
        Assert.Equal(4, made.Sum());
        Assert.Equal(0, await Reminders.RunAsync(_here.Clock.Today, Cancel));
        Assert.Equal(4, await _here.Register.Source.CountAsync("letter"));
    }

    [Fact]
    public async Task Run_RemindedByHandToday_IsNotWrittenAgain()
    {
        _here.Clock.Today = new DateOnly(2026, 7, 1);
        await new LetterBook(_here.Work, FormCatalog.BuiltIn).MakeAsync(_round, Core.Rounds.LetterKind.Reminder, [_here.Sport], Cancel);
        Assert.Equal(3, await Reminders.RunAsync(_here.Clock.Today, Cancel));
    }

    [Fact]
    public async Task Run_ClosedRound_WritesNothing()
    {
        await _here.Book.CloseAsync(_round, null, true, Cancel);
        Assert.Equal("", await RunAsync(7, 7));
    }

    [Fact]
    public async Task Add_DecisionLetters_TellWhatWasDecided()
    {
        await _here.AddressAsync(_here.City, "city@example.ru");
        var city = await _here.SubmissionAsync(_round, _here.City);
        await _here.Work.DoAsync(
            async (db, _) =>
            {
                var submission = (await db.Submissions.FindAsync([RoundRegister.Region, city], Cancel))!;
                (submission.State, submission.SubmittedAt, submission.Reason) = (Core.Submissions.SubmissionState.Returned, _here.Clock.GetUtcNow(), "нет чисел");
                await db.SaveChangesAsync(Cancel);
                await DecisionLetters.AddAsync(db, _here.Work, submission, FormCatalog.BuiltIn, "", Cancel);
                return null;
            },
            Cancel);
        var line = Assert.Single(await new LetterBook(_here.Work, FormCatalog.BuiltIn).ListAsync(_round, Cancel));
        Assert.Equal((Core.Rounds.LetterKind.Returned, "city@example.ru", LetterState.Waiting), (line.Kind, line.Address, line.State));
        Assert.Contains("Причина возврата: нет чисел", line.Text.Replace('\u00a0', ' '), StringComparison.Ordinal);
    }
}

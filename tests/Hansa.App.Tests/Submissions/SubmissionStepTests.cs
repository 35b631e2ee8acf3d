using Hansa.App.Registers;
using Hansa.App.Submissions;
using Hansa.Core.Submissions;
using Hansa.Core.Tables;
using Hansa.Core.Text;
using Hansa.Tests;
using Hansa.Tests.Registers;

namespace Hansa.App.Tests.Submissions;

/// <summary>A submission’s way from the draft into the register.</summary>
public sealed class SubmissionStepTests(RegisterServer server) : IAsyncLifetime
{
    private readonly SetClock _clock = new(OpenedRound.Today);
    private Register _register = null!;
    private OpenedRound _round = null!;
    private Hand _anna = null!;
    private Hand _coordinator = null!;

    public async ValueTask InitializeAsync()
    {
        _register = await server.RegisterAsync(_clock);
        _round = await OpenedRound.OpenAsync(_register);
        var submission = await _round.BodyAsync("Департамент Смоленской области по культуре", "Сотрудничество в сфере культуры");
        (_anna, _coordinator) = (new Hand(_register, submission, "Анна"), new Hand(_register, submission, "координатор"));
    }

    public ValueTask DisposeAsync() => _register.DisposeAsync();

    [Fact]
    public async Task Submit_WithErrors_IsBlockedByTheList()
    {
        Assert.Equal("submission.empty", (await _anna.SubmitAsync()).Problem!.Code);
        await _anna.AddAsync(new Dictionary<ColumnRole, string> { [ColumnRole.Title] = "Выставка" });
        var outcome = await _anna.SubmitAsync();
        Assert.Equal("submission.has-errors", outcome.Problem!.Code);
        Assert.Equal([("date.missing", 1, ColumnRole.Dates)], outcome.Blocking.Select(problem => (problem.Code, problem.Row!.Value, problem.Column!.Value)));
        Assert.Equal("Найдена 1 ошибка: отчет пока не отправлен.", outcome.Problem.Message(Language.Russian));
        Assert.Equal(SubmissionState.Draft, (await _anna.PageAsync()).Header.State);
        Assert.Equal(0L, await _register.Source.CountAsync("submission_step"));
    }

    [Fact]
    public async Task Submit_Unsigned_IsRefused()
    {
        await _anna.AddAsync();
        Assert.Equal("submission.signature-needed", (await _anna.Steps.SubmitAsync(_anna.Id, null, "  ")).Problem!.Code);
    }

    [Fact]
    public async Task Submit_TwiceAndFromAnOldPage_TakesOneStep()
    {
        await _anna.AddAsync();
        var version = (await _anna.PageAsync()).Header.Version;
        var clicks = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => _anna.SubmitAsync(version))));
        Assert.All(clicks, click => Assert.Null(click.Problem));
        Assert.Equal(1, clicks.Count(click => !click.WasDone));
        Assert.Equal(1L, await _register.Source.CountAsync("submission_step"));
        Assert.Equal(1L, await _register.Source.CountAsync("audit where action = 'submit'"));
    }

    [Fact]
    public async Task Submit_OwnRowsSavedSinceThePageWasOpened_IsNoConflict()
    {
        var version = (await _anna.PageAsync()).Header.Version;
        await _anna.AddAsync();
        Hand.Done(await _anna.SubmitAsync(version));
    }

    [Fact]
    public async Task Submit_ReturnedMeanwhile_IsAConflict()
    {
        await _anna.AddAsync();
        var version = (await _anna.PageAsync()).Header.Version;
        Hand.Done(await _anna.SubmitAsync());
        Hand.Done(await _coordinator.Steps.ReturnAsync(_anna.Id, null, "Уточните число участников"));
        Assert.Equal("register.conflict", (await _anna.SubmitAsync(version)).Problem!.Code);
    }

    [Fact]
    public async Task Steps_ThroughAWholeRound_KeepReasonsAndRows()
    {
        var row = await _anna.AddAsync("Выставка");
        Hand.Done(await _anna.SubmitAsync());
        Assert.Equal("submission.reason-needed", (await _coordinator.Steps.ReturnAsync(_anna.Id, null, " ")).Problem!.Code);
        Hand.Done(await _coordinator.Steps.ReturnAsync(_anna.Id, null, "Какая выставка?"));
        Hand.Done(await _coordinator.Steps.ReturnAsync(_anna.Id, null, "Какая выставка?"));
        Assert.Equal(("Какая выставка?", SubmissionState.Returned), (await _anna.PageAsync() is var page ? (page.Header.Reason, page.Header.State) : default));
        await _anna.SaveAsync(row.RowId, ColumnRole.Title, "Выставка «Лён»", 1);
        await _anna.AddAsync("Концерт");
        Hand.Done(await _anna.SubmitAsync());
        var (changes, _) = await SubmissionChanges.SinceAsync(_register, OpenedRound.Region, _anna.Id);
        Assert.Equal(SubmissionAction.Return, changes!.Since!.Action);
        Assert.Equal([ChangedRowKind.Changed, ChangedRowKind.Added], changes.Rows.Select(change => change.Kind));
        Assert.Equal([new ChangedCell(ColumnRole.Title, "Выставка", "Выставка «Лён»")], changes.Rows[0].Cells);
        var accepted = Hand.Done(await _coordinator.Steps.AcceptAsync(_anna.Id, null));
        Assert.Equal(accepted.ImportId, (await _coordinator.Steps.AcceptAsync(_anna.Id, null)).ImportId);
        Assert.Equal(
            [SubmissionAction.Accept, SubmissionAction.Submit, SubmissionAction.Return, SubmissionAction.Submit],
            (await _anna.PageAsync()).Steps.Select(step => step.Action));
        Assert.Equal(2L, await _register.Source.CountAsync("telling where is_current"));
        Assert.Null(await _register.Source.AskAsync("select region_id from audit_broken"));
    }

    [Fact]
    public async Task Accept_MendedAfterReopening_TakesThePlaceOfTheOlder()
    {
        var row = await _anna.AddAsync("Выставка");
        var first = (await _anna.AcceptAsync()).ImportId;
        Hand.Done(await _coordinator.Steps.ReopenAsync(_anna.Id, null));
        Assert.True(Hand.Done(await _coordinator.Steps.ReopenAsync(_anna.Id, null)).WasDone);
        Assert.Equal(first, Hand.Done(await _coordinator.Steps.AcceptAsync(_anna.Id, null)).ImportId);
        Hand.Done(await _coordinator.Steps.ReopenAsync(_anna.Id, null));
        await _coordinator.Review.SaveCellAsync(_anna.Id, row.RowId, ColumnRole.Note, "Перенесена с марта", 1);
        var second = Hand.Done(await _coordinator.Steps.AcceptAsync(_anna.Id, null)).ImportId;
        Assert.NotEqual(first, second);
        Assert.Equal(second, await _register.Source.AskAsync("select replaced_by from import where import_id = $1", first!.Value));
        Assert.Equal("Перенесена с марта", await _register.Source.AskAsync("select note from telling where is_current"));
        Assert.Equal(1L, await _register.Source.CountAsync("activity where state = 'current'"));

        // Back to the first words: the same file as once before, and it counts again.
        Hand.Done(await _coordinator.Steps.ReopenAsync(_anna.Id, null));
        await _coordinator.Review.SaveCellAsync(_anna.Id, row.RowId, ColumnRole.Note, "", 2);
        var third = Hand.Done(await _coordinator.Steps.AcceptAsync(_anna.Id, null)).ImportId;
        Assert.Equal(1L, await _register.Source.CountAsync("import where state = 'current'"));
        Assert.Equal("", await _register.Source.AskAsync("select note from telling where is_current and import_id = $1", third!.Value));
    }

    [Fact]
    public async Task Accept_Row_LeadsBackToItsCell()
    {
        var row = await _anna.AddAsync();
        await _anna.AcceptAsync();
        Assert.Equal(row.RowId, await _register.Source.AskAsync("select submission_row_id from submission_telling join telling using (region_id, telling_id) where is_current"));
        // Under the header and the heading of the section, in the file that says what was accepted.
        Assert.Equal((3, "Департамент Смоленской области по культуре.docx"), ((int)(await _register.Source.AskAsync("select source_row from telling"))!, (string)(await _register.Source.AskAsync("select file_name from import"))!));
        Assert.Equal(await _round.OrganizationOfAsync(_anna.Id), await _register.Source.AskAsync("select organization_id from telling"));
        Assert.Equal(1L, await _register.Source.CountAsync("organization"));
    }

    [Fact]
    public async Task NothingHeld_SignedAndAccepted_IsThatInTheRegister()
    {
        Assert.Equal("submission.signature-needed", (await _anna.Steps.StateNothingHeldAsync(_anna.Id, null, "")).Problem!.Code);
        Hand.Done(await _anna.Steps.StateNothingHeldAsync(_anna.Id, null, "Директор"));
        Assert.True((await _anna.Steps.StateNothingHeldAsync(_anna.Id, null, "Директор")).WasDone);
        Assert.Equal("submission.is-sent", (await _anna.SubmitAsync()).Problem!.Code);
        Hand.Done(await _coordinator.Steps.AcceptAsync(_anna.Id, null));
        Assert.Equal(1L, await _register.Source.CountAsync("import where nothing_held and state = 'current' and row_count = 0"));
    }

    [Fact]
    public async Task NothingHeld_WithRows_IsRefused()
    {
        await _anna.AddAsync();
        Assert.Equal("submission.has-rows", (await _anna.Steps.StateNothingHeldAsync(_anna.Id, null, "Директор")).Problem!.Code);
    }

    [Fact]
    public async Task Withdraw_NotReviewed_GivesTheDraftBack()
    {
        await _anna.AddAsync();
        Hand.Done(await _anna.SubmitAsync());
        Hand.Done(await _anna.Steps.WithdrawAsync(_anna.Id, null));
        Assert.True((await _anna.Steps.WithdrawAsync(_anna.Id, null)).WasDone);
        Assert.Equal(SubmissionState.Draft, (await _anna.PageAsync()).Header.State);
        Hand.Done(await _anna.SubmitAsync());
        Hand.Done(await _coordinator.Steps.ReviewAsync(_anna.Id));
        Assert.Equal("submission.in-review", (await _anna.Steps.WithdrawAsync(_anna.Id, null)).Problem!.Code);
    }

    [Theory]
    [InlineData(5, false)]
    [InlineData(6, true)]
    public async Task Submit_BehindTheDay_IsLate(int days, bool late)
    {
        await _anna.AddAsync();
        _clock.Now = OpenedRound.Today.AddDays(days);
        Hand.Done(await _anna.SubmitAsync());
        Assert.Equal(late, (await _anna.PageAsync()).Header.WasLate);

        // What was sent in time and is mended later was in time.
        Hand.Done(await _coordinator.Steps.ReturnAsync(_anna.Id, null, "Уточните"));
        _clock.Now = OpenedRound.Today.AddDays(20);
        Hand.Done(await _anna.SubmitAsync());
        Assert.Equal(late, (await _anna.PageAsync()).Header.WasLate);
    }

    [Fact]
    public async Task Steps_OutOfTurn_AreRefused()
    {
        await _anna.AddAsync();
        Assert.Equal("submission.not-sent", (await _coordinator.Steps.AcceptAsync(_anna.Id, null)).Problem!.Code);
        Assert.Equal("submission.not-sent", (await _coordinator.Steps.ReturnAsync(_anna.Id, null, "Уточните")).Problem!.Code);
        Assert.Equal("submission.not-accepted", (await _coordinator.Steps.ReopenAsync(_anna.Id, null)).Problem!.Code);
        Assert.Equal("submission.not-found", (await _anna.Steps.SubmitAsync(Guid.NewGuid(), null, "Директор")).Problem!.Code);
        await _anna.AcceptAsync();
        Assert.Equal("submission.is-accepted", (await _anna.SubmitAsync()).Problem!.Code);
        Assert.Equal("submission.reopen-first", (await _coordinator.Steps.ReturnAsync(_anna.Id, null, "Уточните")).Problem!.Code);
        Assert.Equal("submission.is-accepted", (await _anna.Steps.WithdrawAsync(_anna.Id, null)).Problem!.Code);
    }

    [Fact]
    public async Task SubmitAndSave_AtOnce_SnapshotHoldsWhatWasSavedBefore()
    {
        var row = await _anna.AddAsync();
        var (saved, sent) = (Task.Run(() => _anna.SaveAsync(row.RowId, ColumnRole.Title, "Иначе", 1)), Task.Run(() => _anna.SubmitAsync()));
        Hand.Done(await sent);
        var title = (await saved).Problem is null ? "Иначе" : "Выставка «Лён»";
        Assert.Equal(title, await _register.Source.AskAsync("select rows -> 0 -> 'cells' ->> 'title' from submission_step"));
        Assert.Equal(title, (await _anna.PageAsync()).Rows[0][ColumnRole.Title]);
    }
}

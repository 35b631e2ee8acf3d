using Hansa.App.Registers;
using Hansa.App.Rounds;
using Hansa.Core.Forms;
using Hansa.Core.Periods;
using Hansa.Core.Rounds;
using Hansa.Tests.Registers;

namespace Hansa.App.Tests.Rounds;

public sealed class RoundBookTests(RegisterServer server) : IAsyncLifetime
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private readonly RoundRegister _here = new(server);

    public ValueTask InitializeAsync() => _here.InitializeAsync();

    public ValueTask DisposeAsync() => _here.DisposeAsync();

    private Task<RoundProposal> ProposeAsync(Period period, params AskedForm[] forms) =>
        RoundProposals.ReadAsync(_here.Register, RoundRegister.Region, FormCatalog.BuiltIn, forms, period, _here.Clock.Today, cancel: Cancel);

    [Fact]
    public async Task Propose_ThenOpen_MakesADraftForEachBody()
    {
        var proposal = await ProposeAsync(Period.OfQuarter(2026, 2), new AskedForm(RoundRegister.Executive));
        Assert.Empty(proposal.Problems);
        Assert.Equal(("II\u00a0квартал 2026\u00a0года".Replace('\u00a0', ' '), new DateOnly(2026, 7, 6)), (proposal.Asking.Name.Replace('\u00a0', ' '), proposal.Asking.Due));
        Assert.Equal([_here.Culture, _here.Sport], proposal.Asking.Bodies.Select(body => body.OrganizationId));
        Assert.Contains("исполнительными органами Смоленской области", proposal.Asking.Letter, StringComparison.Ordinal);

        var opened = await _here.Book.OpenAsync(proposal.Asking, Cancel);
        Assert.Empty(opened.Problems);
        Assert.Equal(2, await _here.Register.Source.CountAsync("submission where state = 'draft'"));
        Assert.Equal("open", await _here.Register.Source.AskAsync("select action from audit where subject = 'round'"));
    }

    [Fact]
    public async Task Propose_AfterARound_TicksThoseWhoTookPart()
    {
        await _here.OpenAsync();
        await _here.AddAsync(OrganizationKind.ExecutiveBody, "Министерство труда");
        _here.Clock.Today = new DateOnly(2026, 9, 20);
        var proposal = await ProposeAsync(Period.OfQuarter(2026, 3), new AskedForm(RoundRegister.Executive));
        Assert.Equal(
            [new AskedBody(RoundRegister.Executive, _here.Culture), new AskedBody(RoundRegister.Executive, _here.Museum, null, _here.Culture), new AskedBody(RoundRegister.Executive, _here.Sport)],
            proposal.Asking.Bodies);
        Assert.Equal(4, proposal.Bodies.Count);
    }

    [Fact]
    public async Task Open_SamePeriodFormAndBody_IsRefusedAndKeepsNothing()
    {
        await _here.OpenAsync();
        var again = await _here.Book.OpenAsync(_here.Asking() with { Forms = [new AskedForm(RoundRegister.Municipal)], Bodies = [new AskedBody(RoundRegister.Municipal, _here.City)] }, Cancel);
        Assert.Null(again.Id);
        Assert.Equal("round.asked-twice", Assert.Single(again.Problems).Code);
        Assert.Equal(1, await _here.Register.Source.CountAsync("round"));
    }

    [Fact]
    public async Task Open_BodyThatNobodyKnows_IsRefusedWhole()
    {
        var opened = await _here.Book.OpenAsync(_here.Asking() with { Bodies = [new AskedBody(RoundRegister.Executive, Guid.Empty), new AskedBody(RoundRegister.Municipal, _here.City)] }, Cancel);
        Assert.Equal("register.conflict", Assert.Single(opened.Problems).Code);
        Assert.Equal(0, await _here.Register.Source.CountAsync("round"));
    }

    [Fact]
    public async Task Change_DueDay_MovesItInTheLetterAndIsGuardedByTheVersion()
    {
        var proposal = await ProposeAsync(Period.OfQuarter(2026, 2), new AskedForm(RoundRegister.Executive));
        var id = (await _here.Book.OpenAsync(proposal.Asking, Cancel)).Id!.Value;
        Assert.Null(await _here.Book.ChangeAsync(id, 1, new RoundChange("Второй квартал", new DateOnly(2026, 7, 10), 5, [1, 5, 5], proposal.Asking.Letter), Cancel));
        var round = (await RoundBoard.ReadAsync(_here.Register, RoundRegister.Region, id, _here.Clock.Today, Cancel))!.Round;
        Assert.Equal(("Второй квартал", new DateOnly(2026, 7, 10), 5, "5 1"), (round.Name, round.Due, round.GraceDays, string.Join(' ', round.RemindDays)));
        Assert.Contains("пятницы, 10", round.Letter, StringComparison.Ordinal);
        Assert.Equal("register.conflict", (await _here.Book.ChangeAsync(id, 1, new RoundChange("", round.Due, 0, [], ""), Cancel))!.Code);
        Assert.Equal("round.grace-days", (await _here.Book.ChangeAsync(id, null, new RoundChange("", round.Due, 91, [], ""), Cancel))!.Code);
        Assert.Equal("round.unknown", (await _here.Book.ChangeAsync(Guid.Empty, null, new RoundChange("", round.Due, 0, [], ""), Cancel))!.Code);
    }

    [Fact]
    public async Task Close_WithWordsMissing_ListsThemAndAsksAgain()
    {
        var id = await _here.OpenAsync();
        await _here.SetAsync(await _here.SubmissionAsync(id, _here.Sport), "state = 'accepted', submitted_at = now()");
        var asked = await _here.Book.CloseAsync(id, null, unfinishedToo: false, Cancel);
        Assert.Equal(("round.unfinished", 3), (asked.Problem!.Code, asked.Unfinished.Count));
        Assert.Null((await _here.Book.CloseAsync(id, null, unfinishedToo: true, Cancel)).Problem);
        Assert.Equal("round.closed", (await _here.Book.CloseAsync(id, null, true, Cancel)).Problem!.Code);
        Assert.Equal("round.closed", (await new RoundPlaces(_here.Work).AddAsync(id, [], Cancel))!.Code);
        Assert.Null(await _here.Book.ReopenAsync(id, null, Cancel));
        Assert.Equal("round.open-already", (await _here.Book.ReopenAsync(id, null, Cancel))!.Code);
        Assert.Equal("open close reopen", await _here.Register.Source.AskAsync("select string_agg(action, ' ' order by entry) from audit where subject = 'round'"));
    }

    [Fact]
    public async Task Places_AddAndRemove_LeaveAloneWhoHasBegun()
    {
        var id = await _here.OpenAsync();
        var places = new RoundPlaces(_here.Work);
        var labour = await _here.AddAsync(OrganizationKind.ExecutiveBody, "Министерство труда");
        Assert.Null(await places.AddAsync(id, [new AskedBody(RoundRegister.Executive, labour)], Cancel));
        Assert.Equal("round.body-twice", (await places.AddAsync(id, [new AskedBody(RoundRegister.Executive, labour)], Cancel))!.Code);
        Assert.Equal("round.body-unknown", (await places.AddAsync(id, [new AskedBody(RoundRegister.Executive, Guid.Empty)], Cancel))!.Code);
        var sport = await _here.SubmissionAsync(id, _here.Sport);
        await _here.AddRowAsync(sport);
        var refused = await places.RemoveAsync(sport, Cancel);
        Assert.Equal(("round.body-has-sent", "Министерство спорта"), (refused!.Code, refused.Arguments[0]));
        Assert.Null(await places.RemoveAsync(await _here.SubmissionAsync(id, labour), Cancel));
        Assert.Equal("round.submission-unknown", (await places.RemoveAsync(Guid.Empty, Cancel))!.Code);
        Assert.Equal(4, await _here.Register.Source.CountAsync("submission"));
    }

    [Fact]
    public async Task Remove_BodyWithALink_EndsTheLink()
    {
        var id = await _here.OpenAsync();
        var (link, _) = await new SubmissionLinks(_here.Work).MakeAsync(id, _here.City, cancel: Cancel);
        Assert.Null(await new RoundPlaces(_here.Work).RemoveAsync(await _here.SubmissionAsync(id, _here.City), Cancel));
        Assert.Null(await SubmissionLinks.FindAsync(_here.Register, link!.Token, Cancel));
    }

    [Fact]
    public async Task Grant_DayAhead_OpensTheLockForOneBody()
    {
        var id = await _here.OpenAsync();
        var (places, city) = (new RoundPlaces(_here.Work), await _here.SubmissionAsync(id, _here.City));
        Assert.Equal("round.exception-needless", (await places.GrantAsync(city, new DateOnly(2026, 7, 6), Cancel))!.Code);
        Assert.Equal("round.exception-past", (await places.GrantAsync(city, new DateOnly(2026, 6, 19), Cancel))!.Code);
        Assert.Null(await places.GrantAsync(city, new DateOnly(2026, 7, 20), Cancel));
        var board = await RoundBoard.ReadAsync(_here.Register, RoundRegister.Region, id, new DateOnly(2026, 7, 15), Cancel);
        Assert.Equal([false, true, true, true], board!.Bodies.OrderBy(body => body.OrganizationId != _here.City).Select(body => body.Cells[0].Locked));
        Assert.Null(await places.GrantAsync(city, null, Cancel));
        Assert.Equal(DBNull.Value, await _here.Register.Source.AskAsync("select exception_until from submission where submission_id = $1", city));
    }
}

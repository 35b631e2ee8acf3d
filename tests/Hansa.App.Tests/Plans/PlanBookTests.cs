using Hansa.App.Agreements;
using Hansa.App.Plans;
using Hansa.App.Registers;
using Hansa.App.Tests.Agreements;
using Hansa.Core.Agreements;
using Hansa.Core.Periods;
using Hansa.Tests.Registers;

namespace Hansa.App.Tests.Plans;

public sealed class PlanBookTests(RegisterServer server) : IAsyncLifetime
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private Register _register = null!;
    private RegisterWork _work = null!;
    private PlanBook _book = null!;
    private Guid _plan;

    public async ValueTask InitializeAsync()
    {
        _register = await server.RegisterAsync();
        await ToldReports.TellAsync(_register, "agreements-2020-Q1");
        _work = new RegisterWork(_register, "RU-SMO", "Иванова");
        _book = new PlanBook(_work);
        var (card, _) = await new AgreementBook(_work).AddAsync(AgreementCard.Of("Соглашение с Липецкой областью о культуре"), cancel: Cancel);
        var (plan, problem) = await _book.AddAsync(
            new PlanSheet(card!.Value, "План мероприятий на 2020 год", new(2020, 1, 1), new(2020, 12, 31))
            {
                Items = [new PlanLine("Выставка", "музей", "I квартал"), new PlanLine("Ярмарка", "департамент", "25 мая"), new PlanLine("Обмен опытом", "все", "")],
            },
            Cancel);
        Assert.Null(problem);
        _plan = plan!.Value;
    }

    public ValueTask DisposeAsync() => _register.DisposeAsync();

    private Task<IReadOnlyList<PlanItemFact>> ItemsAsync() => new PlanReview(_work).ItemsAsync(_plan, Cancel);

    private Task<IReadOnlyList<PlanItemFact>> OfAsync(Period period) => new PlanReview(_work).OfAsync(period, cancel: Cancel);

    [Fact]
    public async Task Add_WordsOfTime_BecomeTheDaysTheyMean() => Assert.Equal(
        [(new(2020, 1, 1), new(2020, 3, 31)), (new(2020, 5, 25), new(2020, 5, 25)), (new(2020, 1, 1), new DateOnly(2020, 12, 31))],
        (await ItemsAsync()).Select(item => (item.FirstDay, item.LastDay)));

    [Fact]
    public async Task AddItem_WithoutUnderstandableTime_IsRefused()
    {
        Assert.Equal("plan.no-days", (await _book.AddItemAsync(_plan, null, new PlanLine("Слет", "", "когда получится"), Cancel))!.Code);
        Assert.Null(await _book.AddItemAsync(_plan, null, new PlanLine("Слет", "", "июнь"), Cancel));
        Assert.Equal(4, (await ItemsAsync())[^1].Position);
    }

    [Fact]
    public async Task Of_Quarter_SetsPlanAgainstFact()
    {
        var quarter = Period.OfQuarter(2020, 1);
        Assert.Equal([("Выставка", PlanItemState.NotDone), ("Обмен опытом", null as PlanItemState?)], (await OfAsync(quarter)).Select(fact => (fact.What, fact.State)));
        var activity = (Guid)(await _register.Source.AskAsync("select activity_id from telling where number = 17"))!;
        var item = (await ItemsAsync())[0].Id;
        Assert.Null(await _book.LinkAsync(item, activity, Cancel));
        Assert.Null(await _book.LinkAsync(item, activity, Cancel));
        var held = (await OfAsync(quarter))[0];
        Assert.Equal((PlanItemState.Done, false), (held.State!.Value, held.Said));
        Assert.Equal([activity], held.Activities);
        Assert.Null(await _book.UnlinkAsync(item, activity, Cancel));
        Assert.Equal(PlanItemState.NotDone, (await OfAsync(quarter))[0].State);
    }

    [Fact]
    public async Task SetState_NotDone_PrintsItsReasonInTheNote()
    {
        var item = (await ItemsAsync())[0].Id;
        Assert.Null(await _book.SetStateAsync(item, null, PlanItemState.NotDone, " перенесено из-за ограничений ", Cancel));
        var row = Assert.Single(await new PlanReview(_work).UnheldAsync(Period.OfQuarter(2020, 1), cancel: Cancel));
        Assert.Equal(new UnheldRow("Соглашение с Липецкой областью о культуре", "Выставка", "I квартал", "музей", "перенесено из-за ограничений"), row);
        Assert.Null(await _book.SetStateAsync(item, null, PlanItemState.Partly, "только заочно", Cancel));
        Assert.Equal("только заочно", (await ItemsAsync())[0].Note);
        Assert.Empty(await new PlanReview(_work).UnheldAsync(Period.OfQuarter(2020, 1), cancel: Cancel));
        Assert.Null(await _book.SetStateAsync(item, null, PlanItemState.Done, "не важно", Cancel));
        Assert.Equal("", (await ItemsAsync())[0].Reason);
    }

    [Fact]
    public async Task SetState_FromAnOldVersion_IsAConflict()
    {
        var seen = Assert.Single(await new PlanReview(_work).ListAsync(cancel: Cancel)).Version;
        var item = (await ItemsAsync())[0].Id;
        Assert.Null(await _book.SetStateAsync(item, seen, PlanItemState.Done, "", Cancel));
        Assert.Equal("register.conflict", (await _book.SetStateAsync(item, seen, PlanItemState.NotDone, "", Cancel))!.Code);
        Assert.Equal(1, await _register.Source.CountAsync("audit where subject = 'action_plan' and action = 'set-state'"));
    }

    [Fact]
    public async Task Link_UnknownItemOrActivity_IsRefused()
    {
        Assert.Equal("plan.unknown-item", (await _book.LinkAsync(Guid.Empty, Guid.Empty, Cancel))!.Code);
        Assert.Equal("plan.unknown-activity", (await _book.LinkAsync((await ItemsAsync())[0].Id, Guid.Empty, Cancel))!.Code);
        Assert.Equal("plan.unknown-plan", (await _book.AddItemAsync(Guid.Empty, null, new PlanLine("а", "", ""), Cancel))!.Code);
    }
}

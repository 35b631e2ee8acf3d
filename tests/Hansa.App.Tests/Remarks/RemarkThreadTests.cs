using Hansa.App.Registers;
using Hansa.App.Remarks;
using Hansa.App.Tests.Submissions;
using Hansa.Core.Tables;
using Hansa.Tests;
using Hansa.Tests.Registers;

namespace Hansa.App.Tests.Remarks;

/// <summary>Threads on cells, rows and submissions.</summary>
public sealed class RemarkThreadTests(RegisterServer server) : IAsyncLifetime
{
    private readonly SetClock _clock = new(OpenedRound.Today);
    private Register _register = null!;
    private Hand _anna = null!;

    private RemarkThreads Anna => new(new RegisterWork(_register, OpenedRound.Region, "Анна"));

    private RemarkThreads Coordinator => new(new RegisterWork(_register, OpenedRound.Region, "координатор"));

    public async ValueTask InitializeAsync()
    {
        _register = await server.RegisterAsync(_clock);
        var round = await OpenedRound.OpenAsync(_register);
        _anna = new Hand(_register, await round.BodyAsync("Музей"), "Анна");
    }

    public ValueTask DisposeAsync() => _register.DisposeAsync();

    [Fact]
    public async Task Thread_OpenedAnsweredResolvedAndAnsweredAgain_IsOpenAgain()
    {
        var row = await _anna.AddAsync();
        var (id, _) = await Coordinator.OpenAsync(_anna.Id, new RemarkPlace(row.RowId, ColumnRole.Title), " Какая выставка? ");
        _clock.Now = _clock.Now.AddMinutes(5);
        Assert.Null(await Anna.ReplyAsync(_anna.Id, id!.Value, "«Лён»"));
        var thread = Assert.Single(await ThreadsAsync());
        Assert.Equal((true, new RemarkPlace(row.RowId, ColumnRole.Title)), (thread.IsOpen, thread.Place));
        Assert.Equal([("координатор", "Какая выставка?"), ("Анна", "«Лён»")], thread.Messages.Select(message => (message.Author, message.Text)));
        Assert.Equal(1, (await _anna.PageAsync()).Rows[0].OpenRemarks[ColumnRole.Title]);

        Assert.Null(await Coordinator.ResolveAsync(_anna.Id, id.Value));
        Assert.Null(await Coordinator.ResolveAsync(_anna.Id, id.Value));
        Assert.Equal((false, 0), (Assert.Single(await ThreadsAsync()).IsOpen, (await _anna.PageAsync()).AllOpenRemarks));
        await Anna.ReplyAsync(_anna.Id, id.Value, "Нет, не та");
        Assert.True(Assert.Single(await ThreadsAsync()).IsOpen);
    }

    [Fact]
    public async Task Thread_OnRowOrWhole_IsCountedThere()
    {
        var row = await _anna.AddAsync();
        await Coordinator.OpenAsync(_anna.Id, new RemarkPlace(row.RowId, null), "Строка лишняя?");
        await Coordinator.OpenAsync(_anna.Id, RemarkPlace.Whole, "Где отчет музея?");
        var page = await _anna.PageAsync();
        Assert.Equal((1, 1, 2), (page.OpenRemarks, page.Rows[0].OpenRemarks[ColumnRole.Unknown], page.AllOpenRemarks));
    }

    [Fact]
    public async Task Thread_ThroughReturningAndAccepting_IsKept()
    {
        await _anna.AddAsync();
        var (id, _) = await Coordinator.OpenAsync(_anna.Id, RemarkPlace.Whole, "Уточните");
        Hand.Done(await _anna.SubmitAsync());
        Hand.Done(await _anna.Steps.ReturnAsync(_anna.Id, null, "Уточните"));
        await _anna.AcceptAsync();
        Assert.Equal(id, Assert.Single(await ThreadsAsync()).Id);
    }

    [Fact]
    public async Task Thread_SentTwice_IsOne()
    {
        var (id, message) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        await Coordinator.OpenAsync(_anna.Id, RemarkPlace.Whole, "Уточните", id);
        Assert.Equal(id, (await Coordinator.OpenAsync(_anna.Id, RemarkPlace.Whole, "Уточните", id)).Id);
        await Anna.ReplyAsync(_anna.Id, id, "Уже", message);
        await Anna.ReplyAsync(_anna.Id, id, "Уже", message);
        Assert.Equal(2, Assert.Single(await ThreadsAsync()).Messages.Count);
    }

    [Fact]
    public async Task Thread_ThatCannotBe_IsRefused()
    {
        Assert.Equal("remark.empty", (await Coordinator.OpenAsync(_anna.Id, RemarkPlace.Whole, " \n ")).Problem!.Code);
        Assert.Equal("submission.not-found", (await Coordinator.OpenAsync(Guid.NewGuid(), RemarkPlace.Whole, "а")).Problem!.Code);
        Assert.Equal("submission.row-not-found", (await Coordinator.OpenAsync(_anna.Id, new RemarkPlace(Guid.NewGuid(), null), "а")).Problem!.Code);
        Assert.Equal("remark.not-found", (await Coordinator.ReplyAsync(_anna.Id, Guid.NewGuid(), "а"))!.Code);
        var (id, _) = await Coordinator.OpenAsync(_anna.Id, RemarkPlace.Whole, "Уточните");
        Assert.Equal("remark.empty", (await Coordinator.ReplyAsync(_anna.Id, id!.Value, ""))!.Code);
        Assert.Equal("remark.not-found", (await Coordinator.ResolveAsync(Guid.NewGuid(), id.Value))!.Code);
    }

    private Task<IReadOnlyList<RemarkThread>> ThreadsAsync() => RemarkThreads.ListAsync(_register, OpenedRound.Region, _anna.Id);
}

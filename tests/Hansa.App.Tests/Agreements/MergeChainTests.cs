using Hansa.App.Agreements;
using Hansa.App.Plans;
using Hansa.App.Registers;
using Hansa.Core.Agreements;
using Hansa.Tests.Registers;

namespace Hansa.App.Tests.Agreements;

/// <summary>An activity may be merged into one that is merged later: what belongs to it goes on to the end of the chain.</summary>
public sealed class MergeChainTests(RegisterServer server) : IAsyncLifetime
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private readonly Guid[] _chain = [.. Enumerable.Range(1, 3).Select(n => new Guid($"00000000-0000-7000-8000-{n:000000000000}"))];
    private Register _register = null!;

    public async ValueTask InitializeAsync()
    {
        _register = await server.RegisterAsync();
        await _register.Source.AskAsync("insert into region values ('RU-SMO', '{\"nominative\": \"Смоленская область\"}')");
        foreach (var (activity, into) in _chain.Zip(_chain.Skip(1).Cast<Guid?>().Append(null)).Reverse())
        {
            await _register.Source.AskAsync(
                $"insert into activity (region_id, activity_id, kind, state, merged_into, created_at) values ('RU-SMO', $1, 'event', $2, {(into is null ? "null" : $"'{into}'")}, now())",
                activity, into is null ? "current" : "merged");
        }
    }

    public ValueTask DisposeAsync() => _register.DisposeAsync();

    [Fact]
    public async Task Standing_OfAnyInTheChain_IsItsEnd()
    {
        foreach (var activity in _chain)
        {
            Assert.Equal(_chain[^1], await _register.Source.AskAsync("select standing_activity('RU-SMO', $1)", activity));
        }

        Assert.Equal(DBNull.Value, await _register.Source.AskAsync("select standing_activity('RU-TVE', $1)", _chain[0]));
    }

    [Fact]
    public async Task Plan_LinkedToTheFirst_IsKeptByTheEnd()
    {
        var work = new RegisterWork(_register, "RU-SMO", "Иванова");
        var (card, _) = await new AgreementBook(work).AddAsync(AgreementCard.Of("Соглашение с Липецкой областью о культуре"), cancel: Cancel);
        var (plan, _) = await new PlanBook(work).AddAsync(new PlanSheet(card!.Value, "План", new(2020, 1, 1), new(2020, 12, 31)) { Items = [new PlanLine("Выставка", "", "")] }, Cancel);
        var item = Assert.Single(await new PlanReview(work).ItemsAsync(plan!.Value, Cancel));
        Assert.Null(await new PlanBook(work).LinkAsync(item.Id, _chain[0], Cancel));
        Assert.Equal([_chain[^1]], Assert.Single(await new PlanReview(work).ItemsAsync(plan.Value, Cancel)).Activities);

        await _register.Source.AskAsync("insert into agreement_activity values ('RU-SMO', $1, $2), ('RU-SMO', $1, $3)", card.Value, _chain[0], _chain[1]);
        Assert.Equal(_chain[^1], await _register.Source.AskAsync("select activity_id from agreement_held"));
        Assert.Equal(1L, await _register.Source.CountAsync("agreement_held"));
    }
}

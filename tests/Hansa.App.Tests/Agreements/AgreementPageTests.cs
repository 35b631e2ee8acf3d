using Hansa.App.Agreements;
using Hansa.App.Registers;
using Hansa.Core.Agreements;
using Hansa.Tests;
using Hansa.Tests.Registers;

namespace Hansa.App.Tests.Agreements;

/// <summary>Cards accepted from the interregional report and the report on Belarus, once for the class.</summary>
public sealed class AgreementPageTests(AgreementPageTests.Accepted accepted) : IClassFixture<AgreementPageTests.Accepted>
{
    private static readonly DateOnly s_day = new(2020, 7, 1);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public sealed class Accepted(RegisterServer server) : IAsyncLifetime
    {
        private Register? _register;

        public RegisterWork Work { get; private set; } = null!;

        public async ValueTask InitializeAsync()
        {
            if (Repo.Shared is null)
            {
                return;
            }

            _register = await server.RegisterAsync();
            Work = new RegisterWork(_register, ToldReports.Region, "Иванова");
            await ToldReports.TellAsync(_register, "agreements-2020-Q1", "belarus-2020-H1");
            foreach (var proposal in await new AgreementProposals(Work).FindAsync())
            {
                await new ProposalDecisions(Work).AcceptAsync(proposal);
            }
        }

        public ValueTask DisposeAsync() => _register?.DisposeAsync() ?? ValueTask.CompletedTask;
    }

    private async Task<IReadOnlyList<AgreementLine>> ListAsync(AgreementFilter filter)
    {
        Assert.SkipWhen(Repo.Shared is null, "The folder of real reports (../shared) is not beside this checkout.");
        return await new AgreementList(accepted.Work).FindAsync(filter, s_day, Cancel);
    }

    private async Task<AgreementPage> PageAsync(string words)
    {
        var line = Assert.Single(await ListAsync(new AgreementFilter { Words = words }));
        return (await new AgreementPages(accepted.Work).FindAsync(line.Id, s_day, Cancel))!;
    }

    [Fact]
    public async Task Find_Moscow_TellsItsActivitiesPartnerAndIdleness()
    {
        var page = await PageAsync("правительством москвы");
        Assert.Equal([new YearCount(2020, 14)], page.Years);
        Assert.Equal(14, page.Activities.Count);
        Assert.Equal("Правительство Москвы", Assert.Single(page.Partners).Name);
        Assert.Equal(s_day.DayNumber - page.LastActivity!.LastDay!.Value.DayNumber, page.IdleDays);
        Assert.Equal(AgreementStatus.InForce, page.Status.Status);
    }

    /// <summary>domain.md M-54, M-55: three parties, a row concerns some of them.</summary>
    [Fact]
    public async Task Find_ThreeParties_CountsEachPartnerByTheRowsThatNameIt()
    {
        var page = await PageAsync("калужской");
        Assert.Equal(["Правительство Калужской области", "Правительство Брянской области"], page.Partners.Select(partner => partner.Name));
        Assert.All(page.Partners, partner => Assert.InRange(partner.Activities!.Value, 1, page.Activities.Count));
    }

    [Fact]
    public async Task Find_PlanWithTheGovernmentOfBelarus_StandsOnThePage()
    {
        var page = await PageAsync("правительством республики беларусь");
        Assert.Equal(new DateOnly(2022, 12, 31), Assert.Single(page.Plans).LastDay);
        Assert.Equal(new DateOnly(2020, 1, 8), page.LastActivity!.LastDay);
    }

    [Fact]
    public async Task Find_UnknownCard_IsNull() => Assert.Null(accepted.Work is null ? null : await new AgreementPages(accepted.Work).FindAsync(Guid.Empty, s_day, Cancel));

    [Fact]
    public async Task List_Filters_ChooseByStatusEndAndIdleness()
    {
        var all = await ListAsync(new AgreementFilter());
        // Eight of the interregional report; Gomel, the intent, the amended agreement, two plans’ cards.
        Assert.Equal(13, all.Count);
        Assert.Equal(13, (await ListAsync(new AgreementFilter { Status = AgreementStatus.InForce })).Count);
        Assert.Empty(await ListAsync(new AgreementFilter { EndsWithinDays = 365 }));
        var idle = await ListAsync(new AgreementFilter { IdleLongerThanDays = 100 });
        Assert.NotEmpty(idle);
        Assert.All(idle, line => Assert.True(line.IdleDays is null or > 100));
        Assert.Equal(all.Count - idle.Count, all.Count(line => line.IdleDays <= 100));
    }

    [Fact]
    public async Task List_EndingSoon_IsFoundByItsLastDay()
    {
        Assert.SkipWhen(Repo.Shared is null, "The folder of real reports (../shared) is not beside this checkout.");
        var book = new AgreementBook(accepted.Work);
        var (id, _) = await book.AddAsync(AgreementCard.Of("Меморандум с провинцией Хэнань о туризме") with { InForceFrom = new(2019, 1, 1), InForceUntil = new(2020, 8, 1) }, cancel: Cancel);
        try
        {
            Assert.Equal(id, Assert.Single(await ListAsync(new AgreementFilter { EndsWithinDays = 31 })).Id);
            Assert.Empty(await ListAsync(new AgreementFilter { EndsWithinDays = 30 }));
        }
        finally
        {
            Assert.Null(await book.RemoveAsync(id!.Value, null, Cancel));
        }
    }
}

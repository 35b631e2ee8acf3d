using Hansa.App.Agreements;
using Hansa.App.Registers;
using Hansa.Core.Agreements;
using Hansa.Core.Places;
using Hansa.Tests.Registers;

namespace Hansa.App.Tests.Agreements;

public sealed class AgreementProposalTests(RegisterServer server) : IAsyncLifetime
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private Register _register = null!;
    private RegisterWork _work = null!;

    public async ValueTask InitializeAsync()
    {
        _register = await server.RegisterAsync();
        _work = new RegisterWork(_register, ToldReports.Region, "Иванова");
    }

    public ValueTask DisposeAsync() => _register.DisposeAsync();

    private Task<IReadOnlyList<AgreementProposal>> FindAsync() => new AgreementProposals(_work).FindAsync(Cancel);

    private async Task<Guid> AcceptAsync(AgreementProposal proposal, Guid? card = null)
    {
        var (id, problem) = await new ProposalDecisions(_work).AcceptAsync(proposal, card, Cancel);
        Assert.Null(problem);
        return id!.Value;
    }

    private async Task<AgreementSheet> SheetAsync(Guid id)
    {
        await using var db = _register.Db();
        return (await AgreementSheets.FindAsync(db, ToldReports.Region, id, Cancel))!;
    }

    /// <summary>domain.md M-51, M-53.</summary>
    [Fact]
    public async Task Find_InterregionalReport_ProposesEightCards_AndAcceptedTheyTakeAllRows()
    {
        await ToldReports.TellAsync(_register, "agreements-2020-Q1");
        var proposals = await FindAsync();
        Assert.Equal(8, proposals.Count);
        Assert.All(proposals, proposal => Assert.Equal(ProposalKind.Card, proposal.Kind));
        Assert.Equal([14, 10, 3, 3, 2, 2, 2, 2], proposals.Select(proposal => proposal.Rows).OrderDescending());
        foreach (var proposal in proposals)
        {
            await AcceptAsync(proposal);
        }

        Assert.Equal(0, await _register.Source.CountAsync("telling_agreement where agreement_id is null"));
        Assert.Equal(29L, await _register.Source.AskAsync("select count(distinct telling_id) from telling_agreement where agreement_id is not null"));
        Assert.Equal(8, await _register.Source.CountAsync("agreement"));
        Assert.Equal(0, await _register.Source.CountAsync("agreement where title ~ '[а-я][А-Я]' or title like '% – %'"));
        Assert.Equal(0, await _register.Source.CountAsync("agreement_party where level <> 'region' or area is null"));
        Assert.Empty(await FindAsync());
    }

    /// <summary>Cards that are there take the rows of later imports at once, whatever spelling they have (domain.md M-51, M-53).</summary>
    [Fact]
    public async Task Import_OfTitlesThatHaveCards_LinksThem()
    {
        await ToldReports.TellAsync(_register, "executive-2020-Q2");
        var book = new AgreementBook(_work);
        var (id, problem) = await book.AddAsync(
            AgreementCard.Of("соглашение о единых подходах и стандартах в различных сферах деятельности между Администрацией Смоленской области, Правительством Брянской области и Правительством Калужской области"),
            cancel: Cancel);
        Assert.Null(problem);
        await ToldReports.TellAsync(_register, "agreements-2020-Q1");
        Assert.Equal(10, await _register.Source.CountAsync("telling_agreement where agreement_id = '" + id + "'"));
        Assert.Equal(7, (await FindAsync()).Count(proposal => proposal.Kind == ProposalKind.Card));
    }

    [Fact]
    public async Task Reject_Title_IsNotProposedAgain()
    {
        await ToldReports.TellAsync(_register, "agreements-2020-Q1");
        Assert.Null(await new ProposalDecisions(_work).RejectAsync((await FindAsync())[0], Cancel));
        Assert.Equal(7, (await FindAsync()).Count);
        Assert.Equal("reject Иванова", await _register.Source.AskAsync("select action || ' ' || actor from audit where subject = 'agreement_decision'"));
    }

    /// <summary>domain.md M-56, M-58, M-59.</summary>
    [Fact]
    public async Task Accept_SigningOfIntent_FillsACardFromOrderAndRegistration()
    {
        await ToldReports.TellAsync(_register, "executive-2020-Q2");
        var signing = Assert.Single(await FindAsync(), proposal => proposal.Kind == ProposalKind.Signing);
        Assert.Equal(4, Assert.Single(signing.Sources).Number);
        var sheet = await SheetAsync(await AcceptAsync(signing));
        Assert.Equal(
            (AgreementKind.OfIntent, "175-р/адм", new DateOnly(2020, 2, 21), new DateOnly(2020, 5, 29), Mode.ByExchange, ""),
            (sheet.Card.Kind, sheet.Card.OrderNumber, sheet.Card.OrderDate!.Value, sheet.Card.SignedOn!.Value, sheet.Card.SignedMode!.Value, sheet.Card.SignedAt));
        Assert.Equal(new RegistrationLine("065/27-с", new DateOnly(2020, 6, 1)), Assert.Single(sheet.Card.Registrations));
        Assert.Equal([PartyLevel.Region, PartyLevel.Company], sheet.Card.Parties.Select(party => party.Level));
        Assert.StartsWith("Соглашение о намерениях между ", sheet.Card.Title, StringComparison.Ordinal);
        Assert.Empty(sheet.Doubts());
        Assert.DoesNotContain(await FindAsync(), proposal => proposal.Kind == ProposalKind.Signing);
        Assert.Equal(1, await _register.Source.CountAsync("agreement_held"));
    }

    /// <summary>domain.md M-56: the agreement of 2018 has no card yet and gets one.</summary>
    [Fact]
    public async Task Accept_SupplementaryAgreement_AmendsTheAgreementOf2018()
    {
        await ToldReports.TellAsync(_register, "executive-2020-Q2", "belarus-2020-H1");
        var amendment = Assert.Single(await FindAsync(), proposal => proposal.Kind == ProposalKind.Amendment);
        Assert.Equal([5, 4], amendment.Sources.Select(source => source.Number));
        var sheet = await SheetAsync(await AcceptAsync(amendment));
        Assert.Equal((AgreementKind.Agreement, new DateOnly(2018, 7, 30)), (sheet.Card.Kind, sheet.Card.SignedOn!.Value));
        Assert.StartsWith("Соглашение о сотрудничестве между ", sheet.Card.Title, StringComparison.Ordinal);
        var line = Assert.Single(sheet.Amendments);
        Assert.Equal(("842-р/адм", new DateOnly(2020, 6, 3)), (line.OrderNumber, line.SignedOn!.Value));
        Assert.Equal(new RegistrationLine("068/27-с", new DateOnly(2020, 6, 4)), Assert.Single(line.Registrations));
        Assert.DoesNotContain(await FindAsync(), proposal => proposal.Kind == ProposalKind.Amendment);
    }

    /// <summary>domain.md M-57, M-58: Gomel, the plan to the agreement with the government, the plan of two unions.</summary>
    [Fact]
    public async Task Find_BelarusReport_ProposesAgreementsAndPlans()
    {
        await ToldReports.TellAsync(_register, "belarus-2020-H1");
        var proposals = await FindAsync();
        Assert.Equal(
            [(1, ProposalKind.Signing), (3, ProposalKind.Signing), (4, ProposalKind.Amendment), (23, ProposalKind.Signing), (24, ProposalKind.Plan)],
            proposals.Select(proposal => (proposal.Sources[0].Number, proposal.Kind)).Order());
        var gomel = proposals.Single(proposal => proposal.Sources[0].Number == 1);
        Assert.Equal([(PartyLevel.Region, "RU"), (PartyLevel.ForeignRegion, "BY")], gomel.Card.Parties.Select(party => (party.Level, party.Country!)));
        var plan = proposals.Single(proposal => proposal.Kind == ProposalKind.Plan);
        var id = await AcceptAsync(plan);
        Assert.Equal((PartyLevel.Government, "BY"), (await SheetAsync(id)).Card.Parties.Select(party => (party.Level, party.Country!)).Last());
        Assert.Equal("[2020-01-01,2023-01-01)", await _register.Source.AskAsync("select daterange(first_day, last_day, '[]')::text from action_plan"));
        Assert.Equal(AgreementKind.Plan, proposals.Single(proposal => proposal.Sources[0].Number == 23).Card.Kind);
        Assert.DoesNotContain(await FindAsync(), proposal => proposal.Kind == ProposalKind.Plan);
    }

    /// <summary>domain.md M-60: what 2023 only promises or refers to is not proposed; two institutions’ agreement is.</summary>
    [Fact]
    public async Task Find_ExecutiveReportOf2023_ProposesOnlyWhatWasSigned()
    {
        await ToldReports.TellAsync(_register, "executive-2023-Q3");
        var signing = Assert.Single(await FindAsync());
        Assert.Equal((ProposalKind.Signing, 7), (signing.Kind, signing.Sources[0].Number));
        Assert.Equal([PartyLevel.Institution, PartyLevel.Institution], signing.Card.Parties.Select(party => party.Level));
    }
}

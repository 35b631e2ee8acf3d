using Hansa.App.Agreements;
using Hansa.App.Registers;
using Hansa.Core.Agreements;
using Hansa.Tests.Registers;

namespace Hansa.App.Tests.Agreements;

public sealed class AgreementBookTests(RegisterServer server) : IAsyncLifetime
{
    private const string Title = "Соглашение между Администрацией Смоленской области и Правительством Москвы о культуре";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private Register _register = null!;
    private AgreementBook _book = null!;

    public async ValueTask InitializeAsync()
    {
        _register = await server.RegisterAsync();
        await _register.Source.AskAsync("""insert into region values ('RU-SMO', '{"nominative": "Смоленская область"}')""");
        _book = new AgreementBook(new RegisterWork(_register, "RU-SMO", "Иванова"));
    }

    public ValueTask DisposeAsync() => _register.DisposeAsync();

    private async Task<Guid> AddAsync(AgreementCard card, Guid? succeeds = null)
    {
        var (id, problem) = await _book.AddAsync(card, succeeds, Cancel);
        Assert.Null(problem);
        return id!.Value;
    }

    private async Task<AgreementSheet> SheetAsync(Guid id)
    {
        await using var db = _register.Db();
        return (await AgreementSheets.FindAsync(db, "RU-SMO", id, Cancel))!;
    }

    [Fact]
    public async Task Add_Card_IsReadBackAsWritten()
    {
        var card = AgreementCard.Of(Title) with
        {
            OrderNumber = "12-р", OrderDate = new(2020, 1, 5), SignedOn = new(2020, 2, 1), SignedAt = "г. Москва", FederalConsent = "письмо МИД России",
            FederalConsentOn = new(2019, 12, 1), InForceFrom = new(2020, 2, 2), InForceUntil = new(2023, 2, 1), Extension = Extension.Automatic, ExtensionMonths = 36,
            Original = "архив", Registrations = [new RegistrationLine("1/2-с", new(2020, 2, 3), "протокольный отдел")],
        };
        var id = await AddAsync(card);
        Assert.Equivalent(card, (await SheetAsync(id)).Card, strict: true);
        Assert.Equal("add Иванова", await _register.Source.AskAsync("select action || ' ' || actor from audit where subject_id = $1", id));
    }

    [Fact]
    public async Task Change_FromAnOldVersion_IsAConflictAndChangesNothing()
    {
        var id = await AddAsync(AgreementCard.Of(Title));
        var seen = (await SheetAsync(id)).Version;
        Assert.Null(await _book.ChangeAsync(id, seen, AgreementCard.Of(Title) with { Note = "первая" }, Cancel));
        Assert.Equal("register.conflict", (await _book.ChangeAsync(id, seen, AgreementCard.Of(Title) with { Note = "вторая" }, Cancel))!.Code);
        Assert.Equal("register.conflict", (await _book.ChangeStatusAsync(id, seen, new StatusChange(StatusChangeKind.Terminated, new(2021, 1, 1)), Cancel))!.Code);
        var sheet = await SheetAsync(id);
        Assert.Equal(("первая", 0), (sheet.Card.Note, sheet.Changes.Count));
        Assert.True(sheet.Version > seen);
        Assert.Equal(2, await _register.Source.CountAsync("audit"));
        Assert.Equal("первая", await _register.Source.AskAsync("select after -> 'card' ->> 'note' from audit where action = 'change' and before -> 'card' ->> 'note' = ''"));
    }

    [Fact]
    public async Task Change_ByTwoAtOnce_OneWins()
    {
        var id = await AddAsync(AgreementCard.Of(Title));
        var seen = (await SheetAsync(id)).Version;
        var problems = await Task.WhenAll(Enumerable.Range(0, 6).Select(i => Task.Run(() => _book.ChangeAsync(id, seen, AgreementCard.Of(Title) with { Note = $"{i}" }, Cancel))));
        Assert.Equal(5, problems.Count(problem => problem?.Code == "register.conflict"));
        Assert.Equal(0, await _register.Source.CountAsync("audit_broken"));
    }

    [Fact]
    public async Task ChangeStatus_History_GivesTheStatusOfEachDay()
    {
        var id = await AddAsync(AgreementCard.Of(Title) with { SignedOn = new(2020, 1, 1), InForceUntil = new(2024, 12, 31) });
        Assert.Null(await _book.ChangeStatusAsync(id, null, new StatusChange(StatusChangeKind.Suspended, new(2021, 1, 1), Act: "распоряжение № 1"), Cancel));
        Assert.Null(await _book.ChangeStatusAsync(id, null, new StatusChange(StatusChangeKind.Resumed, new(2022, 1, 1)), Cancel));
        Assert.Null(await _book.ChangeStatusAsync(id, null, new StatusChange(StatusChangeKind.Terminated, new(2023, 1, 1), Act: "распоряжение № 2"), Cancel));
        var sheet = await SheetAsync(id);
        Assert.Equal(
            [AgreementStatus.NotYetInForce, AgreementStatus.InForce, AgreementStatus.Suspended, AgreementStatus.InForce, AgreementStatus.Terminated],
            new[] { 2019, 2020, 2021, 2022, 2023 }.Select(year => sheet.On(new DateOnly(year, 6, 1)).Status));
        Assert.Equal("распоряжение № 2", sheet.On(new DateOnly(2023, 6, 1)).By!.Act);
        Assert.Equal("register.conflict", (await _book.ChangeStatusAsync(id, null, new StatusChange(StatusChangeKind.Terminated, new(2023, 1, 1)), Cancel))!.Code);
    }

    /// <summary>domain.md M-51, M-53.</summary>
    [Fact]
    public async Task Add_TitleOfAnotherCard_IsRefusedWhateverItsSpelling()
    {
        await AddAsync(AgreementCard.Of(Title));
        var (_, problem) = await _book.AddAsync(AgreementCard.Of("СОГЛАШЕНИЕ между  правительством Москвы и АдминистрациейСмоленской области о культуре"), null, Cancel);
        Assert.Equal("card.title-taken", problem!.Code);
        Assert.Equal(1, await _register.Source.CountAsync("agreement"));
    }

    /// <summary>domain.md M-52: the row’s day tells which of two agreements of one title is meant.</summary>
    [Fact]
    public async Task Add_Successor_TakesTheTitleFromItsSigningOn()
    {
        var older = await AddAsync(AgreementCard.Of(Title) with { SignedOn = new(2015, 1, 1) });
        var newer = await AddAsync(AgreementCard.Of(Title) with { SignedOn = new(2020, 2, 1) }, older);
        Assert.Equal(new DateOnly(2020, 1, 31), Assert.Single((await SheetAsync(older)).Titles).Until);
        Assert.Equal(new DateOnly(2020, 2, 1), Assert.Single((await SheetAsync(newer)).Titles).From);
    }

    [Theory]
    [InlineData("", "card.no-title")]
    [InlineData("«…»", "card.no-title")]
    public async Task Add_WithoutATitle_IsRefused(string title, string code)
    {
        var (_, problem) = await _book.AddAsync(new AgreementCard { Kind = AgreementKind.Agreement, Title = title }, null, Cancel);
        Assert.Equal(code, problem!.Code);
        Assert.Equal(0, await _register.Source.CountAsync("agreement"));
    }

    [Fact]
    public async Task Add_TermThatEndsBeforeItBegins_IsRefused()
    {
        var (_, problem) = await _book.AddAsync(AgreementCard.Of(Title) with { InForceFrom = new(2020, 1, 1), InForceUntil = new(2019, 1, 1) }, null, Cancel);
        Assert.Equal("card.ends-before-it-begins", problem!.Code);
        Assert.Equal(0, await _register.Source.CountAsync("audit"));
    }

    /// <summary>domain.md M-56: a wrong order of days is kept and told.</summary>
    [Fact]
    public async Task Add_RegisteredBeforeSigning_IsKeptWithAWarning()
    {
        var id = await AddAsync(AgreementCard.Of(Title) with { SignedOn = new(2020, 2, 1), OrderDate = new(2020, 3, 1), Registrations = [new RegistrationLine("1", new(2020, 1, 1))] });
        Assert.Equal(["document.order-after-signing", "document.registered-before-signing"], (await SheetAsync(id)).Doubts().Select(problem => problem.Code));
    }

    [Fact]
    public async Task AddFile_Twice_KeepsItOnce()
    {
        var id = await AddAsync(AgreementCard.Of(Title));
        Assert.Null(await _book.AddFileAsync(id, null, "/tmp/скан.pdf", [1, 2, 3], Cancel));
        Assert.Null(await _book.AddFileAsync(id, null, "скан.pdf", [1, 2, 3], Cancel));
        Assert.Equal(["скан.pdf"], (await SheetAsync(id)).Files);
        Assert.Equal(1, await _register.Source.CountAsync("stored_file"));
    }

    [Fact]
    public async Task Remove_Card_UnlinksItsRowsAndIsAudited()
    {
        await ToldReports.TellAsync(_register, "agreements-2020-Q1");
        var id = await AddAsync(AgreementCard.Of("Соглашение между Администрацией Смоленской области и Администрацией Липецкой области о сотрудничестве в торгово-экономической, научно-технической, социальной, культурной и иных сферах"));
        Assert.Equal(2, await _register.Source.CountAsync("telling_agreement where agreement_id is not null"));
        Assert.Null(await _book.RemoveAsync(id, null, Cancel));
        Assert.Equal(0, await _register.Source.CountAsync("telling_agreement where agreement_id is not null"));
        Assert.Equal(1, await _register.Source.CountAsync("audit where action = 'remove' and after is null and before is not null"));
    }

    [Fact]
    public async Task RemoveAlias_Title_UnlinksItsRowsOnly()
    {
        var id = await AddAsync(AgreementCard.Of(Title));
        Assert.Null(await _book.AddAliasAsync(id, null, "Соглашение с Москвой о культурных связях", Cancel));
        Assert.Null(await _book.RemoveAliasAsync(id, null, "соглашение с Москвой о культурных  связях", Cancel));
        Assert.Equal("card.no-such-title", (await _book.RemoveAliasAsync(id, null, "Иное соглашение", Cancel))!.Code);
        Assert.Equal(Title, Assert.Single((await SheetAsync(id)).Titles).Title);
    }

    [Fact]
    public async Task Alias_OfTwoCardsOnOneDay_IsRefusedByTheDatabase()
    {
        var (one, two) = (await AddAsync(AgreementCard.Of(Title)), await AddAsync(AgreementCard.Of("Договор о спорте")));
        Assert.Equal("23P01 agreement_alias_names_one_card_a_day", await _register.Source.RefusalAsync(
            $"update agreement_alias set alias_key = (select alias_key from agreement_alias where agreement_id = '{one}') where agreement_id = '{two}'"));
    }
}

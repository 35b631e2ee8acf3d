using Hansa.App.Agreements;
using Hansa.App.Duplicates;
using Hansa.App.Plans;
using Hansa.App.Registers;
using Hansa.App.Reports;
using Hansa.Core.Agreements;
using Hansa.Core.Figures;
using Hansa.Core.Periods;
using Hansa.Core.Readings;
using Hansa.Core.Selections;

namespace Hansa.App.Tests.Reports;

/// <summary>Rows that no report told: what a person wrote into the register, and what a plan promised.</summary>
public sealed class AddedRowTests(RealRegister real) : IClassFixture<RealRegister>, IAsyncLifetime
{
    private Register _register = null!;
    private RegisterWork _work = null!;
    private string _agreement = "";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        real.Ready();
        _register = await real.OwnAsync();
        _work = new RegisterWork(_register, RealRegister.Region, "Иванова");
        _agreement = (string)(await _register.Source.AskAsync("select title from telling_agreement where title like '%Липецк%' limit 1"))!;
    }

    public ValueTask DisposeAsync() => _register?.DisposeAsync() ?? ValueTask.CompletedTask;

    [Fact]
    public async Task Report_WithAPlan_PrintsWhatWasNotHeldAndWhy()
    {
        var (_, items) = await PlanAsync(
            new PlanLine("Выставка народных промыслов", "Департамент Смоленской области по культуре", "февраль"),
            new PlanLine("Ярмарка", "", "25 марта"),
            new PlanLine("Форум молодежи", "", "II квартал"),
            new PlanLine("Слет", "", "январь"));
        var book = new PlanBook(_work);
        Assert.Null(await book.SetStateAsync(items[0].Id, null, PlanItemState.NotDone, "перенесена на 2021 год", Cancel));
        Assert.Null(await book.SetStateAsync(items[1].Id, null, PlanItemState.NotDone, "отменена организаторами", Cancel));
        Assert.Null(await book.SetStateAsync(items[2].Id, null, PlanItemState.NotDone, "рано", Cancel));
        var preview = await RealRegister.PreviewAsync(_register, "agreements-implementation", "2020-Q1");
        var written = RealRegister.Written(preview.Report);
        Assert.Equal(31, written.Rows.Count);
        Assert.Equal(Enumerable.Range(1, 31), written.Rows.Select(row => row.Number));
        var row = Assert.Single(written.Rows, row => row.Note == "перенесена на 2021 год");
        Assert.Equal(("Выставка народных промыслов", "февраль", _agreement), (row.Title, row.Dates, Assert.Single(row.Agreements)));
        Assert.Contains("культуре", row.Section, StringComparison.Ordinal);
        // All others stand as they did: nobody's words changed.
        Assert.Equal(RealRegister.Words(RealRegister.Original("agreements-2020-Q1")).Select(Unnumbered), RealRegister.Words(written with
        {
            Rows = [.. written.Rows.Where(other => other.Title is not ("Выставка народных промыслов" or "Ярмарка"))],
        }).Select(Unnumbered));
        var doubt = Assert.Single(preview.Problems, problem => problem.Code == "report.unheld-without-reason");
        Assert.Equal("Слет", doubt.Arguments[0]!.ToString());

        static string Unnumbered(string row) => row[row.IndexOf('|', StringComparison.Ordinal)..];
    }

    [Fact]
    public async Task Report_WithAPlanHeldInPart_PrintsTheReasonBesideWhatWasHeld()
    {
        var (_, items) = await PlanAsync(new PlanLine("Обмен опытом", "", "I квартал"), new PlanLine("Обмен тренерами", "", "2020 год"));
        var held = (Guid)(await _register.Source.AskAsync(
            "select activity_id from telling t join telling_agreement g using (region_id, telling_id) where g.agreement_id is not null and note = '-' limit 1"))!;
        var book = new PlanBook(_work);
        Assert.Null(await book.LinkAsync(items[0].Id, held, Cancel));
        Assert.Null(await book.SetStateAsync(items[0].Id, null, PlanItemState.Partly, "без приезда гостей", Cancel));
        Assert.Null(await book.SetStateAsync(items[1].Id, null, PlanItemState.Partly, "приехал один", Cancel));
        var preview = await RealRegister.PreviewAsync(_register, "agreements-implementation", "2020-Q1");
        Assert.Equal(29, preview.Selection.Rows.Count);
        Assert.Equal(held, Assert.Single(preview.Selection.Rows, row => row.Row.Note == "без приезда гостей").ActivityId);
        // The other is due at the end of the year and has nothing to stand beside until then.
        var year = await RealRegister.PreviewAsync(_register, "agreements-implementation", "2020-Q4");
        Assert.Equal("приехал один", Assert.Single(year.Selection.Rows).Row.Note);
    }

    [Fact]
    public async Task Report_WithAPlan_LeavesOutWhatAPersonTookOutAndWhatLiesOutsideTheScope()
    {
        var (_, items) = await PlanAsync(new PlanLine("Ярмарка", "", "25 марта"));
        Assert.Null(await new PlanBook(_work).SetStateAsync(items[0].Id, null, PlanItemState.NotDone, "отменена", Cancel));
        var ask = RealRegister.Ask("agreements-implementation", "2020-Q1");
        Assert.Equal(1, await CountAsync(ask with { Scope = new ReportScope(Agreement: "Липецкой") }));
        Assert.Equal(0, await CountAsync(ask with { Scope = new ReportScope(Agreement: "Тверской") }));
        Assert.Null(await ReportDrafts.DecideAsync(_register, RealRegister.Region, ask, [items[0].Id], RowDecision.Leave, "Иванова", Cancel));
        Assert.Equal(0, await CountAsync(ask));
        var (found, _) = await RegisterDiff.CompareAsync(_register, RealRegister.Region, RealRegister.Ask("agreements-implementation", "2020-H1"), Cancel);
        Assert.Empty(found!.Difference.Added);

        async Task<int> CountAsync(ReportAsk asked) =>
            (await RegisterReports.PreviewAsync(_register, RealRegister.Region, asked, Cancel)).Preview!.Selection.Rows.Count(row => row.Telling.Origin == RowOrigin.Planned);
    }

    [Fact]
    public async Task Report_ActivityWrittenByHand_StandsUnderItsFieldAndCounts()
    {
        var before = await FiguresAsync();
        var written = await WriteAsync("Дни культуры Витебской области", "{BY}");
        var preview = await RealRegister.PreviewAsync(_register, "international-executive", "2020-Q2");
        var row = Assert.Single(preview.Selection.Rows, row => row.ActivityId == written);
        Assert.Equal(("Сотрудничество в сфере культуры", RowOrigin.Written, 21), (row.Row.Section, row.Telling.Origin, preview.Selection.Rows.Count));
        Assert.Contains((await RealRegister.PreviewAsync(_register, "country-cooperation", "2020-H1", "BY")).Selection.Rows, row => row.ActivityId == written);
        Assert.DoesNotContain((await RealRegister.PreviewAsync(_register, "international-municipal", "2020-Q2")).Selection.Rows, row => row.ActivityId == written);
        Assert.DoesNotContain((await RealRegister.PreviewAsync(_register, "international-executive", "2020-Q1")).Selection.Rows, row => row.ActivityId == written);
        var after = await FiguresAsync();
        Assert.Equal((before.Activities + 1, before.Participants + 40), (after.Activities, after.Participants));
        Assert.Null((await ReportFreeze.RunAsync(_register, RealRegister.Region, preview, false, "Иванова", cancel: Cancel)).Problem);
        Assert.Equal(21L, await _register.Source.CountAsync("frozen_report_row"));
    }

    [Fact]
    public async Task Report_ActivityWrittenByHandUnderAnAgreement_StandsInTheReportOnAgreements()
    {
        var (card, _) = await PlanAsync();
        var written = await WriteAsync("Встреча библиотекарей", "{}");
        await _register.Source.AskAsync("insert into agreement_activity values ('RU-SMO', $1, $2)", card, written);
        var row = Assert.Single((await RealRegister.PreviewAsync(_register, "agreements-implementation", "2020-Q2")).Selection.Rows, row => row.ActivityId == written);
        Assert.Equal(_agreement, Assert.Single(row.Row.Agreements));
        Assert.DoesNotContain((await RealRegister.PreviewAsync(_register, "international-executive", "2020-Q2")).Selection.Rows, row => row.ActivityId == written);
    }

    [Theory]
    [InlineData("культуры", null, null, "(по разделу: Сотрудничество в сфере культуры)")]
    [InlineData(null, "музей Ю.А. Гагарина", null, "(по организации: СОГБУК «Музей Ю.А. Гагарина»)")]
    [InlineData("космоса", null, null, "(по разделу: космоса)")]
    [InlineData(null, null, null, "года")]
    public async Task Report_OfAScope_SaysSoInItsTitle(string? field, string? organization, string? agreement, string end)
    {
        var ask = RealRegister.Ask("international-executive", "2020-Q2") with { Scope = new ReportScope(null, field, organization, agreement) };
        var (preview, _) = await RegisterReports.PreviewAsync(real.Ready(), RealRegister.Region, ask, Cancel);
        Assert.EndsWith(end, preview!.Report.Title, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Report_OfAScope_SaysNothingOfReceptions()
    {
        var ask = RealRegister.Ask("international-executive", "2023-Q3");
        Assert.NotNull((await RegisterReports.PreviewAsync(real.Ready(), RealRegister.Region, ask, Cancel)).Preview!.Report.Footer);
        var (preview, _) = await RegisterReports.PreviewAsync(real.Ready(), RealRegister.Region, ask with { Scope = new ReportScope(Field: "культуры") }, Cancel);
        Assert.Null(preview!.Report.Footer);
    }

    [Fact]
    public async Task Report_RowsSaidNotToBeTheSame_AreNotCalledToldTwice()
    {
        var twins = new[] { await WriteAsync("Турнир по самбо «Кубок моря»", "{BY}"), await WriteAsync("Турнир по самбо «Кубок моря»", "{BY}") };
        Assert.Contains(await CodesAsync(), code => code == "selection.told-twice");
        await _register.Source.AskAsync("update activity set content = 'младшая группа' where activity_id = $1", twins[0]);
        Assert.Contains(await CodesAsync(), code => code == "selection.told-twice");
        Assert.Null(await DuplicateDecisions.DecideAsync(_register, RealRegister.Region, twins, DuplicateOpinion.Different, "", "Иванова", Cancel));
        Assert.DoesNotContain(await CodesAsync(), code => code == "selection.told-twice");

        async Task<IEnumerable<string>> CodesAsync() =>
            (await RealRegister.PreviewAsync(_register, "international-executive", "2020-Q2")).Problems.Select(problem => problem.Code);
    }

    private async Task<(Guid Card, IReadOnlyList<PlanItemFact> Items)> PlanAsync(params PlanLine[] lines)
    {
        var (card, problem) = await new AgreementBook(_work).AddAsync(AgreementCard.Of(_agreement), cancel: Cancel);
        Assert.Null(problem);
        await AgreementLinks.LinkAsync(_work, Cancel);
        var (plan, refused) = await new PlanBook(_work).AddAsync(new PlanSheet(card!.Value, "План на 2020 год", new(2020, 1, 1), new(2020, 12, 31)) { Items = lines }, Cancel);
        Assert.Null(refused);
        return (card.Value, await new PlanReview(_work).ItemsAsync(plan!.Value, Cancel));
    }

    private async Task<Guid> WriteAsync(string title, string countries)
    {
        var id = _register.Ids.Next();
        await _register.Source.AskAsync(
            """
            insert into activity (region_id, activity_id, kind, title, place, dates, participants, date_spans, days, first_day, last_day, countries, field_id, created_at)
            values ('RU-SMO', $1, 'event', $2, 'г. Смоленск', '20 мая 2020 года', '40 человек', '[{"start": "2020-05-20", "end": "2020-05-20", "precision": "day"}]',
              '{[2020-05-20,2020-05-21)}', '2020-05-20', '2020-05-20', $3::text[], (select field_id from field_label where label = 'Сотрудничество в сфере культуры' limit 1), now())
            """,
            id, title, countries);
        return id;
    }

    private async Task<Figure> FiguresAsync() =>
        (await RegisterFigures.MakeAsync(_register, RealRegister.Region, new FigureQuery(Period.OfQuarter(2020, 2), FigureBy.Field), null, Cancel)).Now.Total;
}

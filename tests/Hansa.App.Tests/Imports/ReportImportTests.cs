using Hansa.App.Imports;
using Hansa.App.Registers;
using Hansa.Tests;
using Hansa.Tests.Registers;

namespace Hansa.App.Tests.Imports;

public sealed partial class ReportImportTests(RegisterServer server) : IAsyncLifetime
{
    private const string Fair = "Ярмарка «Весна»|г. Минск, выставочный центр|12-14 мая 2020 года|Представлены товары 12 предприятий области, подписаны три контракта|25 человек из Республики Беларусь";
    private const string Concert = "Концерт ансамбля «Славяне»|г. Витебск|3 июня 2020 года|Ансамбль выступил на открытии фестиваля, зал был полон|40 человек";
    private const string Talks = "Встреча с делегацией Брестской области|г. Смоленск|20 апреля 2020 года|Обсуждены поставки сельскохозяйственной техники|12 человек";

    private readonly ReportFiles _files = new();
    private Register _register = null!;

    public async ValueTask InitializeAsync() => _register = await server.RegisterAsync();

    public async ValueTask DisposeAsync()
    {
        _files.Dispose();
        await _register.DisposeAsync();
    }

    private Task<ImportSummary> ImportAsync(params string[] paths) => ImportAsync(new ImportRequest(paths, "Иванова"));

    private Task<ImportSummary> ImportAsync(ImportRequest request) => new ReportImport(_register).RunAsync(request);

    private async Task<ImportOutcome> ImportOneAsync(string path, string? body = null) =>
        Assert.Single((await ImportAsync(new ImportRequest([path], "Иванова") { Body = body })).Outcomes);

    private async Task<List<string>> TitlesAsync(string where)
    {
        var titles = new List<string>();
        await using var command = _register.Source.CreateCommand($"select activity_id || ' ' || title from activity where {where} order by title");
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
        {
            titles.Add(reader.GetString(0));
        }

        return titles;
    }

    [Fact]
    public async Task Import_OneReport_UnderstandsEachRow()
    {
        var outcome = await ImportOneAsync(_files.Report("a.txt", Fair, Talks));
        Assert.Equal((ImportStatus.Imported, 2, 2, "international-executive", "2020-Q2"), (outcome.Status, outcome.Rows, outcome.NewActivities, outcome.Form, outcome.PeriodCode));
        Assert.Equal(
            "{[2020-05-12,2020-05-15)} 2020-05-12 2020-05-14 25 exact {BY} event",
            await _register.Source.AskAsync("select concat_ws(' ', days, first_day, last_day, headcount, headcount_qualifier, countries, kind) from activity where title like 'Ярмарка%'"));
        Assert.Equal("RU-SMO", await _register.Source.AskAsync("select region_id from import"));
        // Whoever searches next need not wait for the index.
        Assert.Equal((0L, 2L), (await _register.Source.CountAsync("search_pending"), await _register.Source.CountAsync("search_document where kind = 'activity'")));
        Assert.Equal("Смоленской области", await _register.Source.AskAsync("select name ->> 'genitive' from region"));
    }

    [Fact]
    public async Task Import_NewerFileOfOneBody_TakesThePlaceOfTheOlder()
    {
        await ImportOneAsync(_files.Report("old.txt", Fair, Concert), "Департамент по культуре");
        var before = await TitlesAsync("state = 'current'");
        var outcome = await ImportOneAsync(_files.Report("new.txt", Fair.Replace("25 человек", "31 человек", StringComparison.Ordinal), Talks), "ДЕПАРТАМЕНТ ПО  КУЛЬТУРЕ");
        Assert.Equal((ImportStatus.Replaced, 1), (outcome.Status, outcome.NewActivities));
        Assert.Equal((1, 1, 1), (outcome.Difference!.Matches.Count, outcome.Difference.Missing.Count, outcome.Difference.Added.Count));

        // The row told again keeps its activity, whose words are the new ones; the row left out counts no more.
        var after = await TitlesAsync("state = 'current'");
        Assert.Equal(2, after.Count);
        Assert.Contains(before.Single(title => title.Contains("Ярмарка", StringComparison.Ordinal)), after);
        Assert.Equal(31, await _register.Source.AskAsync("select headcount from activity where title like 'Ярмарка%'"));
        Assert.Contains("Концерт", Assert.Single(await TitlesAsync("state = 'dropped'")), StringComparison.Ordinal);
        Assert.Equal("replaced current", await _register.Source.AskAsync("select string_agg(state, ' ' order by imported_at) from import"));
        Assert.Equal(
            "{\"headcount\": 25, \"participants\": \"25 человек из Республики Беларусь\", \"headcount_parts\": [25]}",
            await _register.Source.AskAsync("select before::text from audit where action = 'change' and before ? 'headcount'"));
    }

    [Fact]
    public async Task Import_NewerFileOverAnEditedActivity_KeepsWhatThePersonWrote()
    {
        await ImportOneAsync(_files.Report("a.txt", Fair), "Департамент");
        await _register.Source.AskAsync("update activity set title = 'Ярмарка в Минске', edited = '{title}'");
        await ImportOneAsync(_files.Report("b.txt", Fair.Replace("25 человек", "31 человек", StringComparison.Ordinal)), "Департамент");
        Assert.Equal("Ярмарка в Минске 31", await _register.Source.AskAsync("select title || ' ' || headcount from activity"));
    }

    [Fact]
    public async Task Import_FileThatANewerReplaced_IsNotTakenByMistake()
    {
        var old = _files.Report("old.txt", Fair);
        await ImportOneAsync(old, "Департамент");
        await ImportOneAsync(_files.Report("new.txt", Fair, Talks), "Департамент");
        var again = await ImportOneAsync(old, "Департамент");
        Assert.Equal(ImportStatus.Unchanged, again.Status);
        Assert.Equal("import.replaced-already", Assert.Single(again.Problems).Code);
    }

    [Fact]
    public async Task Import_SameBytesOfTwoBodies_AreTwoReports()
    {
        var path = _files.Report("a.txt", Fair);
        Assert.Equal(ImportStatus.Imported, (await ImportOneAsync(path, "Департамент")).Status);
        Assert.Equal(ImportStatus.Imported, (await ImportOneAsync(path, "Комитет")).Status);
        Assert.Equal(ImportStatus.Unchanged, (await ImportOneAsync(path)).Status);
        Assert.Equal(1, await _register.Source.CountAsync("stored_file"));
    }

    [Fact]
    public async Task Import_PartOfAReportByNobody_DoesNotPushTheWholeOut()
    {
        await ImportOneAsync(_files.Report("whole.txt", Fair, Concert, Talks));
        var part = await ImportOneAsync(_files.Report("part.txt", "Новое дело|г. Гомель|5 мая 2020 года|Итоги|3 человека"));
        Assert.Equal(ImportStatus.Imported, part.Status);
        Assert.Equal("import.same-round", part.Problems[^1].Code);
        var corrected = await ImportOneAsync(_files.Report("corrected.txt", Fair, Concert, Talks.Replace("12", "13", StringComparison.Ordinal)));
        Assert.Equal(ImportStatus.Replaced, corrected.Status);
    }

    [Fact]
    public async Task Import_BadFilesAmongGood_StopNobody()
    {
        var summary = await ImportAsync(
            _files.Write("broken.docx", "PK\x3\x4 this is no archive"),
            _files.Report("a.txt", Fair),
            _files.Write("empty.docx", ""),
            _files.PathOf("absent.docx"),
            _files.Write("story.txt", "Жили-были старик со старухой."),
            _files.ReportOf("в I квартале 2020 года", "b.txt", Concert));
        Assert.Equal(
            [ImportStatus.Unreadable, ImportStatus.Imported, ImportStatus.Unreadable, ImportStatus.Unreadable, ImportStatus.Unreadable, ImportStatus.Imported],
            summary.Outcomes.Select(outcome => outcome.Status));
        Assert.All(summary.Outcomes.Where(outcome => outcome.Status == ImportStatus.Unreadable), outcome => Assert.NotEmpty(outcome.Problems));
        Assert.Equal(2, await _register.Source.CountAsync("activity"));
        Assert.Equal(2, await _register.Source.CountAsync("stored_file"));
    }

    [Fact]
    public async Task Import_FileDamagedInTheMiddle_DoesNotPushTheWholeOneOut()
    {
        static byte[] Word(string more, params string[] rows) => TestDocx.Of(TestDocx.P(ReportFiles.Title + "во II квартале 2020 года") + TestDocx.Table(
            [TestDocx.Row("№ п/п", "Наименование мероприятия", "Место проведения", "Сроки проведения", "Содержание и результат", "Участники мероприятия"),
            .. rows.Select((row, i) => TestDocx.Row([$"{i + 1}.", .. row.Split('|')]))]) + more).ToBytes();
        File.WriteAllBytes(_files.PathOf("whole.docx"), Word("", Fair, Concert));
        File.WriteAllBytes(_files.PathOf("damaged.docx"), Word("<w:p><w:r></w:p>", Fair));
        await ImportOneAsync(_files.PathOf("whole.docx"), "Департамент");
        var before = await Snapshot.OfAsync(_register.Source);
        var outcome = await ImportOneAsync(_files.PathOf("damaged.docx"), "Департамент");
        Assert.Equal((ImportStatus.Unreadable, "import.incomplete"), (outcome.Status, outcome.Problems[^1].Code));
        Assert.Equal(before, await Snapshot.OfAsync(_register.Source));
    }

    [Theory]
    [InlineData("../../etc/passwd.txt", "passwd.txt")]
    [InlineData("C:\\Отчеты\\культура.txt", "культура.txt")]
    [InlineData("a\nb\tc.txt", "a\uFFFDb\uFFFDc.txt")]
    [InlineData("'; drop table import; --.txt", "'; drop table import; --.txt")]
    [InlineData("", "-")]
    public async Task Import_HostileFileName_IsOnlyAName(string name, string kept)
    {
        var content = new FileContent(name, File.ReadAllBytes(_files.Report("a.txt", Fair)));
        var outcome = Assert.Single(await new ReportImport(_register).RunAsync(new ImportRequest([], "Иванова"), content));
        Assert.Equal(ImportStatus.Imported, outcome.Status);
        Assert.Equal(kept, await _register.Source.AskAsync("select file_name from import"));
    }

    [Fact]
    public async Task Import_RowsThatMakeLittleSense_AreKeptWithTheirProblems()
    {
        var outcome = await ImportOneAsync(_files.Report("a.txt", "||||", "Дело|где-то|когда-нибудь||", "Дело два|г. Минск|40 мая 2020 года|Итог|−5 человек", Fair));
        Assert.Equal(ImportStatus.Imported, outcome.Status);
        Assert.True(outcome.Errors + outcome.Warnings > 2);
        Assert.Equal(outcome.Rows, await _register.Source.CountAsync("telling"));
        Assert.NotEqual(0, await _register.Source.CountAsync("telling where errors + warnings > 0 and problems <> '[]'"));
    }

    [Fact]
    public async Task Import_OneFileByFourAtOnce_IsTakenOnce()
    {
        var path = _files.Report("a.txt", Fair, Talks);
        var all = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => ImportOneAsync(path))));
        Assert.Single(all, outcome => outcome.Status == ImportStatus.Imported);
        Assert.Equal(2, await _register.Source.CountAsync("telling"));
        Assert.Single(all.Select(outcome => outcome.ImportId).Distinct());
    }

    [Fact]
    public async Task Import_TwoVersionsOfOneBodyAtOnce_OneReplacesTheOther()
    {
        var paths = Enumerable.Range(0, 4).Select(i => _files.Report($"{i}.txt", Fair, Talks.Replace("12 человек", $"{20 + i} человек", StringComparison.Ordinal))).ToList();
        await Task.WhenAll(paths.Select(path => Task.Run(() => ImportOneAsync(path, "Департамент"))));
        Assert.Equal(1, await _register.Source.CountAsync("import where state = 'current'"));
        Assert.Equal(2, await _register.Source.CountAsync("activity where state = 'current'"));
        Assert.Equal(0, await _register.Source.CountAsync("audit_broken"));
    }

    [Fact]
    public async Task Import_Round_KnowsTheSendersAndWhoIsMissing()
    {
        Directory.CreateDirectory(_files.PathOf("round"));
        _files.Report("round/culture.txt", Concert);
        _files.Write("round/sport.txt", "Информация о мероприятиях в международной сфере во II квартале 2020 года\n\nВо II квартале 2020 года мероприятия не проводились.");
        _files.Write("round/campaign.json", """
            {"form": "international-executive", "region": {"nominative": "Смоленская область", "genitive": "Смоленской области"}, "period": {"start": "2020-04-01", "end": "2020-06-30"},
             "submissions": [
               {"file": "culture.txt", "body": "Департамент Смоленской области по культуре", "section": "Сотрудничество в сфере культуры"},
               {"file": "sport.txt", "body": "Главное управление спорта Смоленской области", "section": "Сотрудничество в сфере спорта"},
               {"file": "late.docx", "body": "Департамент инвестиционного развития", "section": "Сотрудничество в сфере инвестиционного развития"}]}
            """);
        var summary = await ImportAsync(_files.PathOf("round"));
        Assert.Equal([ImportStatus.Imported, ImportStatus.Imported, ImportStatus.Unreadable], summary.Outcomes.Select(outcome => outcome.Status));
        Assert.Equal([false, true, false], summary.Outcomes.Select(outcome => outcome.NothingHeld));
        Assert.Equal("round.file-missing", Assert.Single(summary.Outcomes[2].Problems).Code);
        Assert.Equal("Сотрудничество в сфере культуры", await _register.Source.AskAsync("select section from telling"));
        Assert.Equal(
            "Департамент Смоленской области по культуре",
            await _register.Source.AskAsync("select name from activity join organization_name using (region_id, organization_id)"));

        // The statement that nothing was held is replaced by a report, and the other way round.
        _files.Report("round/sport.txt", Fair);
        Assert.Equal(ImportStatus.Replaced, (await ImportAsync(_files.PathOf("round/sport.txt"))).Outcomes[0].Status);
    }

    [Fact]
    public async Task Import_BrokenCampaign_TakesNoFileOfTheFolder()
    {
        Directory.CreateDirectory(_files.PathOf("round"));
        _files.Report("round/culture.txt", Concert);
        _files.Write("round/campaign.json", "{");
        var summary = await ImportAsync(_files.PathOf("round"));
        Assert.Equal(ImportStatus.Unreadable, Assert.Single(summary.Outcomes).Status);
        Assert.Equal(0, await _register.Source.CountAsync("import"));
    }

    [Fact]
    public async Task Import_NoRegionAnywhere_AsksForIt()
    {
        var path = _files.Write("a.txt", "Отчет\n\n№ п/п\tНаименование мероприятия\tМесто проведения\tСроки проведения\tСодержание\tУчастники\n1.\tЯрмарка\tг. Минск\t5 мая\tИтоги\t5 человек\n");
        Assert.Equal("import.no-region", Assert.Single((await ImportOneAsync(path)).Problems).Code);
        Assert.Equal("import.region-unknown", (await ImportAsync(new ImportRequest([path], "Иванова") { Region = "XX" })).Outcomes[0].Problems[0].Code);
        Assert.Equal(ImportStatus.Imported, (await ImportAsync(new ImportRequest([path], "Иванова") { Region = "ru-tve" })).Outcomes[0].Status);
        Assert.Equal("RU-TVE", await _register.Source.AskAsync("select region_id from region"));
    }

    [Fact]
    public async Task Import_TwoReportsInOneFile_AreTwoImportsOfOneFile()
    {
        static string Report(string period, string row) => TestDocx.P(ReportFiles.Title + period) + TestDocx.Table(
            TestDocx.Row("№ п/п", "Наименование мероприятия", "Место проведения", "Сроки проведения", "Содержание и результат", "Участники мероприятия"),
            TestDocx.Row(["1.", .. row.Split('|')]));
        File.WriteAllBytes(_files.PathOf("both.docx"), TestDocx.Of(Report("во II квартале 2020 года", Fair) + Report("в I квартале 2020 года", Concert)).ToBytes());
        var outcomes = (await ImportAsync(_files.PathOf("both.docx"))).Outcomes;
        Assert.Equal(["2020-Q2", "2020-Q1"], outcomes.Select(outcome => outcome.PeriodCode));
        Assert.Equal(1, await _register.Source.CountAsync("stored_file"));
        Assert.Equal("1 2", await _register.Source.AskAsync("select string_agg(report::text, ' ' order by report) from import"));
    }
}

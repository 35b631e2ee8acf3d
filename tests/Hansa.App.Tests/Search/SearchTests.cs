using Hansa.App.Registers;
using Hansa.App.Search;
using Hansa.App.Tests.Backups;
using Hansa.Core.Periods;
using Hansa.Tests.Registers;

namespace Hansa.App.Tests.Search;

public sealed class SearchTests(RegisterServer server) : IAsyncLifetime
{
    private Register _register = null!;
    private int _made;

    public async ValueTask InitializeAsync()
    {
        _register = await FilledRegister.MakeAsync(server);
        await MakeAsync("Ярмарка ремёсел", "г. Могилёв", "2024-04-10", content: "Участвовали мастера из Китая", country: "CN", mode: "in-person");
        await MakeAsync("Форум молодёжи Беларуси и России", "г. Витебск", "2024-05-10", country: "BY", mode: "online");
        await MakeAsync("Семинар", "г. Смоленск", "2025-02-01", content: "Выступили участники форума, фестиваль «Дружба без границ»");
        await MakeAsync("Выставка китайского фарфора", "Смоленский музей", "2023-01-01", country: "CN");
    }

    public ValueTask DisposeAsync() => _register is null ? ValueTask.CompletedTask : _register.DisposeAsync();

    private Task<object?> MakeAsync(string title, string place, string? day, string content = "", string country = "BY", string? mode = null) => _register.Source.AskAsync(
        $"""
        insert into activity (region_id, activity_id, kind, title, place, content, first_day, last_day, countries, mode, created_at)
        values ('RU-SMO', '00000000-0000-7000-9000-{++_made:000000000000}', 'event', $1, $2, $3, {(day is null ? "null, null" : $"'{day}', '{day}'")}, array['{country}'], {(mode is null ? "null" : $"'{mode}'")}, now())
        """,
        title, place, content);

    private Task<SearchResult> FindAsync(SearchRequest request) => ActivitySearch.FindAsync(_register, request, TestContext.Current.CancellationToken);

    private async Task<string> TitlesAsync(string text) => string.Join("; ", (await FindAsync(new() { Text = text })).Hits.Select(hit => hit.Title.Split(' ')[0]));

    [Theory]
    [InlineData("ярмарки ", "Ярмарка")]
    [InlineData("ярмар", "Ярмарка")]
    [InlineData("китай ", "Выставка; Ярмарка")]
    [InlineData("Могилев", "Ярмарка")]
    [InlineData("Магилев", "Ярмарка")]
    [InlineData("ярмрака ремесел", "Ярмарка")]
    [InlineData("zhvfhrf", "Ярмарка")]
    [InlineData("ctvbyfh", "Семинар")]
    [InlineData("форум", "Форум; Семинар")]
    [InlineData("форум -семинар", "Форум")]
    [InlineData("«дружба без границ»", "Семинар")]
    [InlineData("«границ без дружба»", "")]
    [InlineData("белорусский форум", "Форум")]
    [InlineData("2023", "Выставка")]
    [InlineData("смоленский", "Выставка; Семинар")]
    [InlineData("несуществующее", "")]
    [InlineData("' & | ! \\ :* <-> (", "Семинар; Форум; Ярмарка; Выставка; Фестиваль; -1+1")]
    public async Task Find_Text_GivesTitlesBestFirst(string text, string titles) => Assert.Equal(titles, await TitlesAsync(text));

    [Fact]
    public async Task Find_Slip_SaysWhatItFoundInstead()
    {
        var correction = Assert.Single((await FindAsync(new() { Text = "Магилев" })).Corrections);
        Assert.Equal(("магилев", "могилев"), (correction.Written, Assert.Single(correction.Instead)));
        Assert.Empty((await FindAsync(new() { Text = "ярмарка Беларусь" })).Corrections);
    }

    [Fact]
    public async Task Find_WithFilters_NarrowsAndCounts()
    {
        var all = await FindAsync(new());
        Assert.Equal((6L, false), (all.Total, all.IsEstimate));
        Assert.Equal([("BY", 3L), ("CN", 3L)], all.Facets.Countries.Select(value => (value.Value, value.Count)));
        Assert.Equal([("2025", 1L), ("2024", 2L), ("2023", 1L), ("2020", 1L)], all.Facets.Years.Select(value => (value.Value, value.Count)));
        Assert.Equal(("В сфере культуры", 1L), all.Facets.Fields.Select(value => (value.Label, value.Count)).Single());
        Assert.Equal("=Министерство культуры", all.Facets.Organizations.Single().Label);
        Assert.Equal("Соглашение", all.Facets.Agreements.Single().Label);

        Assert.Equal(2, (await FindAsync(new() { Period = Of("2024-Q2") })).Total);
        Assert.Equal(2, (await FindAsync(new() { Period = Of("2024") })).Total);
        Assert.Equal(0, (await FindAsync(new() { Period = Of("2024-Q3") })).Total);
        // Goes on from April into May.
        Assert.Equal(1, (await FindAsync(new() { Period = Of("2020-H1") })).Total);
        Assert.Equal(3, (await FindAsync(new() { Countries = ["cn"] })).Total);
        Assert.Equal(5, (await FindAsync(new() { Countries = ["CN", "BY"] })).Total);
        Assert.Equal(2, (await FindAsync(new() { Modes = ["online", "in-person"] })).Total);
        Assert.Equal(1, (await FindAsync(new() { Fields = [Guid.Parse(all.Facets.Fields[0].Value)], Organizations = [Guid.Parse(all.Facets.Organizations[0].Value)], Agreements = [Guid.Parse(all.Facets.Agreements[0].Value)] })).Total);
        Assert.Equal("Форум молодёжи Беларуси и России", (await FindAsync(new() { Text = "форум", Countries = ["BY"], Period = Of("2024-05") })).Hits.Single().Title);
        Assert.Equal(0, (await FindAsync(new() { RegionId = "RU-TVE" })).Total);

        static Period Of(string code) => Period.TryParse(code, out var period) ? period : new Period(PeriodKind.Month, new(2024, 5, 1), new(2024, 5, 31));
    }

    [Fact]
    public async Task Find_HasProblem_FollowsTheTellings()
    {
        Assert.Equal(0, (await FindAsync(new() { HasProblem = true })).Total);
        await _register.Source.AskAsync("update telling set errors = 1");
        var found = await FindAsync(new() { HasProblem = true });
        Assert.Equal((1L, 1L), (found.Total, found.Facets.WithProblem));
    }

    [Fact]
    public async Task Find_ChangedByAnyone_SeesIt()
    {
        Assert.Equal("", await TitlesAsync("конференция"));
        await _register.Source.AskAsync("update activity set title = 'Конференция' where title = 'Семинар'");
        Assert.Equal("Конференция", await TitlesAsync("конференции "));
        Assert.Equal("", await TitlesAsync("семинар "));
        await _register.Source.AskAsync("insert into telling (region_id, telling_id, import_id, activity_id, position, number, title, source_table, source_row, understanding, outside_period) select region_id, gen_random_uuid(), '00000000-0000-7000-8000-000000000010', activity_id, 2, 2, 'Круглый стол', 1, 5, '{}', false from activity where title = 'Конференция'");
        Assert.Equal("Конференция", await TitlesAsync("круглый стол"));
        await _register.Source.AskAsync("update telling set is_current = false where position = 2");
        Assert.Equal("", await TitlesAsync("круглый стол"));
        await _register.Source.AskAsync("update activity set state = 'dropped' where title = 'Конференция'");
        Assert.Equal("", await TitlesAsync("конференции "));
    }

    [Fact]
    public async Task Find_Organization_ByAnyOfItsNames()
    {
        Assert.Equal("=Министерство культуры", Assert.Single((await FindAsync(new() { Text = "департамента культуры" })).Organizations).Name);
        Assert.Empty((await FindAsync(new() { Text = "департамент спорта" })).Organizations);
    }

    [Theory]
    [InlineData("участник", 700)]
    [InlineData("", 700)]
    [InlineData("слет", 250)]
    public async Task Find_PageByPage_GivesEachOnceInOrder(string text, int expected)
    {
        await _register.Source.AskAsync("delete from telling_agreement; delete from telling; update activity set merged_into = null, state = 'current'; delete from activity");
        await _register.Source.AskAsync(
            """
            insert into activity (region_id, activity_id, kind, title, content, first_day, last_day, created_at)
            select 'RU-SMO', gen_random_uuid(), 'event', case when n % 3 = 0 then 'Слёт участников' else 'Поход' end, case when n % 70 = 1 then 'слет' else '' end || ' участники',
              case when n % 10 > 0 then date '2004-01-31' + n * 11 end, case when n % 10 > 0 then date '2004-01-31' + n * 11 end, now()
            from generate_series(1, 700) n
            """);
        if (expected == 250)
        {
            // 233 in the title, and every seventieth beside them.
            expected = (int)(long)(await _register.Source.AskAsync("select count(*) from activity where title like 'Слёт%' or content like 'слет%'"))!;
        }

        var seen = new List<SearchHit>();
        string? after = null;
        do
        {
            var page = await FindAsync(new() { Text = text, Limit = 61, After = after });
            Assert.Equal(expected, page.Total);
            seen.AddRange(page.Hits);
            after = page.Next;
        }
        while (after is not null);

        Assert.Equal(expected, seen.DistinctBy(hit => hit.ActivityId).Count());
        Assert.Equal(expected, seen.Count);
        var ordered = seen.OrderByDescending(hit => text.Length > 0 && hit.Title.StartsWith("Слёт", StringComparison.Ordinal)).ThenByDescending(hit => hit.FirstDay ?? DateOnly.MinValue);
        Assert.Equal(ordered.Select(hit => hit.FirstDay), seen.Select(hit => hit.FirstDay));
    }

    [Fact]
    public async Task Find_Thousands_EstimatesFromASample()
    {
        await _register.Source.AskAsync(
            """
            insert into activity (region_id, activity_id, kind, title, countries, first_day, last_day, created_at)
            select 'RU-SMO', gen_random_uuid(), 'event', 'Экспедиция', array[case when n % 4 = 0 then 'KZ' else 'AM' end], date '2010-01-01' + n, date '2010-01-01' + n, now() from generate_series(1, 5000) n
            """);
        var found = await FindAsync(new() { Text = "экспедиции " });
        Assert.True(found.IsEstimate);
        Assert.InRange(found.Total, 3000, 7500);
        Assert.Equal("AM", found.Facets.Countries[0].Value);
        Assert.Equal(new DateOnly(2010, 1, 1).AddDays(5000), found.Hits[0].FirstDay);
        Assert.Equal(20, found.Hits.Count);
        var next = await FindAsync(new() { Text = "экспедиции ", After = found.Next });
        Assert.Equal(found.Hits[^1].FirstDay!.Value.AddDays(-1), next.Hits[0].FirstDay);
    }

    [Fact]
    public async Task Refresh_ManyAtOnce_IndexesEachOnce()
    {
        await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => SearchIndex.RefreshAsync(_register, TestContext.Current.CancellationToken)));
        Assert.Equal(0, await _register.Source.CountAsync("search_pending"));
        Assert.Equal(7, await _register.Source.CountAsync("search_document"));
    }

    [Fact]
    public async Task Find_CursorOfNobody_GivesTheFirstPage()
    {
        foreach (var cursor in (string[])["", "x", "r.1.2.3", "t.0.99999999.00000000000000000000000000000000", "r.-1.-1.zz"])
        {
            Assert.Equal(6, (await FindAsync(new() { After = cursor })).Hits.Count);
        }
    }

    [Fact]
    public async Task Find_BeginningOfVeryManyWords_FindsThemAll()
    {
        // More lexemes begin so than are asked for one by one.
        var words = Enumerable.Range(0, 70).Select(n => $"аэро{(char)('а' + (n % 30))}{(char)('б' + (n / 30))}кс");
        await MakeAsync(string.Join(' ', words), "г. Смоленск", "2024-01-01");
        await MakeAsync("Аэробика", "г. Смоленск", "2024-01-02");
        Assert.Equal(2, (await FindAsync(new() { Text = "аэро" })).Total);
        Assert.Equal(1, (await FindAsync(new() { Text = "аэроби" })).Total);
    }

    [Fact]
    public async Task Refresh_TablesFilledAtOnce_TellsThePlannerFirst()
    {
        // Without statistics each look at one activity would read all of its region: minutes for so many.
        await _register.Source.AskAsync(
            """
            insert into activity (region_id, activity_id, kind, title, first_day, last_day, created_at)
            select 'RU-SMO', gen_random_uuid(), 'event', 'Слет', date '2010-01-01' + n % 900, date '2010-01-01' + n % 900, now() from generate_series(1, 6000) n
            """);
        await SearchIndex.RefreshAsync(_register, TestContext.Current.CancellationToken);
        Assert.InRange((float)(await _register.Source.AskAsync("select reltuples from pg_class where oid = 'activity'::regclass"))!, 6000, 6100);
    }
}

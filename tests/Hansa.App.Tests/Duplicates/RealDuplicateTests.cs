using System.Globalization;
using Hansa.App.Duplicates;
using Hansa.App.Imports;
using Hansa.App.Registers;
using Hansa.Core.Duplicates;
using Hansa.Core.Readings;
using Hansa.Documents.Reading;
using Hansa.Tests;
using Hansa.Tests.Registers;

namespace Hansa.App.Tests.Duplicates;

/// <summary>The five real reports: 102 rows that are 81 activities (domain.md M-41 … M-44).</summary>
public sealed class RealDuplicateTests(RegisterServer server) : IAsyncLifetime
{
    private const string Region = "RU-SMO";
    private const string Actor = "Иванова";

    private static readonly string[] s_reports = ["executive-2020-Q2", "belarus-2020-H1", "executive-2023-Q3", "agreements-2020-Q1", "municipal-2020-Q2"];

    private Register _register = null!;

    public async ValueTask InitializeAsync() => _register = await server.RegisterAsync();

    public ValueTask DisposeAsync() => _register is null ? ValueTask.CompletedTask : _register.DisposeAsync();

    private async Task<Guid> ImportAsync(params string[] names)
    {
        var summary = await new ReportImport(_register).RunAsync(
            new ImportRequest([.. names.Select(name => Repo.SharedPath("reports", name + ".docx"))], Actor));
        Assert.All(summary.Outcomes, outcome => Assert.Equal(ImportStatus.Imported, outcome.Status));
        return summary.Outcomes[0].ImportId!.Value;
    }

    private async Task SettleAsync(bool whole)
    {
        var summary = await DuplicateRuns.RunAsync(_register, Region, whole);
        Assert.Equal(0, summary.Possible);
        Assert.Equal(summary.Same, (await ActivityMerging.MergeSameAsync(_register, Region, Actor)).Groups);
        Assert.Equal(0, await _register.Source.CountAsync("duplicate_found"));
    }

    private Task<long> CurrentAsync() => _register.Source.CountAsync("activity where state = 'current'");

    private async Task<string> DumpAsync() => (string)(await _register.Source.AskAsync(
        """
        select string_agg(line, E'\n' order by line) from (
          select 'activity ' || (to_jsonb(a) - 'version')::text as line from activity a
          union all select 'telling ' || to_jsonb(t)::text from telling t
          union all select 'agreement ' || to_jsonb(g)::text from telling_agreement g) lines
        """))!;

    [Fact]
    public async Task Settle_FiveReports_AreEightyOneActivities()
    {
        await ImportAsync(s_reports);
        Assert.Equal(102, await CurrentAsync());
        var before = await DumpAsync();
        await SettleAsync(whole: true);
        Assert.Equal(81, await CurrentAsync());
        Assert.Equal(102, await _register.Source.CountAsync("telling"));
        Assert.Equal(0, await _register.Source.CountAsync("telling t join activity a using (region_id, activity_id) where a.state <> 'current'"));
        Assert.Equal(0, (await DuplicateRuns.RunAsync(_register, Region, whole: true)).Same);

        // Every agreement that a row serves is still told, with the words of that row (M-41).
        Assert.Equal(
            "3 3",
            await _register.Source.AskAsync(
                """
                select count(distinct t.telling_id) || ' ' || count(distinct t.participants) from telling t where t.activity_id in (
                  select activity_id from telling join import using (region_id, import_id) where file_name = 'agreements-2020-Q1.docx' and number = 22)
                """));

        foreach (var merge in await MergesAsync())
        {
            Assert.Null(await ActivityMerging.UnmergeAsync(_register, Region, merge, Actor));
        }

        Assert.Equal(before, await DumpAsync());
        Assert.Equal(0, await _register.Source.CountAsync("audit_broken"));
    }

    [Fact]
    public async Task Settle_CountsLostOnConsolidation_ComeFromTheOtherTelling()
    {
        // M-47: 200, 30 and 11 stand in the quarter and not in the half-year.
        await ImportAsync("belarus-2020-H1");
        await ImportAsync("executive-2020-Q2");
        await SettleAsync(whole: false);
        Assert.Equal(
            "200 30 11",
            await _register.Source.AskAsync(
                """
                select string_agg(a.headcount::text, ' ' order by t.number)
                from activity a join telling t using (region_id, activity_id) join import i on i.region_id = t.region_id and i.import_id = t.import_id
                where i.file_name = 'belarus-2020-H1.docx' and t.number in (20, 21, 22)
                """));
    }

    [Fact]
    public async Task Withdraw_ReportToldLater_LeavesTheRegisterAsItWas()
    {
        await ImportAsync([.. s_reports.Where(name => name != "belarus-2020-H1")]);
        await SettleAsync(whole: true);
        var before = await DumpAsync();
        var belarus = await ImportAsync("belarus-2020-H1");
        await SettleAsync(whole: false);
        Assert.Equal(81, await CurrentAsync());
        await WithdrawAsync(belarus);
        Assert.Equal(before, await DumpAsync());
        Assert.Equal(0, await _register.Source.CountAsync("audit_broken"));
    }

    [Fact]
    public async Task Withdraw_ReportToldFirst_LeavesWhatOthersTell()
    {
        var executive = await ImportAsync(s_reports);
        await SettleAsync(whole: true);
        await WithdrawAsync(executive);

        // Its 20 rows were 20 activities; of 11 of them the half-year tells too.
        Assert.Equal(72, await CurrentAsync());
        Assert.Equal(82, await _register.Source.CountAsync("telling"));
        Assert.Equal(0, await _register.Source.CountAsync("activity where state = 'current' and not exists (select from telling t where t.activity_id = activity.activity_id)"));
        Assert.Equal(0, await _register.Source.CountAsync("activity where title <> (select t.title from telling t join import i using (region_id, import_id) where t.activity_id = activity.activity_id order by imported_at, position limit 1) and state = 'current'"));
        await ImportAsync("executive-2020-Q2");
        await SettleAsync(whole: false);
        Assert.Equal(81, await CurrentAsync());
    }

    [Fact]
    public async Task Unmerge_AfterANewerFileCame_GivesItsRowsBackToo()
    {
        using var files = new Imports.ReportFiles();
        const string Fair = "Ярмарка «Весна»|г. Минск, выставочный центр|12-14 мая 2020 года|Представлены товары 12 предприятий области, подписаны три контракта|25 человек из Республики Беларусь";
        var first = new ImportRequest([files.Report("old.txt", Fair)], Actor) { Body = "Департамент по культуре" };
        var other = new ImportRequest([files.Report("other.txt", Fair.Replace("25 человек", "26 человек", StringComparison.Ordinal))], Actor) { Body = "Департамент экономики" };
        await new ReportImport(_register).RunAsync(first);
        await new ReportImport(_register).RunAsync(other);
        var ids = await IdsAsync("select activity_id from activity order by 1");
        var (merge, problem) = await ActivityMerging.MergeAsync(_register, Region, new MergeRequest(ids[0], [ids[1]]), Actor);
        Assert.Null(problem);
        await new ReportImport(_register).RunAsync(other with { Paths = [files.Report("newer.txt", Fair.Replace("25 человек", "27 человек", StringComparison.Ordinal))] });
        Assert.Equal(25, await _register.Source.AskAsync("select headcount from activity where state = 'current'"));
        Assert.Null(await ActivityMerging.UnmergeAsync(_register, Region, merge!.Value, Actor));
        Assert.Equal("25 27", await _register.Source.AskAsync("select string_agg(headcount::text, ' ' order by headcount) from activity where state = 'current'"));
        Assert.Equal(2L, await _register.Source.AskAsync("select count(*) from telling where activity_id = $1", ids[1]));
    }

    [Fact]
    public async Task Reasons_OfRealGroups_AreWholeSentences()
    {
        await ImportAsync(s_reports);
        await DuplicateRuns.RunAsync(_register, Region, whole: true);
        var groups = await OpenGroups.ListAsync(_register, Region);
        Assert.Equal(19, groups.Count);
        var files = await DuplicatesOfFilesAsync();
        Assert.Equal(
            files.Select(group => string.Join(' ', group.Ids.Order(StringComparer.Ordinal)) + string.Join('|', group.Reasons.Select(reason => reason.Sentence(Core.Text.Language.Russian)))).Order(StringComparer.Ordinal),
            groups.Select(group => string.Join(' ', group.Activities.Select(activity => activity.Source).Order(StringComparer.Ordinal)) + string.Join('|', group.Reasons.Select(reason => reason.Sentence(Core.Text.Language.Russian)))).Order(StringComparer.Ordinal));
    }

    private static Task<IReadOnlyList<DuplicateGroup>> DuplicatesOfFilesAsync()
    {
        // In the order of the register, which is that of the imports.
        var rows = s_reports.SelectMany((name, i) => ReportReader.Read(DocumentReader.Open(Repo.SharedPath("reports", name + ".docx")))
            .SelectMany(reading => ReportedRow.Of(name + ".docx", reading)).Select(row => row with { Id = string.Create(CultureInfo.InvariantCulture, $"{i} {row.Id}") })).ToList();
        return Task.FromResult<IReadOnlyList<DuplicateGroup>>([.. DuplicateFinder.Find(rows).Select(group => group with { Ids = [.. group.Ids.Select(id => id[2..])] })]);
    }

    private Task<List<Guid>> MergesAsync() => IdsAsync("select activity_merge_id from activity_merge where undone_at is null");

    private async Task<List<Guid>> IdsAsync(string sql)
    {
        var ids = new List<Guid>();
        await using var command = _register.Source.CreateCommand(sql);
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
        {
            ids.Add(reader.GetGuid(0));
        }

        return ids;
    }

    private async Task WithdrawAsync(Guid import) => Assert.Null((await new ImportWithdrawal(_register).RunAsync(import, Actor)).Problem);
}

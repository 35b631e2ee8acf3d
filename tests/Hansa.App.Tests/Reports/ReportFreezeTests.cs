using Hansa.App.Registers;
using Hansa.App.Reports;
using Hansa.Core.Readings;
using Hansa.Core.Selections;
using Hansa.Documents.Reading;
using Microsoft.EntityFrameworkCore;

namespace Hansa.App.Tests.Reports;

/// <summary>What is approved stays as it was, and a person’s decisions on a report in the making are kept.</summary>
public sealed class ReportFreezeTests(RealRegister real) : IClassFixture<RealRegister>
{
    private static readonly ReportAsk s_ask = RealRegister.Ask("international-executive", "2020-Q2");

    [Fact]
    public async Task Freeze_ThenTheRegisterGoesOn_KeepsTextAndFile()
    {
        await using var register = await real.OwnAsync();
        var before = await RealRegister.PreviewAsync(register, "international-executive", "2020-Q2");
        var (frozen, problem) = await ReportFreeze.RunAsync(register, RealRegister.Region, before, false, "Иванова");
        Assert.Null(problem);
        await register.Source.AskAsync("update activity set title = 'иначе', edited = '{title}', dates = 'май'; update telling set is_current = false where position = 1");
        var (kept, _) = await FrozenReports.FindAsync(register, RealRegister.Region, s_ask, null);
        var docx = await FrozenReports.FileAsync(register, kept!);
        Assert.Equal(RealRegister.Words(RealRegister.Original("executive-2020-Q2")), RealRegister.Words(FrozenReports.ReadingOf(kept!, docx!)));
        Assert.Equal((frozen!.FrozenReportId, 20, "Иванова", 1), (kept!.FrozenReportId, kept.RowCount, kept.FrozenBy, kept.Edition));
        Assert.NotEqual("иначе", FrozenReports.ReportOf(kept, docx!).Rows.First().Title);
        Assert.Equal("иначе", (await RealRegister.PreviewAsync(register, "international-executive", "2020-Q2")).Report.Rows.First().Title);
        Assert.Equal(20L, await register.Source.CountAsync("frozen_report_row"));
        Assert.Equal("freeze", await register.Source.AskAsync("select action from audit order by entry desc limit 1"));
    }

    [Fact]
    public async Task Freeze_Again_NeedsSupersedeAndKeepsHistory()
    {
        await using var register = await real.OwnAsync();
        await FreezeAsync(register, false);
        Assert.Equal("report.already-frozen", (await FreezeAsync(register, false)).Problem!.Code);
        var (second, _) = await FreezeAsync(register, true);
        Assert.Equal(2, second!.Edition);
        var all = await FrozenReports.ListAsync(register, RealRegister.Region);
        Assert.Equal([second.FrozenReportId, null], all.Select(report => report.SupersededBy));
        Assert.Equal(1, (await FrozenReports.FindAsync(register, RealRegister.Region, s_ask, 1)).Frozen!.Edition);
        Assert.Equal(2, (await FrozenReports.FindAsync(register, RealRegister.Region, s_ask, null)).Frozen!.Edition);
        Assert.Equal("report.not-frozen", (await FrozenReports.FindAsync(register, RealRegister.Region, s_ask, 3)).Problem!.Code);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Freeze_ManyAtOnce_OneWins(bool supersede)
    {
        await using var register = await real.OwnAsync();
        var first = supersede ? (await FreezeAsync(register, false)).Frozen : null;
        var preview = await RealRegister.PreviewAsync(register, "international-executive", "2020-Q2");
        var results = await Task.WhenAll(Enumerable.Range(0, 6).Select(i => Task.Run(() => ReportFreeze.RunAsync(register, RealRegister.Region, preview, supersede, $"№ {i}"))));
        // Those that began after the first had ended see its report: without supersede they are told so, with it they follow it.
        Assert.All(results.Where(result => result.Frozen is null), result => Assert.Contains(result.Problem!.Code, new[] { "report.frozen-meanwhile", "report.already-frozen" }));
        var won = results.Count(result => result.Frozen is not null);
        Assert.True(supersede ? won >= 1 : won == 1);
        Assert.Equal(1L, await register.Source.CountAsync("frozen_report where superseded_by is null"));
        Assert.Equal(won + (first is null ? 0 : 1), (int)await register.Source.CountAsync("frozen_report"));
        Assert.Equal(won + (first is null ? 0 : 1), (int)await register.Source.CountAsync("frozen_report_file where format = 'docx'"));
    }

    [Fact]
    public async Task FrozenReport_Changed_IsRefusedByTheDatabase()
    {
        await using var register = await real.OwnAsync();
        await FreezeAsync(register, false);
        await FreezeAsync(register, true);
        string[] changes =
        [
            "update frozen_report set title = 'иначе'",
            "update frozen_report set superseded_by = null",
            "update frozen_report_file set content = 'x', sha256 = sha256('x')",
            "update frozen_report_row set position = 100",
            "delete from frozen_report",
            "delete from frozen_report_file",
            "truncate frozen_report cascade",
        ];
        foreach (var change in changes)
        {
            Assert.Equal((change, "23001"), (change, await register.Source.RefusalAsync(change)));
        }
    }

    [Fact]
    public async Task Freeze_EmptyReport_IsRefused()
    {
        var (frozen, problem) = await ReportFreeze.RunAsync(real.Ready(), RealRegister.Region, RealRegister.Ask("international-executive", "1999"), false, "test");
        Assert.Equal((null, "report.empty"), (frozen, problem!.Code));
    }

    [Fact]
    public async Task Decide_TakeAndLeave_StandAndAreShown()
    {
        await using var register = await real.OwnAsync();
        var ask = RealRegister.Ask("country-cooperation", "2020-H1", "by");
        var (preview, _) = await RegisterReports.PreviewAsync(register, RealRegister.Region, ask);
        var passing = preview!.Selection.Doubtful.Single(row => row.Reason == "selection.in-passing").Key;
        var first = preview.Selection.Rows[0].Key;
        Assert.Null(await ReportDrafts.DecideAsync(register, RealRegister.Region, ask, [passing], RowDecision.Take, "test"));
        Assert.Null(await ReportDrafts.DecideAsync(register, RealRegister.Region, ask, [first], RowDecision.Leave, "test"));
        var after = await RealRegister.PreviewAsync(register, "country-cooperation", "2020-H1", "BY");
        Assert.Contains(passing, after.Selection.Rows.Select(row => row.Key));
        Assert.DoesNotContain(first, after.Selection.Rows.Select(row => row.Key));
        Assert.Contains((first, "selection.left"), after.Selection.Doubtful.Select(row => (row.Key, row.Reason)));
        Assert.Equal("report.row-unknown", (await ReportDrafts.DecideAsync(register, RealRegister.Region, ask, [Guid.Empty], RowDecision.Take, "test"))!.Code);
        // Other reports are not concerned.
        Assert.Equal(20, (await RealRegister.PreviewAsync(register, "international-executive", "2020-Q2")).Report.Rows.Count());
    }

    [Fact]
    public async Task Decide_TakeFromAnotherPeriod_CarriesTheRow()
    {
        await using var register = await real.OwnAsync();
        var late = (await RealRegister.PreviewAsync(register, "country-cooperation", "2020-Q1", "BY")).Selection.Rows[0];
        var ask = RealRegister.Ask("international-executive", "2020-Q2");
        await ReportDrafts.DecideAsync(register, RealRegister.Region, ask, [late.Key], RowDecision.Take, "test");
        var preview = await RealRegister.PreviewAsync(register, "international-executive", "2020-Q2");
        var carried = Assert.Single(preview.Selection.Rows, row => row.Key == late.Key);
        Assert.Equal("2020-Q1", carried.CarriedFrom?.Code);
        await ReportFreeze.RunAsync(register, RealRegister.Region, preview, false, "test");
        Assert.Equal("2020-Q1", await register.Source.AskAsync("select carried_over_from from frozen_report_row where activity_id = $1", late.ActivityId));
    }

    [Fact]
    public async Task Order_ByHand_SurvivesRowsThatComeAndGo()
    {
        // domain.md M-108: «май» stands where a person put it.
        await using var register = await real.OwnAsync();
        var preview = await RealRegister.PreviewAsync(register, "international-executive", "2020-Q2");
        var keys = preview.Selection.Rows.Select(row => row.Key).ToList();
        var moved = ManualOrder.Move(keys, keys[2], keys[0], behind: false);
        await ReportDrafts.OrderAsync(register, RealRegister.Region, s_ask, moved, "test");
        Assert.Equal([keys[2], keys[0], keys[1]], (await RealRegister.PreviewAsync(register, "international-executive", "2020-Q2")).Selection.Rows.Take(3).Select(row => row.Key));
        await ReportDrafts.DecideAsync(register, RealRegister.Region, s_ask, [keys[0]], RowDecision.Leave, "test");
        var after = await RealRegister.PreviewAsync(register, "international-executive", "2020-Q2");
        Assert.Equal([keys[2], keys[1], keys[3]], after.Selection.Rows.Take(3).Select(row => row.Key));
        Assert.Equal(Enumerable.Range(1, 19), after.Report.Rows.Select(row => row.Number));
        await ReportDrafts.DecideAsync(register, RealRegister.Region, s_ask, [keys[0]], RowDecision.Take, "test");
        Assert.Equal([keys[2], keys[0], keys[1]], (await RealRegister.PreviewAsync(register, "international-executive", "2020-Q2")).Selection.Rows.Take(3).Select(row => row.Key));
    }

    [Fact]
    public async Task Rule_Set_IsRememberedForThisReport()
    {
        await using var register = await real.OwnAsync();
        var ask = RealRegister.Ask("international-executive", "2023-Q3");
        await ReportDrafts.SetRuleAsync(register, RealRegister.Region, ask, PeriodRule.Ends, "test");
        Assert.Equal((PeriodRule.Ends, 21), (await RealRegister.PreviewAsync(register, "international-executive", "2023-Q3")) is var preview ? (preview.Rule, preview.Selection.Rows.Count) : default);
        Assert.Equal(PeriodRule.Overlaps, (await RealRegister.PreviewAsync(register, "international-executive", "2023-Q2")).Rule);
    }

    private static Task<(FrozenReport? Frozen, Core.Problems.Problem? Problem)> FreezeAsync(Register register, bool supersede) =>
        ReportFreeze.RunAsync(register, RealRegister.Region, s_ask, supersede, "test");
}

using Hansa.App.Receptions;
using Hansa.App.Registers;
using Hansa.Core.Diffs;
using Hansa.Core.Periods;
using Hansa.Core.Receptions;
using Hansa.Core.Selections;

namespace Hansa.App.Tests.Reports;

/// <summary>The real reports come out of the register as queries: equal, or different exactly where the originals err.</summary>
public sealed class RealReportTests(RealRegister real) : IClassFixture<RealRegister>
{
    [Theory]
    [InlineData("executive-2020-Q2", "international-executive", "2020-Q2")]
    [InlineData("municipal-2020-Q2", "international-municipal", "2020-Q2")]
    [InlineData("agreements-2020-Q1", "agreements-implementation", "2020-Q1")]
    [InlineData("executive-2023-Q3", "international-executive", "2023-Q3")]
    public async Task Report_OfARealQuarter_IsTheOriginal(string name, string form, string period) =>
        await AssertOriginalAsync(real.Ready(), name, form, period);

    [Theory]
    [InlineData("executive-2020-Q2", "international-executive", "2020-Q2")]
    [InlineData("municipal-2020-Q2", "international-municipal", "2020-Q2")]
    [InlineData("agreements-2020-Q1", "agreements-implementation", "2020-Q1")]
    public async Task Report_WithoutTheRounds_IsTheOriginal(string name, string form, string period)
    {
        await using var register = await real.OwnAsync(byHand: true);
        await AssertOriginalAsync(register, name, form, period);
    }

    [Theory]
    [InlineData(true, false)]
    [InlineData(false, false)]
    [InlineData(false, true)]
    public async Task Report_HalfYearOnBelarus_DiffersWhereTheOriginalErrs(bool rounds, bool byHand)
    {
        await using var register = await real.OwnAsync(rounds, byHand);
        var original = RealRegister.Original("belarus-2020-H1");
        var preview = await RealRegister.PreviewAsync(register, "country-cooperation", "2020-H1", "BY");
        var written = RealRegister.Written(preview.Report);
        Assert.Equal(original.Head.Title, written.Head.Title);
        Assert.Equal(24, written.Rows.Count);
        var difference = ReportDiff.Compare([written], original);
        // domain.md M-45: the museum forum was dropped.
        Assert.Contains("ИНТЕРМУЗЕЙ", Assert.Single(difference.Missing).Row.Row.Title, StringComparison.Ordinal);
        // M-46: the Austrian company got in.
        Assert.Equal("belarus-2020-H1#4", Assert.Single(difference.Added).Row.Id);
        Assert.Equal("belarus-2020-H1#4", Assert.Single(difference.Strangers).Row.Id);
        Assert.Empty(difference.PossiblyMissing.Concat(difference.OutOfScope).Concat(difference.AddedOutsidePeriod));
        // M-47: three counts were lost, and no other fact differs.
        Assert.Equal(
            ["belarus-2020-H1#20 diff.headcount-lost 200", "belarus-2020-H1#21 diff.headcount-lost 30", "belarus-2020-H1#22 diff.headcount-lost 11"],
            from match in difference.Matches
            from change in match.Changes
            where change.Weight == ChangeWeight.Fact
            select $"{match.New.Id} {change.Code} {change.Arguments[0].Russian}");
        // M-85: a country named in passing is nobody's row until a person says so.
        Assert.Equal(["selection.stranger", "selection.in-passing"], preview.Selection.Doubtful.Select(row => row.Reason));
    }

    [Fact]
    public async Task Report_RowReportedLate_IsCarriedWithItsPeriod()
    {
        var preview = await RealRegister.PreviewAsync(real.Ready(), "international-executive", "2023-Q3");
        // domain.md M-30: 002#1 of June stands in the report of the third quarter.
        Assert.Equal((1, Period.OfQuarter(2023, 2)), (preview.Selection.Rows[0].Row.Number, preview.Selection.Rows[0].CarriedFrom));
        Assert.All(preview.Selection.Rows.Skip(1), row => Assert.Null(row.CarriedFrom));
        Assert.Equal(("selection.carried", 1), (preview.Problems[0].Code, preview.Problems[0].Row));
    }

    [Theory]
    [InlineData(PeriodRule.Overlaps, 23, 0)]
    [InlineData(PeriodRule.Reported, 23, 0)]
    [InlineData(PeriodRule.Ends, 21, 2)]
    public async Task Report_ByARule_WarnsAndNeverForbids(PeriodRule rule, int rows, int leftOut)
    {
        // M-30: 002#10 and #11 go on into October.
        var preview = await RealRegister.PreviewAsync(real.Ready(), "international-executive", "2023-Q3", rule: rule);
        Assert.Equal(rows, preview.Report.Rows.Count());
        Assert.Equal(leftOut, preview.Selection.Doubtful.Count(row => row.Reason == "selection.other-period"));
    }

    [Theory]
    [InlineData("international-executive", "2020-H1", null, 33)]
    [InlineData("international-executive", "2020", null, 33)]
    [InlineData("international-executive", "2020-9M", null, 33)]
    [InlineData("international-executive", "2019", null, 0)]
    [InlineData("country-cooperation", "2020-Q2", "BY", 11)]
    [InlineData("country-cooperation", "2020-Q1", "CN", 0)]
    [InlineData("international-municipal", "2020", null, 6)]
    [InlineData("agreements-implementation", "2020-H1", null, 29)]
    public async Task Report_OfAnyPeriodAndScope_HoldsEachActivityOnce(string form, string period, string? country, int rows)
    {
        var preview = await RealRegister.PreviewAsync(real.Ready(), form, period, country);
        Assert.Equal(rows, preview.Report.Rows.Count());
        Assert.Equal(Enumerable.Range(1, rows), preview.Report.Rows.Select(row => row.Number));
        Assert.Equal(rows == 0, preview.Problems.Any(problem => problem.Code == "report.empty"));
    }

    [Theory]
    [InlineData("international-executive", "2020-Q2", "культуры", null, null, 8)]
    [InlineData("international-executive", "2020-Q2", "Сотрудничество в сфере КУЛЬТУРЫ", null, null, 8)]
    [InlineData("international-executive", "2020-Q2", null, "СОГБУК «Музей Ю.А. Гагарина»", null, 3)]
    [InlineData("agreements-implementation", "2020-Q1", null, "Главное управление спорта", null, 11)]
    [InlineData("agreements-implementation", "2020-Q1", null, null, "Тверской", 3)]
    [InlineData("international-executive", "2020-Q2", "космоса", null, null, 0)]
    public async Task Report_OfAScope_HoldsItsRowsOnly(string form, string period, string? field, string? organization, string? agreement, int rows)
    {
        var ask = RealRegister.Ask(form, period) with { Scope = new ReportScope(null, field, organization, agreement) };
        var (preview, _) = await App.Reports.RegisterReports.PreviewAsync(real.Ready(), RealRegister.Region, ask);
        Assert.Equal(rows, preview!.Report.Rows.Count());
    }

    [Theory]
    [InlineData("no-such-form", null, "report.form-unknown")]
    [InlineData("country-cooperation", null, "report.country-needed")]
    [InlineData("country-cooperation", "XX", "report.country-unknown")]
    public async Task Report_ThatCannotBeAsked_IsRefused(string form, string? country, string code)
    {
        var (preview, problem) = await App.Reports.RegisterReports.PreviewAsync(real.Ready(), RealRegister.Region, RealRegister.Ask(form, "2020-H1", country));
        Assert.Null(preview);
        Assert.Equal(code, problem!.Code);
        Assert.DoesNotContain('[', problem.Message(Core.Text.Language.Russian));
    }

    [Fact]
    public async Task Report_WithAJournalOfReceptions_CountsThemUnderTheRows()
    {
        await using var register = await real.OwnAsync();
        var journal = new ReceptionBook(new RegisterWork(register, RealRegister.Region, "test"));
        await journal.AddAsync(new JournalLine { Guests = "Делегация Гродненской области", Dates = "14 мая 2020 года", Place = "Дом Советов" });
        var footer = (await RealRegister.PreviewAsync(register, "international-executive", "2020-Q2")).Report.Footer;
        Assert.StartsWith("Во II квартале 2020 года состоялась 1 встреча", footer!.Replace((char)0xA0, ' '), StringComparison.Ordinal);
        Assert.Null((await RealRegister.PreviewAsync(register, "international-executive", "2020-Q1")).Report.Footer);
    }

    private static async Task AssertOriginalAsync(Register register, string name, string form, string period)
    {
        var original = RealRegister.Original(name);
        var written = RealRegister.Written((await RealRegister.PreviewAsync(register, form, period)).Report);
        Assert.Equal(RealRegister.Words(original), RealRegister.Words(written));
        Assert.Equal(original.Head.Title, written.Head.Title);
        Assert.Equal(original.Head.Columns, written.Head.Columns);
        Assert.Equal(original.Tail.Footer, written.Tail.Footer);
    }
}

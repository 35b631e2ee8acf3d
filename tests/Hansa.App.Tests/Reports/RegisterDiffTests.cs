using Hansa.App.Reports;
using Hansa.Core.Diffs;

namespace Hansa.App.Tests.Reports;

/// <summary>A period against its parts, from the register alone.</summary>
public sealed class RegisterDiffTests(RealRegister real) : IClassFixture<RealRegister>
{
    [Fact]
    public async Task Diff_ImportedHalfYearOnBelarus_NamesWhatWasDroppedGotInAndLost()
    {
        var (found, _) = await RegisterDiff.CompareAsync(real.Ready(), RealRegister.Region, RealRegister.Ask("country-cooperation", "2020-H1", "BY"));
        Assert.Equal(ComparedReport.Imported, found!.Compared);
        Assert.Equal(["international-executive-2020-Q2"], found.Parts);
        // domain.md M-45, M-46, M-47
        Assert.Equal("international-executive-2020-Q2#10", Assert.Single(found.Difference.Missing).Row.Id);
        Assert.Equal("belarus-2020-H1#4", Assert.Single(found.Difference.Strangers).Row.Id);
        Assert.Equal([20, 21, 22], found.Difference.Matches.Where(match => match.Changes.Any(change => change.Code == "diff.headcount-lost")).Select(match => match.New.Row.Number));
    }

    [Fact]
    public async Task Diff_HalfYearOfTheRegister_LosesNothing()
    {
        await using var register = await real.OwnAsync();
        await ReportFreeze.RunAsync(register, RealRegister.Region, RealRegister.Ask("international-executive", "2020-Q2"), false, "test");
        var (found, _) = await RegisterDiff.CompareAsync(register, RealRegister.Region, RealRegister.Ask("international-executive", "2020-H1"));
        Assert.Equal(ComparedReport.Preview, found!.Compared);
        Assert.Empty(found.Difference.Missing);
        Assert.DoesNotContain(found.Difference.Matches.SelectMany(match => match.Changes), change => change.Weight == ChangeWeight.Fact);
        await ReportFreeze.RunAsync(register, RealRegister.Region, RealRegister.Ask("international-executive", "2020-H1"), false, "test");
        Assert.Equal(ComparedReport.Frozen, (await RegisterDiff.CompareAsync(register, RealRegister.Region, RealRegister.Ask("international-executive", "2020-H1"))).Difference!.Compared);
    }

    [Fact]
    public async Task Diff_WithoutParts_SaysSo() => Assert.Equal(
        "report.no-parts",
        (await RegisterDiff.CompareAsync(real.Ready(), RealRegister.Region, RealRegister.Ask("international-executive", "2018"))).Problem!.Code);
}

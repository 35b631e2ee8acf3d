using Hansa.App.Reports;
using Hansa.Core.Figures;
using Hansa.Core.Periods;
using Hansa.Core.Selections;

namespace Hansa.App.Tests.Reports;

/// <summary>Figures count activities, not rows.</summary>
public sealed class RegisterFiguresTests(RealRegister real) : IClassFixture<RealRegister>
{
    [Fact]
    public async Task Figures_SportToldForEachAgreement_CountEachEventOnce()
    {
        // domain.md M-41: 941 by rows, 486 by events.
        var scope = new ReportScope(Organization: "Главное управление спорта Смоленской области");
        var now = (await MakeAsync("2020-Q1", FigureBy.Agreement, scope, "agreements-implementation")).Now;
        Assert.Equal((486, 941), (now.Total.Participants, now.RowParticipants));
        Assert.Equal((6, 11), (now.Total.Activities, now.Rows));
        Assert.True(now.Lines.Sum(line => line.Figure.Activities) > now.Total.Activities);
    }

    [Fact]
    public async Task Figures_OfTheExecutive_SayHowManyRowsHadNoNumber()
    {
        var now = (await MakeAsync("2020-Q2", FigureBy.Field, ReportScope.All, "international-executive")).Now;
        // domain.md M-69: 000#1, 2, 4–7, 12–16, 20 have none in the participants' cell.
        Assert.Equal((20, 12), (now.Total.Activities, now.Total.Uncounted));
        Assert.Equal(20, now.Lines.Sum(line => line.Figure.Activities));
        Assert.Equal(now.Total.Participants, now.Lines.Sum(line => line.Figure.Participants));
    }

    [Fact]
    public async Task Figures_AgainstOtherPeriods_NameThem()
    {
        var figures = await MakeAsync("2020-Q2", FigureBy.Country, ReportScope.All, null);
        Assert.Equal(["2020-Q2", "2020-Q1", "2019-Q2"], new[] { figures.Now, figures.Before, figures.YearBefore }.Select(table => table.Period.Code));
        Assert.Equal(0, figures.YearBefore.Total.Activities);
        Assert.True(figures.Before.Total.Activities > 0);
        Assert.Contains("BY", figures.Now.Lines.Select(line => line.Key));
    }

    [Theory]
    [InlineData(FigureBy.Country)]
    [InlineData(FigureBy.Field)]
    [InlineData(FigureBy.Organization)]
    [InlineData(FigureBy.Mode)]
    [InlineData(FigureBy.Agreement)]
    public async Task Figures_ByAnything_HaveTheSameTotal(FigureBy by)
    {
        var now = (await MakeAsync("2020", by, ReportScope.All, null)).Now;
        Assert.Equal(58, now.Total.Activities);
        Assert.True(now.Lines.Sum(line => line.Figure.Activities) >= 58);
        Assert.Equal(now.Lines.Count, now.Lines.Select(line => line.Key).Distinct().Count());
    }

    private async Task<FigureComparison> MakeAsync(string period, FigureBy by, ReportScope scope, string? form)
    {
        Assert.True(Period.TryParse(period, out var parsed));
        return await RegisterFigures.MakeAsync(real.Ready(), RealRegister.Region, new FigureQuery(parsed, by) { Scope = scope }, form);
    }
}

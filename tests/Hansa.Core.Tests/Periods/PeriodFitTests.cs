using Hansa.Core.Dates;
using Hansa.Core.Periods;

namespace Hansa.Core.Tests.Periods;

public class PeriodFitTests
{
    // The first six are the rows of domain.md M-30.
    [Theory]
    [InlineData("март-апрель 2020 года", "2020-Q2", PeriodFit.BeginsBefore)]
    [InlineData("31.03.2020 09.04.2020 15.04.2020 23.04.2020 05.05.2020", "2020-Q2", PeriodFit.BeginsBefore)]
    [InlineData("март, май 2020 года", "2020-Q2", PeriodFit.BeginsBefore)]
    [InlineData("28 июня 2023 года", "2023-Q3", PeriodFit.WhollyOutside)]
    [InlineData("cентябрь-октябрь 2023 года", "2023-Q3", PeriodFit.EndsAfter)]
    [InlineData("cентябрь – октябрь 2023 года", "2023-Q3", PeriodFit.EndsAfter)]
    [InlineData("1 апреля – 30 июня", "2020-Q2", PeriodFit.Inside)]
    [InlineData("2020 год", "2020-Q2", PeriodFit.BeginsBeforeAndEndsAfter)]
    [InlineData("31 марта, 5 мая, 1 июля", "2020-Q2", PeriodFit.BeginsBeforeAndEndsAfter)]
    [InlineData("31 марта, 1 июля", "2020-Q2", PeriodFit.WhollyOutside)]
    [InlineData("по согласованию", "2020-Q2", PeriodFit.Inside)]
    public void Of_DatesOfARow_SaysHowTheyLieToThePeriod(string dates, string code, PeriodFit expected)
    {
        Assert.True(Period.TryParse(code, out var period));
        var fit = PeriodFit.Of(DatePhrase.Parse(dates, period).Spans, period);
        Assert.Equal((expected, expected != PeriodFit.Inside), (fit, fit.IsOutside));
    }
}

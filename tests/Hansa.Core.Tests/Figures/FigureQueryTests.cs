using Hansa.Core.Figures;
using Hansa.Core.Periods;

namespace Hansa.Core.Tests.Figures;

public class FigureQueryTests
{
    [Theory]
    [InlineData("2020-Q2", "2020-Q1", "2019-Q2")]
    [InlineData("2020-Q1", "2019-Q4", "2019-Q1")]
    [InlineData("2020-H1", "2019-H2", "2019-H1")]
    [InlineData("2020-9M", "2019-9M", "2019-9M")]
    [InlineData("2020", "2019", "2019")]
    [InlineData("2020-01", "2019-12", "2019-01")]
    [InlineData("2020-03-05..2020-04-01", "2019-03-05..2019-04-01", "2019-03-05..2019-04-01")]
    [InlineData("0001-Q1", "0001-Q1", "0001-Q1")]
    public void Before_AnyPeriod_IsTheLastAndTheSameOfLastYear(string code, string before, string yearBefore)
    {
        Assert.True(Period.TryParse(code, out var period));
        Assert.Equal((before, yearBefore), (FigureQuery.Before(period).Code, FigureQuery.YearBefore(period).Code));
    }
}

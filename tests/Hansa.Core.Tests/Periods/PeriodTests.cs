using Hansa.Core.Periods;

namespace Hansa.Core.Tests.Periods;

public class PeriodTests
{
    [Theory]
    [InlineData("2020-Q2", "2020-04-01", "2020-06-30")]
    [InlineData("2020-H2", "2020-07-01", "2020-12-31")]
    [InlineData("2020-9M", "2020-01-01", "2020-09-30")]
    [InlineData("2020", "2020-01-01", "2020-12-31")]
    [InlineData("2020-02", "2020-02-01", "2020-02-29")]
    [InlineData("2020-03-05..2020-04-01", "2020-03-05", "2020-04-01")]
    public void TryParse_Code_GivesDaysAndTheCodeBack(string code, string start, string end)
    {
        Assert.True(Period.TryParse(code, out var period));
        Assert.Equal((start, end, code), ($"{period.Start:yyyy-MM-dd}", $"{period.End:yyyy-MM-dd}", period.Code));
    }

    [Theory]
    [InlineData("")]
    [InlineData("2020-Q5")]
    [InlineData("2020-H0")]
    [InlineData("20-Q1")]
    [InlineData("2020-13")]
    [InlineData("0000")]
    public void TryParse_AnythingElse_IsRefused(string code) => Assert.False(Period.TryParse(code, out _));
}

using Hansa.Core.Dates;
using Hansa.Core.Text;

namespace Hansa.Core.Tests.Dates;

public class HolidaysTests
{
    [Theory]
    [InlineData(1, 8, "Новогодние каникулы")] // the signing of domain.md M-39
    [InlineData(1, 7, "Рождество Христово")]
    [InlineData(2, 23, "День защитника Отечества")]
    [InlineData(11, 4, "День народного единства")]
    [InlineData(1, 9, null)]
    [InlineData(3, 9, null)]
    public void NameOf_Day_IsItsHoliday(int month, int day, string? name) =>
        Assert.Equal(name, Holidays.NameOf(new DateOnly(2020, month, day), Language.Russian));

    [Fact]
    public void NameOf_AllDaysOfAYear_FourteenAreHolidaysInBothLanguages()
    {
        var days = Enumerable.Range(0, 366).Select(new DateOnly(2020, 1, 1).AddDays).ToList();
        Assert.All([Language.Russian, Language.English], language => Assert.Equal(14, days.Count(day => Holidays.NameOf(day, language) is not null)));
    }
}

using Hansa.Core.Duplicates.Traits;
using Hansa.Core.Text;

namespace Hansa.Core.Tests.Duplicates.Traits;

public class TitleNumbersTests
{
    [Theory]
    [InlineData("XII конференция", "Ordinal 12")]
    [InlineData("ХХV Вахта", "Ordinal 25")] // two Cyrillic letters and a Latin one, domain.md M-92
    [InlineData("Участие в V открытом чемпионате", "Ordinal 5")]
    [InlineData("10-й фестиваль", "Ordinal 10")]
    [InlineData("Третий форум", "Ordinal 3")]
    [InlineData("Полет первого космонавта", "")]
    [InlineData("АГРОС экспо – 2020", "Year 2020")]
    [InlineData("к 75-летию Победы", "Anniversary 75")]
    [InlineData("среди юношей до 14 лет", "Other 14")]
    [InlineData("Витамин C", "")]
    [InlineData("MIMS Automobility", "")]
    [InlineData("Дело № 12345678901234567890", "")]
    public void At_Title_TellsWhatANumberMeans(string title, string expected)
    {
        var phrase = new Phrase(title);
        var found = Enumerable.Range(0, phrase.Tokens.Length).Select(at => TitleNumbers.At(phrase, at)).OfType<uint>()
            .Select(number => $"{TitleNumbers.MeaningOf(number)} {TitleNumbers.ValueOf(number)}");
        Assert.Equal(expected, string.Join(", ", found));
    }
}

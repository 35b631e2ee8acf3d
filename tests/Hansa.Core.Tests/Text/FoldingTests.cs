using Hansa.Core.Text;

namespace Hansa.Core.Tests.Text;

public class FoldingTests
{
    [Theory]
    [InlineData("Ёлка", "елка")]
    [InlineData("cентябрь – октябрь", "сентябрь - октябрь")] // Latin c, domain.md M-92
    [InlineData("ХIХ века", "xix века")]
    [InlineData("ХХV Вахта", "xxv вахта")]
    [InlineData("Оnline Zооm", "online zoom")] // Cyrillic О and оо
    [InlineData("3х3", "3х3")]
    [InlineData("MIMS Automobility", "mims automobility")]
    [InlineData("г.\u00a0Гагарин", "г. гагарин")]
    [InlineData("«Мы “помним”»", "\"мы \"помним\"\"")]
    public void Fold_SpellingsOfOneWord_AreOneForm(string text, string expected) => Assert.Equal(expected, Folding.Fold(text));

    [Fact]
    public void Phrase_SplitsWordsNumbersAndMarks()
    {
        var phrase = new Phrase("29 февраля -01\nмарта");
        Assert.Equal(["29", "февраля", "-", "01", "\n", "марта"], phrase.Tokens.ToArray().Select(t => phrase[t].ToString()));
    }
}

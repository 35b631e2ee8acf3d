using Hansa.Core.Duplicates.Words;
using Hansa.Core.Text;

namespace Hansa.Core.Tests.Duplicates.Words;

public class QuotedNamesTests
{
    [Theory]
    [InlineData("Фестиваль «Лад»", "Лад")]
    [InlineData("Фестиваль \"Лад\" и \"Сад\"", "Лад|Сад")]
    [InlineData("Фестиваль „Лад“, “Сад”", "Лад|Сад")]
    [InlineData("Проект «Гагаринский урок «Космос – это мы» (показ)", "Гагаринский урок|Космос – это мы")] // domain.md M-98
    [InlineData("Проект «Урок «Космос» для всех» сегодня", "Урок|Космос|для всех")]
    [InlineData("Фестиваль «Лад", "Лад")]
    [InlineData("Фестиваль Лад»", "")]
    [InlineData("««»»", "")]
    [InlineData("Без названия", "")]
    [InlineData("", "")]
    public void Find_Title_GivesNames(string title, string expected)
    {
        var phrase = new Phrase(title);
        var names = new List<QuotedName>();
        QuotedNames.Find(phrase, names);
        Assert.Equal(expected, string.Join('|', names.Select(name => phrase.Written(phrase.Tokens[name.First], phrase.Tokens[name.Last]))));
    }

    [Theory]
    [InlineData("Встреча в ОГБУК «Музей льна»", true)]
    [InlineData("Встреча в учреждении «Центр»", true)]
    [InlineData("Выступление ансамбля «Каприз»", true)]
    [InlineData("Фестиваль «Каприз»", false)]
    public void Find_NameOfABody_IsMarked(string title, bool expected)
    {
        var names = new List<QuotedName>();
        QuotedNames.Find(new Phrase(title), names);
        Assert.Equal(expected, Assert.Single(names).OfBody);
    }
}

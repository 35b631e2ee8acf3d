using Hansa.Core.Periods;
using Hansa.Core.Text;

namespace Hansa.Core.Tests.Periods;

public class PeriodWordsTests
{
    internal static IReadOnlyList<Period> AllKinds { get; } =
    [
        .. Enumerable.Range(1, 12).Select(month => Period.OfMonth(2020, month)),
        .. Enumerable.Range(1, 4).Select(quarter => Period.OfQuarter(2020, quarter)),
        Period.OfHalfYear(2020, 1), Period.OfHalfYear(2020, 2), Period.OfNineMonths(2020), Period.OfYear(2020),
        new(PeriodKind.Other, new DateOnly(2020, 3, 5), new DateOnly(2020, 4, 1)), new(PeriodKind.Other, new DateOnly(2019, 12, 20), new DateOnly(2020, 1, 15)),
    ];

    // A tilde stands for a no-break space. «во II», but «в III»: domain.md M-04.
    [Theory]
    [InlineData("2020-Q2", "II~квартал 2020~года", "II~квартала 2020~года", "во II~квартале 2020~года", "за II~квартал 2020~года")]
    [InlineData("2023-Q3", "III~квартал 2023~года", "III~квартала 2023~года", "в III~квартале 2023~года", "за III~квартал 2023~года")]
    [InlineData("2020-H1", "I~полугодие 2020~года", "I~полугодия 2020~года", "в I~полугодии 2020~года", "за I~полугодие 2020~года")]
    [InlineData("2020-H2", "II~полугодие 2020~года", "II~полугодия 2020~года", "во II~полугодии 2020~года", "за II~полугодие 2020~года")]
    [InlineData("2020-9M", "9~месяцев 2020~года", "9~месяцев 2020~года", "за 9~месяцев 2020~года", "за 9~месяцев 2020~года")]
    [InlineData("2020", "2020~год", "2020~года", "в 2020~году", "за 2020~год")]
    [InlineData("2020-05", "май 2020~года", "мая 2020~года", "в мае 2020~года", "за май 2020~года")]
    [InlineData("2020-03-05..2020-04-01", "период с 5~марта по 1~апреля 2020~года", "периода с 5~марта по 1~апреля 2020~года", "в период с 5~марта по 1~апреля 2020~года", "за период с 5~марта по 1~апреля 2020~года")]
    public void Russian_Period_IsInItsCase(string code, string nominative, string genitive, string inside, string covering) =>
        AssertWords(code, Language.Russian, nominative, genitive, inside, covering);

    [Theory]
    [InlineData("2020-Q2", "Q2~2020", "of Q2~2020", "in Q2~2020", "for Q2~2020")]
    [InlineData("2020-H1", "the first half of~2020", "of the first half of~2020", "in the first half of~2020", "for the first half of~2020")]
    [InlineData("2020-9M", "the first nine months of~2020", "of the first nine months of~2020", "in the first nine months of~2020", "for the first nine months of~2020")]
    [InlineData("2020", "2020", "of~2020", "in~2020", "for~2020")]
    [InlineData("2020-05", "May~2020", "of May~2020", "in May~2020", "for May~2020")]
    [InlineData("2019-12-20..2020-01-15", "the period from 20~December~2019 to 15~January~2020", "of the period from 20~December~2019 to 15~January~2020", "between 20~December~2019 and 15~January~2020", "for the period from 20~December~2019 to 15~January~2020")]
    public void English_Period_HasItsPreposition(string code, string nominative, string genitive, string inside, string covering) =>
        AssertWords(code, Language.English, nominative, genitive, inside, covering);

    [Fact]
    public void AllForms_EveryKind_HaveTheirSentences() => Assert.All(AllKinds, period => Assert.All([Language.Russian, Language.English], language =>
        Assert.DoesNotContain('[', PeriodWords.Nominative(period, language) + PeriodWords.Genitive(period, language)
            + PeriodWords.In(period, language) + PeriodWords.For(period, language))));

    private static void AssertWords(string code, Language language, params string[] expected)
    {
        Assert.True(Period.TryParse(code, out var period));
        string[] words =
        [
            PeriodWords.Nominative(period, language), PeriodWords.Genitive(period, language), PeriodWords.In(period, language), PeriodWords.For(period, language),
        ];
        Assert.Equal(expected, words.Select(text => text.Replace('\u00a0', '~')));
    }
}

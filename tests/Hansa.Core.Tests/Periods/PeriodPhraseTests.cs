using System.Globalization;
using Hansa.Core.Periods;
using Hansa.Core.Text;
using Hansa.Tests;

namespace Hansa.Core.Tests.Periods;

public class PeriodPhraseTests
{
    public static IEnumerable<TheoryDataRow<string[]>> PeriodCases => Cases.Of("periods.cases.tsv");

    [Theory]
    [MemberData(nameof(PeriodCases))]
    public void Find_TitleOfTheCaseFile_GivesItsPeriod(string[] fields)
    {
        int? year = fields[1].Length > 0 ? int.Parse(fields[1], CultureInfo.InvariantCulture) : null;
        Assert.Equal(fields[2], PeriodPhrase.Find(new Phrase(fields[0]), year)?.Code ?? "");
    }

    [Fact]
    public void Find_WhatPeriodWordsWrote_GivesThePeriodBack() =>
        Assert.All(PeriodWordsTests.AllKinds, period =>
        {
            Assert.Equal(period, PeriodPhrase.Find(new Phrase("Отчет " + PeriodWords.In(period, Language.Russian))));
            Assert.Equal(period, PeriodPhrase.Find(new Phrase("Отчет " + PeriodWords.For(period, Language.Russian))));
            Assert.Equal(period, PeriodPhrase.Find(new Phrase(PeriodWords.Nominative(period, Language.Russian))));
            Assert.Equal(period, PeriodPhrase.Find(new Phrase("Итоги " + PeriodWords.Genitive(period, Language.Russian))));
        });
}

using FsCheck;
using FsCheck.Fluent;
using Hansa.Core.Duplicates.Words;
using Hansa.Core.Text;
using Hansa.Tests;

namespace Hansa.Core.Tests.Duplicates.Words;

public class RussianStemTests
{
    public static IEnumerable<TheoryDataRow<string[]>> Forms => Cases.Of("stems.cases.tsv");

    [Theory]
    [MemberData(nameof(Forms))]
    public void Of_FormsOfOneWord_IsOneStem(string[] fields) =>
        Assert.Single(fields[0].Split(' ').Select(StemOf).Distinct());

    [Theory]
    [InlineData("выставка", "выставить")]
    [InlineData("кубок", "куб")]
    [InlineData("самбо", "дзюдо")]
    [InlineData("юноши", "юниоры")]
    [InlineData("город", "огород")]
    [InlineData("телки", "нетели")]
    [InlineData("судомодельный", "авиамодельный")]
    public void Of_OtherWords_IsAnotherStem(string a, string b) => Assert.NotEqual(StemOf(a), StemOf(b));

    [Fact]
    public void Of_AnyText_NeverThrows() => Prop.ForAll<string>(text =>
    {
        var phrase = new Phrase(text ?? "");
        foreach (var token in phrase.Tokens)
        {
            _ = Stem.Of(phrase[token]);
        }
    }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("серебряный", "серебреный", true)] // typed wrongly
    [InlineData("оранжерея", "оранжирея", true)]
    [InlineData("парашют", "парашт", true)] // left out
    [InlineData("карнавал", "карновавал", false)] // two slips
    [InlineData("фестиваль", "фесвтиаль", false)]
    [InlineData("снега", "сенга", true)] // changed over, a short stem
    [InlineData("медовый", "медвый", true)]
    [InlineData("бокс", "босс", false)] // too short to tell a slip from another word
    [InlineData("звезда", "звездаа", false)] // the ending is no slip: the stem is the same
    [InlineData("фестиваль", "фестиваль", false)]
    [InlineData("forum", "форум", false)] // another alphabet
    public void IsSlip_TwoWords_TellsASlipOfThePen(string a, string b, bool expected)
    {
        Assert.Equal(expected, Stem.IsSlip(StemOf(a), StemOf(b)));
        Assert.Equal(expected, Stem.IsSlip(StemOf(b), StemOf(a)));
    }

    [Fact]
    public void OfNumber_LongDigits_AreKeptApartFromWords()
    {
        Assert.True(Stem.IsNumber(Stem.OfNumber("11")));
        Assert.NotEqual(Stem.OfNumber("11"), Stem.OfNumber("12"));
        Assert.True(Stem.IsNumber(Stem.OfNumber(new string('9', 400))));
    }

    private static ulong StemOf(string word) => Stem.Of(Folding.Fold(word));
}

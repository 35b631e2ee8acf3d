using FsCheck;
using FsCheck.Fluent;
using Hansa.Core.Search;
using Hansa.Tests;

namespace Hansa.Core.Tests.Search;

public sealed class SearchQueryTests
{
    private static readonly Dictionary<string, IReadOnlyList<string>> s_none = [];

    public static IEnumerable<TheoryDataRow<string[]>> Forms => Cases.Of("word-forms.cases.tsv");

    private static bool Finds(string query, string text)
    {
        var vector = new SearchVector();
        vector.Add(text, SearchWeight.C);
        return vector.Has(SearchQuery.Parse(query + " "));
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public void Parse_OneForm_FindsTheOthers(string[] fields) => Assert.Equal(fields[2] == "yes", Finds(fields[0], fields[1]));

    [Theory]
    [InlineData("", "")]
    [InlineData("  ,.!?  ", "")]
    [InlineData("в на и", "")]
    [InlineData("фестиваль ", "('фестивал')")]
    [InlineData("фестива", "(('фестив' | 'фестива':*))")]
    [InlineData("форум", "('форум':*)")]
    [InlineData("фо", "('фо')")]
    [InlineData("форум.", "('форум')")]
    [InlineData("ярмарка выставка ", "('ярмарк') & ('выставк')")]
    [InlineData("ярмарка -выставка ", "('ярмарк') & !('выставк')")]
    [InlineData("ярмарка-выставка ", "('ярмарк') & ('выставк')")]
    [InlineData("-«круглый стол»", "!('кругл' <1> 'стол')")]
    [InlineData("«Дружба без границ»", "('дружб' <2> 'границ')")]
    [InlineData("\"Дружба\" форум ", "('дружб') & ('форум')")]
    [InlineData("«Дружба", "(('дружб' | 'дружба':*))")]
    [InlineData("«»", "")]
    [InlineData("2020 год ", "('2020' | '#y2020') & ('год')")]
    [InlineData("Китай ", "('@CN')")]
    [InlineData("китайская народная республика ", "('@CN')")]
    [InlineData("Смоленск ", "('смоленск' | '@смоленск')")]
    [InlineData("Смоленская область ", "('смоленск' | '@RU-SMO') & ('област')")]
    [InlineData("Тверская земля, «Китай и Россия»", "('тверск' | '@RU-TVE') & ('земля') & ('кит' <2> 'росс')")]
    [InlineData("О'Нил ", "('нил')")]
    public void Of_Query_IsWhatPostgresTakes(string text, string expected) => Assert.Equal(expected, QueryText.Of(SearchQuery.Parse(text), s_none));

    [Fact]
    public void Of_InTitle_MarksWordsAndAreasButNotWhatMustBeNowhere() =>
        Assert.Equal("('^@CN') & !('форум') & ('^2020' | '#y2020')", QueryText.Of(SearchQuery.Parse("Китай -форум 2020 "), s_none, inTitle: true));

    [Fact]
    public void Of_Slip_TakesWhatWasMeant() =>
        Assert.Equal("('выставк' | 'вставк')", QueryText.Of(SearchQuery.Parse("выстовка"), new Dictionary<string, IReadOnlyList<string>> { ["выстовк"] = ["выставк", "вставк"] }).Replace("((", "(", StringComparison.Ordinal).Replace("))", ")", StringComparison.Ordinal));

    [Fact]
    public void Vector_Cells_KeepPlacesAndDoNotTouch()
    {
        var vector = new SearchVector();
        vector.Add("Круглый стол", SearchWeight.A);
        vector.Add("Минск", SearchWeight.B);
        vector.Add("Круглый стол", SearchWeight.D);
        vector.Mark("cBY");
        Assert.Equal("'кругл':1A '^кругл':1A 'стол':2A '^стол':2A 'минск':13B '@минск':13B '#cBY'", vector.ToString().TrimEnd());
    }

    [Fact]
    public void Parse_VeryLong_IsCut() => Assert.Equal(20, SearchQuery.Parse(string.Join(' ', Enumerable.Repeat("ярмарка", 5000))).Terms.Count);

    [Fact]
    public void Parse_Anything_NeverThrows() => Check.QuickThrowOnFailure(Prop.ForAll<string>(text =>
    {
        var query = SearchQuery.Parse(text ?? "");
        new SearchVector().Add(text ?? "", SearchWeight.A);
        return QueryText.Of(query, s_none).Length >= query.Terms.Count;
    }));

    [Theory]
    [InlineData("магилев", "могилев", 1)]
    [InlineData("выстовка", "выставка", 1)]
    [InlineData("фетсиваль", "фестиваль", 1)]
    [InlineData("фестваль", "фестиваль", 1)]
    [InlineData("фестиваль", "фестиваль", 0)]
    [InlineData("", "аб", 2)]
    [InlineData("семинар", "форум", 7)]
    public void SlipDistance_OfTwoWords_CountsSlips(string a, string b, int slips)
    {
        Assert.Equal(slips, SlipDistance.Of(a, b));
        Assert.Equal(slips, SlipDistance.Of(b, a));
    }

    [Theory]
    [InlineData("dscnfdrf", "выставка")]
    [InlineData("abhvf", "фирма")]
    [InlineData("выставка", null)]
    public void KeyboardLayout_LatinLetters_AreReadAsRussianKeys(string typed, string? word) => Assert.Equal(word, KeyboardLayout.InRussian(typed));
}

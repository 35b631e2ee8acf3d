using Hansa.Core.Places;
using Hansa.Core.Text;
using Hansa.Tests;

namespace Hansa.Core.Tests.Places;

public class PlacePhraseTests
{
    public static IEnumerable<TheoryDataRow<string[]>> Phrases => Cases.Of("places.cases.tsv");

    public static IEnumerable<TheoryDataRow<string[]>> Rows => Cases.Of("modes.cases.tsv");

    [Theory, MemberData(nameof(Phrases))]
    public void Parse_Phrase_TellsAreasSettlementsAndVenue(string[] fields)
    {
        var reading = PlacePhrase.Parse(new Phrase(fields[0]));
        Assert.Equal(fields[1], Codes(reading.Countries));
        Assert.Equal(fields[2], Codes(reading.Regions));
        Assert.Equal(fields[3], OrDash(string.Join("; ", reading.Settlements)));
        Assert.Equal(fields[4], OrDash(reading.Venue));
    }

    [Theory, MemberData(nameof(Rows))]
    public void Read_Row_TellsMode(string[] fields)
    {
        var reading = PlacePhrase.Read(new Phrase(fields[0]), new Phrase(fields[1]), new Phrase(fields[2]), new Phrase(fields[3]));
        Assert.Equal(fields[4], reading.Mode?.ToString() ?? "null");
    }

    [Theory]
    [InlineData("г. Минск, Республика Беларусь", Mode.InPerson)]
    [InlineData("Республика Узбекистан", Mode.InPerson)]
    [InlineData("СОГБУК «Музей Ю.А. Гагарина», Дом космонавтов", Mode.InPerson)]
    [InlineData("Конференция Zoom (регион Квебек, Канада)", Mode.Online)]
    [InlineData("Участие в Международном форуме (формат онлайн) «Развитие»", Mode.Online)]
    [InlineData("в рабочем порядке", Mode.ByExchange)]
    [InlineData("Визит делегации Республики Беларусь", null)]
    [InlineData("Представители Республики Беларусь", null)]
    [InlineData("белорусские партнеры", null)]
    [InlineData("", null)]
    [InlineData("-", null)]
    [InlineData(" \n ", null)]
    public void Parse_Phrase_TellsModeOnlyWhereItIsAPlaceOrSaysSo(string text, Mode? expected) =>
        Assert.Equal(expected, PlacePhrase.Parse(new Phrase(text)).Mode);

    [Fact]
    public void Read_RegionNamedAfterItsAdjective_KeepsTheNamingWords()
    {
        var reading = Read(title: "Гости из Твери, калужские спортсмены", participants: "спортсмены Калужской области и Тверской области");
        Assert.Equal(["RU-TVE", "RU-KLU"], reading.Regions.Select(region => region.Code));
        Assert.Equal(["Тверской области", "Калужской области"], reading.Regions.Select(region => region.Words));
        Assert.All(reading.Regions, region => Assert.False(region.Implied));
    }

    [Fact]
    public void Read_Country_TellsNameAndWordsAsWritten()
    {
        var country = Assert.Single(Read(content: "при поддержке Посольства Исламской  Республики Иран").Countries);
        Assert.Equal(new NamedArea("IR", "Иран", "Исламской  Республики Иран"), country);
    }

    [Fact]
    public void Read_SettlementsOutsideThePlaceCell_GiveAreasOnly()
    {
        var reading = Read(title: "Визит в г. Витебск", place: "г. Смоленск", participants: "жители г. Бреста");
        Assert.Equal(["г. Смоленск"], reading.Settlements);
        Assert.Equal("BY", Assert.Single(reading.Countries).Code);
    }

    [Theory]
    [InlineData("Республика Крым, г. Керчь", 2013, 0)]
    [InlineData("Республика Крым, г. Керчь", 2020, 1)]
    [InlineData("г. Севастополь", 2020, 1)]
    [InlineData("Херсонская область", 2020, 0)]
    [InlineData("Херсонская область", 2023, 1)]
    [InlineData("Донецкая Народная Республика", 2020, 0)]
    [InlineData("Донецкая Народная Республика", 2023, 1)]
    public void Read_M86_RegionIsListedFromTheDayOfItsStatus(string place, int year, int expected)
    {
        var empty = new Phrase("");
        var reading = PlacePhrase.Read(empty, new Phrase(place), empty, empty, new DateOnly(year, 3, 1));
        Assert.Equal(expected, reading.Regions.Count);
        Assert.Empty(reading.Countries);
    }

    private static PlaceReading Read(string title = "", string place = "", string content = "", string participants = "") =>
        PlacePhrase.Read(new Phrase(title), new Phrase(place), new Phrase(content), new Phrase(participants));

    private static string Codes(IReadOnlyList<NamedArea> areas) =>
        OrDash(string.Join(" ", areas.Select(area => area.Code + (area.Implied ? "?" : ""))));

    private static string OrDash(string text) => text.Length == 0 ? "-" : text;
}

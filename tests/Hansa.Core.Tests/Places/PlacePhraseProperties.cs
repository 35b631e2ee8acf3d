using FsCheck;
using FsCheck.Fluent;
using Hansa.Core.Places;
using Hansa.Core.Text;

namespace Hansa.Core.Tests.Places;

public class PlacePhraseProperties
{
    private static readonly string[] s_pieces =
    [
        "г.", "г", "д.", "п.", "с.", "Г.", "пос.", "агрогородок", "район", "районов", "область", "областей", "обл.", "Республика", "Республики",
        "Беларусь", "белорусско", "Минск", "минский", "Смоленском", "Гагарин", "Мир", "Того", "Гвинея", "Южная", "Корея", "Алма", "Ата", "Конго",
        "Калужской", "Московской", "языка", "ул.", "шоссе", "онлайн", "очно", "заочно", "в рабочем порядке", "Zoom", "формате", "прошел",
        "Ю.", "А.", "«", "»", "\"", "(", ")", ",", ";", "-", "–", ".", "\n", " ", "2020", "№", "и", "а также", "Подписание", "Продажа", "м.р.", "'",
        "\ud800", "\u0301", "İ", "ß", "ё",
    ];

    [Fact]
    public void Read_AnyText_NeverThrows() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(2000), Prop.ForAll(
            ArbMap.Default.ArbFor<string>(),
            text => Holds(new Phrase(text ?? ""))));

    [Fact]
    public void Read_AnyPiecesOfAddresses_NeverThrowsAndKeepsItsPromises() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(4000), Prop.ForAll(
            Gen.ArrayOf(Gen.Elements(s_pieces)).ToArbitrary(),
            pieces => Holds(new Phrase(string.Join(pieces.Length % 2 == 0 ? " " : "", pieces)))));

    [Theory]
    [InlineData("г. Минск, ")]
    [InlineData("Калужской, ")]
    [InlineData("белорусско-")]
    [InlineData("Республика - ")]
    [InlineData("(онлайн) ")]
    [InlineData("прошел онлайн. ")]
    [InlineData("«")]
    [InlineData("г. Новый Красный ")]
    public void Read_CellOfAHundredThousandLetters_KeepsItsPromises(string piece)
    {
        var text = new Phrase(string.Concat(Enumerable.Repeat(piece, 100_000 / piece.Length)));
        Assert.True(Holds(text));
    }

    [Fact]
    public void Read_ThousandsOfVillages_ListsNoMoreThanTwoHundred()
    {
        var villages = Enumerable.Range(0, 5000).Select(i => $"д. Новая{(char)('а' + i % 32)}{(char)('а' + i / 32 % 32)}{(char)('а' + i / 1024)}");
        Assert.Equal(200, PlacePhrase.Parse(new Phrase(string.Join(", ", villages))).Settlements.Count);
    }

    private static bool Holds(Phrase text)
    {
        var reading = PlacePhrase.Read(text, text, text, text);
        var codes = reading.Countries.Select(country => country.Code).ToArray();
        _ = PlacePhrase.Parse(text);
        return codes.SequenceEqual(codes.Distinct().Order(StringComparer.Ordinal))
            && !codes.Contains("RU")
            && reading.Countries.Concat(reading.Regions).All(area => text.Text.Contains(area.Words, StringComparison.Ordinal))
            && reading.Regions.Select(region => region.Code).Distinct().Count() == reading.Regions.Count
            && reading.Settlements.Distinct().Count() == reading.Settlements.Count
            && reading.Venue == CellText.OneLine(reading.Venue);
    }
}

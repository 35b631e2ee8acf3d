using FsCheck;
using FsCheck.Fluent;
using Hansa.Core.Headcounts;
using Hansa.Core.Text;

namespace Hansa.Core.Tests.Headcounts;

public class HeadcountPropertyTests
{
    // Pieces that cells are made of: random mixes of them reach more branches than random letters.
    private static readonly string[] s_pieces =
    [
        "12", "5", "2 500", "1,5", "07.08.2023", "№", "100+", "999999999", "0", "-", " – ", ":", ";", ",", ".", "(", ")", "\n", "«", "»", "%", "+", "=", "/",
        " человек", " чел.", " участников", " школьников", "школьники", " тыс.", " млн", "всего ", "Общее количество участников ", "в том числе ", "из них ",
        "около ", "не более ", "от ", "до ", "по ", "двадцать ", "трое ", "тысячи ", "полторы ", "регионов", " лет", "-х ", "-й ", "июня ", "и ", "из ", "каждой ",
    ];

    [Fact]
    public void Parse_AnyText_NeverThrowsAndIsNeverNegative() => Check.One(Quiet(4000), Prop.ForAll<string?>(Holds));

    [Fact]
    public void Parse_AnyMixOfPieces_NeverThrowsAndPartsMakeTheTotal() => Check.One(
        Quiet(6000),
        Prop.ForAll(Gen.Elements(s_pieces).ArrayOf().Select(string.Concat).ToArbitrary(), Holds));

    [Fact]
    public void Parse_NumberOfPeopleInAnySpelling_GivesItBack() => Check.One(
        Quiet(1000),
        Prop.ForAll(Gen.Choose(0, 999_999).ToArbitrary(), number =>
        {
            var spaced = number.ToString("#,0", System.Globalization.CultureInfo.InvariantCulture).Replace(',', '\u00a0');
            return HeadcountPhrase.Parse($"{number} человек")?.Total == number
                && HeadcountPhrase.Parse($"Общее количество участников – {spaced} чел.")?.Total == number
                && HeadcountPhrase.Parse($"участников-{number}")?.Total == number;
        }));

    private static bool Holds(string? text)
    {
        HeadcountPhrase.Mentions(new Phrase(text ?? ""));
        return HeadcountPhrase.Parse(text ?? "") is not { } found
            || (found.Total >= 0 && found.Parts.Count > 0 && found.Parts.Sum(part => (long)part) == found.Total && found.Parts.All(part => part >= 0));
    }

    private static Config Quiet(int tests) => Config.QuickThrowOnFailure.WithMaxTest(tests).WithEndSize(60);
}

using FsCheck;
using FsCheck.Fluent;
using Hansa.Core.Diffs;

namespace Hansa.Core.Tests.Diffs;

public class WordMarksTests
{
    [Theory]
    [InlineData("", "Встреча", "+Встреча")]
    [InlineData("Встреча", "Встреча", "Встреча")]
    [InlineData("Выставка «Город С.»", "Выставка «Город С. Возвращение» (онлайн).", "Выставка «Город С. |+Возвращение» (онлайн|).")]
    [InlineData("г. Брест", "г. Минск, музей", "г. |+Минск, музей")]
    public void Of_WordsTheOtherLacks_AreMarked(string other, string text, string expected) => Assert.Equal(expected, Write(WordMarks.Of(other, text)));

    [Theory]
    [InlineData("86 человек из 5 регионов", "84 человека из 5 регионов", "-86 человек|+84 человека| из 5 регионов")]
    [InlineData("«Книга», музей", "«Книга»", "«Книга|-музей|»")]
    [InlineData("музей", "", "-музей")]
    public void Changes_WordsLeftOut_StandWhereTheyStood(string old, string @new, string expected) => Assert.Equal(expected, Write(WordMarks.Changes(old, @new)));

    [Fact]
    public void Runs_AnyTexts_GiveTheTextBack() => Prop.ForAll<string?, string?>((other, text) =>
        string.Concat(WordMarks.Of(other ?? "", text ?? "").Select(run => run.Text)) == (text ?? "")
        && string.Concat(WordMarks.Changes(other ?? "", text ?? "").Where(run => run.Kind != WordEditKind.Removed).Select(run => run.Text)) == (text ?? "")).QuickCheckThrowOnFailure();

    private static string Write(IReadOnlyList<WordEdit> runs) =>
        string.Join('|', runs.Select(run => run.Kind switch { WordEditKind.Inserted => "+", WordEditKind.Removed => "-", _ => "" } + run.Text));
}

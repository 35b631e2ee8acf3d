using FsCheck;
using FsCheck.Fluent;
using Hansa.Documents.Writing;

namespace Hansa.Documents.Tests.Writing;

public class FormulaGuardTests
{
    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+7 4812", "'+7 4812")]
    [InlineData("-5", "'-5")]
    [InlineData("- 21 участник", "'- 21 участник")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData(" =1+1", "' =1+1")]
    [InlineData("\t=1", "'\t=1")]
    [InlineData("＝1+1", "'＝1+1")]
    [InlineData("'=1+1", "''=1+1")]
    [InlineData("-", "-")]
    [InlineData("- ", "- ")]
    [InlineData("–", "–")]
    [InlineData("", "")]
    [InlineData("'", "'")]
    [InlineData("'тест", "'тест")]
    [InlineData("г. Гагарин", "г. Гагарин")]
    [InlineData("1-2 мая", "1-2 мая")]
    public void Guard_Text_GetsAnApostropheOnlyWhereNeededAndUndoTakesItOff(string text, string guarded)
    {
        Assert.Equal(guarded, FormulaGuard.Guard(text));
        Assert.Equal(text, FormulaGuard.Undo(guarded));
    }

    [Fact]
    public void Undo_AfterGuard_GivesAnyTextBack() =>
        Prop.ForAll(
            Gen.Elements("=+-@' \t1аb".ToCharArray()).ListOf().Select(chars => new string([.. chars])).ToArbitrary(),
            text => FormulaGuard.Undo(FormulaGuard.Guard(text)) == text).Check(Config.QuickThrowOnFailure.WithQuietOnSuccess(true));
}

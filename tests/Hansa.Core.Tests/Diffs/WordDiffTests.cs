using FsCheck;
using FsCheck.Fluent;
using Hansa.Core.Diffs;

namespace Hansa.Core.Tests.Diffs;

public class WordDiffTests
{
    [Theory]
    [InlineData("Всего 200 человек", "всего: 200 человек.", "")]
    [InlineData("Всё – «так»", "Все - \"так\"", "")]
    [InlineData("", "", "")]
    [InlineData("один два три", "один три", "=один -два =три")]
    [InlineData("один три", "один два три", "=один +два =три")]
    [InlineData("Всего: 30 участников, дети", "дети", "-Всего: 30 участников =дети")]
    [InlineData("11 обучающихся колледжа", "Обучающиеся колледжа", "-11 обучающихся +Обучающиеся =колледжа")]
    [InlineData("а б", "в г", "-а б +в г")]
    [InlineData("", "новое", "+новое")]
    [InlineData("старое", "", "-старое")]
    [InlineData("Смоленская область", "Смоленская обл.", "=Смоленская -область +обл.")]
    [InlineData("г. Брест, дворец", "дворец (г. Брест)", "+дворец =г. Брест -дворец")]
    public void Of_TwoCells_GivesRuns(string old, string @new, string expected) => Assert.Equal(expected, Print(WordDiff.Of(old, @new)));

    [Fact]
    public void Of_AnyTexts_KeptAndInsertedWordsMakeTheNewCell() => Prop.ForAll<string, string>((a, b) =>
    {
        var edits = WordDiff.Of(a ?? "", b ?? "");
        var made = edits.Count == 0 ? a ?? "" : string.Join(' ', edits.Where(edit => edit.Kind != WordEditKind.Removed).Select(edit => edit.Text));
        Assert.Empty(WordDiff.Of(made, b ?? ""));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Of_LongRewrittenCells_AreReplacedWhole()
    {
        var old = string.Join(' ', Enumerable.Range(0, 5000).Select(i => $"старое{i % 7}слово"));
        var edits = WordDiff.Of(old + " конец", string.Join(' ', Enumerable.Repeat("новое", 5000)) + " конец");
        Assert.Equal([WordEditKind.Removed, WordEditKind.Inserted, WordEditKind.Kept], edits.Select(edit => edit.Kind));
    }

    private static string Print(IEnumerable<WordEdit> edits) => string.Join(' ', edits.Select(edit => edit.Kind switch
    {
        WordEditKind.Kept => "=" + edit.Text,
        WordEditKind.Removed => "-" + edit.Text,
        _ => "+" + edit.Text,
    }));
}

using FsCheck;
using FsCheck.Fluent;
using Hansa.Core.Checks;
using Hansa.Core.Readings;
using Hansa.Core.Text;

namespace Hansa.Core.Tests.Checks;

/// <summary>Whatever a cell holds, the rules answer, and their answers are as short as the page they go to.</summary>
public class AnyTextTests
{
    private static readonly string[] s_pieces =
    [
        "«", "»", "\"", "(", ")", "-", " - ", "–", "—", ".", ",", " ", "\n", "А", "И.И.", "Петров", "г.", "XIX", "ЦПК", "(далее – ", "музей", "принял участие", "с 1",
        "07.08.2023", "8 910 123-45-67", "@", "\ud83d", "\u0301", "???", "Соглашение", "№ 1", "им.", "директор", "Республики ", ", Республики ", "Администрацией", "В рабочем порядке", "ё", "ПЕЧАТЬ",
    ];

    [Fact]
    public void Check_AnyText_NeverThrows() => Check.One(Config.QuickThrowOnFailure.WithMaxTest(300), Prop.ForAll(
        Gen.Elements(s_pieces).ListOf().Select(pieces => string.Concat(pieces)).ArrayOf(7).ToArbitrary(),
        cells =>
        {
            var checks = new ReportChecks(new ReadingHead("ф", 1, null, "BY", "", null, null, []));
            var row = new ReadingRow
            {
                Number = 1, Title = cells[0], Place = cells[1], Dates = cells[2], Content = cells[3], Participants = cells[4], Note = cells[5], Agreements = [cells[6]],
            };
            var found = checks.Check(row).Concat(checks.Check(row with { Number = 2 })).Concat(checks.End()).ToList();
            return found.TrueForAll(problem => problem.Message(Language.Russian).Length > 0 && problem.Message(Language.English).Length > 0);
        }));

    [Theory]
    [InlineData("а-б")]
    [InlineData("тест-драйв-")]
    [InlineData("г.Б")]
    [InlineData("И.И.Петров,")]
    [InlineData("«")]
    [InlineData("(")]
    [InlineData("ЦПК")]
    [InlineData("8 9")]
    [InlineData("01.01.2020")]
    [InlineData("Cловоoшибка ")]
    public void CheckAndClean_HugeCell_IsDoneInTimeLinearInItsLength(string piece)
    {
        var raw = string.Concat(Enumerable.Repeat(piece, 400_000 / piece.Length));
        var evidence = new HyphenationEvidence();
        evidence.Add(raw);
        var text = CellText.Clean(raw, evidence, []);
        var checks = new ReportChecks(new ReadingHead("ф", 1, null, null, "", null, null, []));
        var found = checks.Check(new ReadingRow { Number = 1, Title = text, Content = text, Participants = text, Place = text, Dates = text });
        Assert.True(found.Count < 200);
    }
}

using Hansa.Core.Forms;
using Hansa.Core.Readings;
using Hansa.Core.Selections;

namespace Hansa.Core.Tests.Selections;

public class RowMovesTests
{
    private static readonly Form s_municipal = FormCatalog.BuiltIn.Find("international-municipal", 2024)!;
    private static readonly Form s_executive = FormCatalog.BuiltIn.Find("international-executive", 2024)!;

    // A row is section, institution or «-», its own letter.
    private static readonly string[] s_rows = ["A-a", "A-b", "Apc", "Apd", "Aqe", "B-f", "B-g"];

    [Theory]
    [InlineData('b', false, "bacdefg")]
    [InlineData('a', true, "bacdefg")]
    [InlineData('d', false, "abdcefg")]
    [InlineData('a', false, null)]
    [InlineData('b', true, null)] // the next row stands under an institution
    [InlineData('e', true, null)]
    [InlineData('g', true, null)]
    [InlineData('x', true, null)]
    public void Step_Row_StaysUnderItsHeading(char row, bool down, string? expected) => Assert.Equal(expected, Step(s_municipal, row, MovedPart.Row, down));

    [Theory]
    [InlineData('e', false, "abecdfg")]
    [InlineData('c', true, "abecdfg")]
    [InlineData('d', true, "abecdfg")]
    [InlineData('c', false, null)] // rows without an institution come first
    [InlineData('a', true, null)]
    [InlineData('e', true, null)]
    public void Step_Institution_MovesWithAllItsRows(char row, bool down, string? expected) => Assert.Equal(expected, Step(s_municipal, row, MovedPart.Subsection, down));

    [Theory]
    [InlineData('f', false, "fgabcde")]
    [InlineData('c', true, "fgabcde")]
    [InlineData('a', false, null)]
    [InlineData('g', true, null)]
    public void Step_Section_MovesWithAllItsRows(char row, bool down, string? expected) => Assert.Equal(expected, Step(s_municipal, row, MovedPart.Section, down));

    [Fact]
    public void Step_SectionThatTheFormKnows_HasItsPlace()
    {
        var known = s_executive.Sections[0].Heading;
        var rows = new[] { Row('a', known, null), Row('b', s_executive.Sections[1].Heading, null), Row('c', "Чего форма не знает", null), Row('d', "И этого", null) };
        Assert.Null(RowMoves.Step(s_executive, rows, Key('b'), MovedPart.Section, down: false));
        Assert.Null(RowMoves.Step(s_executive, rows, Key('c'), MovedPart.Section, down: false));
        Assert.Equal("abdc", Letters(RowMoves.Step(s_executive, rows, Key('c'), MovedPart.Section, down: true)!));
    }

    [Theory]
    [InlineData('c', 'd', true, "abdcefg")]
    [InlineData('g', 'f', false, "abcdegf")]
    [InlineData('a', 'c', false, null)]
    [InlineData('a', 'f', false, null)]
    [InlineData('a', 'a', false, null)]
    [InlineData('a', 'x', false, null)]
    public void Beside_Row_StaysUnderItsHeading(char row, char beside, bool behind, string? expected) =>
        Assert.Equal(expected, RowMoves.Beside(s_municipal, Rows(), Key(row), Key(beside), behind) is { } order ? Letters(order) : null);

    private static string? Step(Form form, char row, MovedPart part, bool down) => RowMoves.Step(form, Rows(), Key(row), part, down) is { } order ? Letters(order) : null;

    private static SelectedRow[] Rows() => [.. s_rows.Select(row => Row(row[2], row[..1], row[1] == '-' ? null : row[1..2]))];

    private static SelectedRow Row(char letter, string section, string? subsection)
    {
        var row = new ReadingRow { Number = 1, Section = section, Subsection = subsection };
        return new SelectedRow(Key(letter), Key(letter), new ToldRow(Key(letter), new ToldReport(1, null, null, null, ""), 1, row), row, null);
    }

    private static Guid Key(char letter) => new(letter, 0, 0, new byte[8]);

    private static string Letters(IReadOnlyList<Guid> keys) => string.Concat(keys.Select(key => (char)BitConverter.ToInt32(key.ToByteArray())));
}

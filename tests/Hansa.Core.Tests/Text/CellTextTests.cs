using System.Globalization;
using System.Text;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using Hansa.Core.Text;
using Hansa.Tests;

namespace Hansa.Core.Tests.Text;

/// <summary>Repairs of a cell's text: domain.md M-14, M-24, M-91 … M-96.</summary>
public class CellTextTests
{
    public static IEnumerable<TheoryDataRow<string[]>> BrokenWords() => Cases.Of("broken-words.cases.tsv");

    public static IEnumerable<TheoryDataRow<string[]>> Compounds() => Cases.Of("compounds.cases.tsv");

    public static IEnumerable<TheoryDataRow<string[]>> LookAlikeWords() => Cases.Of("look-alikes.cases.tsv");

    public static IEnumerable<TheoryDataRow<string[]>> WhiteSpace() => Cases.Of("white-space.cases.tsv");

    [Theory, MemberData(nameof(BrokenWords))]
    public void Clean_BrokenWord_IsMendedAndListed(string[] fields)
    {
        var repairs = new List<TextRepair>();
        Assert.Equal(fields[1], CellText.Clean(fields[0], Seen(fields, 2), repairs));
        Assert.All(repairs, repair => Assert.Equal(RepairKinds.Hyphenation, repair.Kind));
        Assert.NotEmpty(repairs);
    }

    [Theory, MemberData(nameof(Compounds))]
    public void Clean_CompoundWord_Stays(string[] fields)
    {
        var repairs = new List<TextRepair>();
        Assert.Equal(fields[0], CellText.Clean(fields[0], Seen(fields, 1), repairs));
        Assert.Empty(repairs);
    }

    [Theory, MemberData(nameof(LookAlikeWords))]
    public void Clean_MixedAlphabets_AreDecidedWordByWord(string[] fields)
    {
        var repairs = new List<TextRepair>();
        Assert.Equal(fields[1], CellText.Clean(fields[0], new HyphenationEvidence(), repairs));
        Assert.Equal(fields[0] != fields[1], repairs.Count > 0);
        Assert.All(repairs, repair => Assert.Equal(RepairKinds.LookAlike, repair.Kind));
    }

    [Theory, MemberData(nameof(WhiteSpace))]
    public void Clean_WhiteSpaceAndInvisible_AreRemovedAndListed(string[] fields)
    {
        var repairs = new List<TextRepair>();
        Assert.Equal(Decoded(fields[1]), CellText.Clean(Decoded(fields[0]), new HyphenationEvidence(), repairs));
        Assert.Equal(fields[2].Split(' ', StringSplitOptions.RemoveEmptyEntries).Order(), repairs.Select(repair => repair.Kind).Order());
    }

    [Fact]
    public void Clean_PlainText_IsTheSameString()
    {
        const string Plain = "г. Смоленск, ДС «Юбилейный» – 2 этаж;\nул. Ленина, д. 1";
        Assert.Same(Plain, CellText.Clean(Plain, new HyphenationEvidence(), null));
        Assert.Same(Plain, CellText.Clean(Plain, new HyphenationEvidence(), []));
    }

    [Fact]
    public void Clean_ManyRepairs_TellsWhatWasBeforeAndAfter()
    {
        var repairs = new List<TextRepair>();
        CellText.Clean("Выставка   в cентябре, мероприя-тия", new HyphenationEvidence(), repairs);
        Assert.Equal(
            [
                new TextRepair(RepairKinds.Spaces, "Выставка   в", "Выставка в"),
                new TextRepair(RepairKinds.LookAlike, "cентябре", "сентябре"),
                new TextRepair(RepairKinds.Hyphenation, "мероприя-тия", "мероприятия"),
            ],
            repairs);
    }

    [Fact]
    public void Clean_AnyText_NeverThrowsAndIsDoneOnce() => Check.QuickThrowOnFailure(Prop.ForAll(
        Gen.Elements("а", "и", "cе", "ный", "-", "‐", " ", "\n", "\u00a0", "\u00ad", "[bookmark: x]", "¬", "X", "Х", "\ud83d", "\ude00", "\u0306", "\0", "мероприя", "I")
            .ListOf().Select(parts => string.Concat(parts)).ToArbitrary(),
        text =>
        {
            var repairs = new List<TextRepair>();
            var clean = CellText.Clean(text, new HyphenationEvidence(), repairs);
            var again = CellText.Clean(clean, new HyphenationEvidence(), null);
            return again == clean
                && clean == CellText.Clean(text, new HyphenationEvidence(), null)
                && !clean.Contains("  ", StringComparison.Ordinal) && !clean.Contains("\n\n", StringComparison.Ordinal)
                && !clean.Any(c => char.IsWhiteSpace(c) && c is not (' ' or '\n'));
        }));

    [Theory]
    [InlineData("agreements-2020-Q1")]
    [InlineData("belarus-2020-H1")]
    [InlineData("executive-2020-Q2")]
    public void Clean_RealReport_GivesTheHandCheckedCells(string name)
    {
        var raw = File.ReadAllText(Repo.SharedPath("seeds", name + ".txt"));
        var evidence = new HyphenationEvidence();
        evidence.Add(raw);
        var clean = CellText.OneLine(CellText.Clean(raw, evidence, null));
        using var expected = JsonDocument.Parse(File.ReadAllText(Repo.SharedPath("expected", name + ".json")));
        var cells = expected.RootElement.GetProperty("rows").EnumerateArray()
            .SelectMany(row => new[] { "title", "place", "content", "participants" }.Select(column => row.GetProperty(column).GetString()!))
            .Concat(expected.RootElement.GetProperty("columns").EnumerateArray().Select(heading => heading.GetString()!));
        Assert.All(cells, cell => Assert.Contains(cell, clean, StringComparison.Ordinal));
    }

    private static HyphenationEvidence Seen(string[] fields, int index)
    {
        var evidence = new HyphenationEvidence();
        evidence.Add(fields.Length > index ? fields[index] : "");
        return evidence;
    }

    private static string Decoded(string text)
    {
        var result = new StringBuilder();
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '<')
            {
                result.Append((char)int.Parse(text.AsSpan(i + 1, 4), NumberStyles.HexNumber, CultureInfo.InvariantCulture));
                i += 5;
            }
            else
            {
                result.Append(text[i]);
            }
        }

        return result.ToString();
    }
}

using Hansa.Core.Tables;
using Hansa.Core.Text;
using Hansa.Documents.Reading;
using Hansa.Tests;

namespace Hansa.Documents.Tests.Reading;

public class SharedReportTests
{
    public static TheoryData<string> Reports => ["agreements-2020-Q1", "belarus-2020-H1", "executive-2020-Q2", "executive-2023-Q3", "municipal-2020-Q2"];

    [Theory]
    [MemberData(nameof(Reports))]
    public void Open_TextAndWordOfOneReport_GiveTheSameRows(string report)
    {
        var text = Read("seeds", report + ".txt");
        var word = Read("reports", report + ".docx");
        Assert.Empty(text.Problems);
        Assert.Empty(word.Problems);
        var rows = word.Rows.Select(Plain).ToList();

        // The text has the footer as the last row of the table, Word as a paragraph below it (domain.md M-12).
        rows.AddRange(word.Parts.SkipWhile(part => part is not SourceRow).OfType<SourceParagraph>().Select(footer => $"0+6 {CellText.OneLine(footer.Text)}"));
        Assert.Equal(rows, text.Rows.Select(Plain));
        Assert.Equal(Title(word), Title(text));
    }

    [Fact]
    public void Open_LeakedPageNumberAndBookmark_AreGivenAsWritten_M13_M14()
    {
        var text = Read("seeds", "municipal-2020-Q2.txt");
        Assert.Equal("2", text.Paragraphs.First());
        Assert.StartsWith("[bookmark: _GoBack]Отчет", text.Paragraphs.ElementAt(1), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("executive-2020-Q2", "№ п/п")]
    [InlineData("municipal-2020-Q2", "№\nп/п")]
    public void Open_HeaderOfNumberColumn_IsOneCell_M15_M17(string report, string header)
    {
        var first = Read("seeds", report + ".txt").Rows.First();
        Assert.Equal(6, first.Cells.Count);
        Assert.Equal(header, first.Cells[0].Text);
    }

    [Fact]
    public void Open_NumbersOfAListWhoseDefinitionIsABullet_CountOn()
    {
        var numbers = Read("reports", "executive-2020-Q2.docx").Rows.Where(row => row.Cells.Count == 6).Skip(1).Select(row => row.Cells[0].Text);
        Assert.Equal(Enumerable.Range(1, 20).Select(n => $"{n}."), numbers);
    }

    [Theory]
    [InlineData("seeds", ".txt")]
    [InlineData("reports", ".docx")]
    public void Open_AgreementsOfOneCell_StayOnTheirLines_M19(string folder, string ending)
    {
        var rows = Read(folder, "agreements-2020-Q1" + ending).Rows.ToList();
        Assert.Equal(5, Row(rows, "17.").Cells[1].Text.Split("\n\n", StringSplitOptions.RemoveEmptyEntries).Count(part => !string.IsNullOrWhiteSpace(part)));
        Assert.Equal(6, Row(rows, "18.").Cells[1].Text.Split('\n').Count(line => line.StartsWith("Соглашение", StringComparison.Ordinal) || line.StartsWith("Трехстороннее", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("seeds", ".txt", false)]
    [InlineData("reports", ".docx", true)]
    public void Open_AgreementOfTheRowAbove_IsAnEmptyOrMergedCell_M18(string folder, string ending, bool isMerged)
    {
        var cell = Row([.. Read(folder, "agreements-2020-Q1" + ending).Rows], "2.").Cells[1];
        Assert.Equal(("", isMerged), (cell.Text.Trim(), cell.ContinuesAbove));
    }

    [Theory]
    [InlineData("seeds", ".txt")]
    [InlineData("reports", ".docx")]
    public void Open_EmptyVenueContentAndNote_AreEmptyCells_M21_M22_M23(string folder, string ending)
    {
        Assert.Equal("", Row([.. Read(folder, "municipal-2020-Q2" + ending).Rows], "1.").Cells[2].Text.Trim());
        var last = Row([.. Read(folder, "agreements-2020-Q1" + ending).Rows], "29.").Cells;
        Assert.Equal((8, "", ""), (last.Count, last[6].Text.Trim(), last[7].Text.Trim()));
    }

    private static SourceRow Row(List<SourceRow> rows, string number) => rows.First(row => row.Cells[0].Text.Trim() == number);

    private static Reads Read(string folder, string file) => Reads.Of(DocumentReader.Open(Repo.SharedPath(folder, file)));

    private static string Title(Reads read) =>
        string.Join(' ', read.Parts.TakeWhile(part => part is not SourceRow).OfType<SourceParagraph>()
            .Select(paragraph => CellText.OneLine(paragraph.Text.Replace("[bookmark: _GoBack]", "", StringComparison.Ordinal)))
            .Where(line => line != "2"));

    // Where Word merges cells vertically, the text has empty ones; Word's header cells are typed without the hyphens of M-91.
    private static string Plain(SourceRow row) => string.Join(" | ", row.Cells.Select(cell =>
        $"{cell.Column}+{cell.Span} {CellText.OneLine(cell.Text.Replace("[bookmark: _GoBack]", "", StringComparison.Ordinal))
            .Replace("мероприя-тия", "мероприятия", StringComparison.Ordinal)
            .Replace("запланирова-нных", "запланированных", StringComparison.Ordinal)}"));
}

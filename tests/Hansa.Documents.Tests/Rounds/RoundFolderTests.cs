using Hansa.Core.Problems;
using Hansa.Core.Tables;
using Hansa.Documents.Rounds;
using Hansa.Documents.Tests.Writing;
using Hansa.Tests;

namespace Hansa.Documents.Tests.Rounds;

public sealed class RoundFolderTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("hansa-tests-").FullName;

    // The given rounds end in the real reports, written and read back.
    [Theory]
    [InlineData("executive-2020-Q2", FileFormat.Docx)]
    [InlineData("executive-2020-Q2", FileFormat.Xlsx)]
    [InlineData("agreements-2020-Q1", FileFormat.Docx)]
    [InlineData("agreements-2020-Q1", FileFormat.Xlsx)]
    public void Consolidate_RealRound_IsTheExpectedReading(string name, FileFormat format)
    {
        var expected = ExpectedReadings.Load(name);
        var again = ConsolidatedAndReadBack(name, format);
        Assert.Equal(expected.Head.Title, again.Head.Title);
        Assert.Equal(expected.Head.Columns.Select(column => column.Heading), again.Head.Columns.Select(column => column.Heading));
        Assert.Equal(expected.Rows.Select(Words), again.Rows.Select(Words));
    }

    [Theory]
    [InlineData("municipal-2020-Q2", FileFormat.Docx)]
    [InlineData("municipal-2020-Q2", FileFormat.Xlsx)]
    [InlineData("executive-2020-Q2", FileFormat.Docx)]
    public void Consolidate_RealRound_IsTheSeed(string name, FileFormat format)
    {
        var expected = RoundTrip.Read(Repo.SharedPath("seeds", name + ".txt"));
        var again = ConsolidatedAndReadBack(name, format);
        Assert.Equal(RoundTrip.Shown(expected, format), RoundTrip.Shown(again, format));
    }

    [Fact]
    public void Consolidate_DescriptionMissingOrBroken_IsSaid()
    {
        Assert.Equal("round.no-description", Assert.Single(RoundFolder.Consolidate(_folder).Problems).Code);
        Assert.Equal("round.no-description", Assert.Single(RoundFolder.Consolidate(Path.Combine(_folder, "нет такой")).Problems).Code);
        File.WriteAllText(Path.Combine(_folder, "campaign.json"), "{");
        var result = RoundFolder.Consolidate(_folder);
        Assert.Null(result.Report);
        Assert.Equal("json.invalid", Assert.Single(result.Problems).Code);
    }

    [Fact]
    public void Consolidate_FolderAsClerksLeaveIt_TakesWhatCanBeRead()
    {
        File.WriteAllText(Path.Combine(_folder, "campaign.json"), """
            {
              "form": "agreements-implementation",
              "period": "2020-Q1",
              "submissions": [
                { "file": "good.docx", "body": "Департамент А", "section": "I квартал" },
                { "file": "broken.docx", "body": "Департамент Б", "section": "I квартал" },
                { "file": "nothing.txt", "body": "Департамент В", "section": "I квартал" },
                { "file": "late.docx", "body": "Департамент Г", "section": "I квартал" }
              ]
            }
            """);
        File.WriteAllBytes(Path.Combine(_folder, "good.docx"), RoundTrip.Write(Made.Of(Made.Row(1) with { Agreements = [Made.Agreement] }), FileFormat.Docx));
        File.WriteAllBytes(Path.Combine(_folder, "broken.docx"), [0x50, 0x4B, 3, 4, 0]);
        File.WriteAllText(Path.Combine(_folder, "nothing.txt"), "Информация\nВ I квартале 2020 года мероприятия не проводились.");
        File.WriteAllText(Path.Combine(_folder, "~$good.docx"), "lock");
        File.WriteAllText(Path.Combine(_folder, ".DS_Store"), "x");
        File.WriteAllText(Path.Combine(_folder, "лишний.txt"), "Служебная записка");

        var result = RoundFolder.Consolidate(_folder);

        Assert.Equal("Встреча 1", result.Report!.Rows.Single().Title);
        Assert.Equal(
            ["round.file-missing", "round.file-not-named", "round.file-unreadable", "round.nil-return"],
            result.Problems.Select(problem => problem.Code).Where(code => code.StartsWith("round.", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
        Assert.Contains(result.Problems, problem => problem.Code.StartsWith("file.", StringComparison.Ordinal) && problem.Severity == Severity.Error);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static Core.Readings.Reading ConsolidatedAndReadBack(string name, FileFormat format)
    {
        var result = RoundFolder.Consolidate(Repo.SharedPath("submissions", name));
        Assert.Empty(result.Problems);
        return RoundTrip.Read(RoundTrip.Write(result.Report!, format), $"{name}.{RoundTrip.Extension(format)}");
    }

    private static string Words(Core.Readings.ReadingRow row) =>
        $"{row.Number}|{row.Section}|{row.Subsection}|{string.Join(' ', row.Agreements)}|{row.AgreementsFilledDown}|"
        + string.Join('|', new[] { row.Title, row.Place, row.Dates, row.Content, row.Participants, row.Note }.Select(Core.Text.CellText.OneLine));
}

using Hansa.Core.Tables;
using Hansa.Documents.Tests.Writing;
using Hansa.Tests;

namespace Hansa.Documents.Tests.Rounds;

public class RealRoundTests
{
    // The given rounds end in the real reports, written and read back.
    [Theory]
    [InlineData("executive-2020-Q2", FileFormat.Docx)]
    [InlineData("executive-2020-Q2", FileFormat.Xlsx)]
    [InlineData("executive-2020-Q2", FileFormat.Odt)]
    [InlineData("executive-2020-Q2", FileFormat.Html)]
    [InlineData("agreements-2020-Q1", FileFormat.Docx)]
    [InlineData("agreements-2020-Q1", FileFormat.Xlsx)]
    [InlineData("agreements-2020-Q1", FileFormat.Odt)]
    [InlineData("agreements-2020-Q1", FileFormat.Html)]
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

    private static Core.Readings.Reading ConsolidatedAndReadBack(string name, FileFormat format)
    {
        var result = RoundFiles.Consolidate(Repo.SharedPath("submissions", name));
        Assert.Empty(result.Problems);
        return RoundTrip.Read(RoundTrip.Write(result.Report!, format), $"{name}.{RoundTrip.Extension(format)}");
    }

    private static string Words(Core.Readings.ReadingRow row) =>
        $"{row.Number}|{row.Section}|{row.Subsection}|{string.Join('¶', row.Agreements)}|{row.AgreementsFilledDown}|"
        + string.Join('|', new[] { row.Title, row.Place, row.Dates, row.Content, row.Participants, row.Note }.Select(Core.Text.CellText.OneLine));
}

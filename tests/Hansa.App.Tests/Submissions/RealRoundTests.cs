using System.Text.Json;
using Hansa.App.Imports;
using Hansa.App.Registers;
using Hansa.App.Reports;
using Hansa.App.Submissions;
using Hansa.App.Tests.Reports;
using Hansa.Core.Readings;
using Hansa.Core.Text;
using Hansa.Documents.Reading;
using Hansa.Documents.Rounds;
using Hansa.Tests;
using Hansa.Tests.Registers;

namespace Hansa.App.Tests.Submissions;

/// <summary>The three real rounds: uploaded file by file, sent and accepted, the register reports what importing the folder does.</summary>
public sealed class RealRoundTests(RegisterServer server)
{
    [Theory]
    [InlineData("executive-2020-Q2", "international-executive", "2020-Q2")]
    [InlineData("agreements-2020-Q1", "agreements-implementation", "2020-Q1")]
    [InlineData("municipal-2020-Q2", "international-municipal", "2020-Q2")]
    public async Task Round_UploadedAndAccepted_ReportsWhatTheFolderDoes(string folder, string form, string period)
    {
        var path = Repo.SharedPath("submissions", folder);
        await using var imported = await server.RegisterAsync();
        await new ReportImport(imported).RunAsync(new ImportRequest([path], "test"));
        await using var register = await server.RegisterAsync(new SetClock(OpenedRound.Today));
        await UploadAsync(register, path, form, period);
        var (expected, found) = (await RealRegister.PreviewAsync(imported, form, period), await RealRegister.PreviewAsync(register, form, period));
        Assert.Equal(RealRegister.Words(RealRegister.Written(expected.Report)), RealRegister.Words(RealRegister.Written(found.Report)));
        Assert.Equal(expected.Report.Title, found.Report.Title);
        Assert.Equal(expected.Report.Footer, found.Report.Footer);
    }

    [Theory]
    [InlineData("executive-2020-Q2", "international-executive", "2020-Q2")]
    [InlineData("agreements-2020-Q1", "agreements-implementation", "2020-Q1")]
    public async Task Round_UploadedAndAccepted_EndsInTheExpectedReport(string folder, string form, string period)
    {
        await using var register = await server.RegisterAsync(new SetClock(OpenedRound.Today));
        await UploadAsync(register, Repo.SharedPath("submissions", folder), form, period);
        var expected = ExpectedReadings.Load(folder);
        var written = RealRegister.Written((await RealRegister.PreviewAsync(register, form, period)).Report);
        Assert.Equal(expected.Rows.Select(Words), written.Rows.Select(Words));
        Assert.Equal(expected.Head.Title, written.Head.Title);
        Assert.Equal(expected.Tail.Footer, written.Tail.Footer);
    }

    private static string Words(ReadingRow row) => string.Join(" | ",
        row.Number, row.Section, row.Subsection, string.Join(" / ", row.Agreements.Select(CellText.OneLine)), CellText.OneLine(row.Title), CellText.OneLine(row.Place),
        CellText.OneLine(row.Dates), CellText.OneLine(row.Content), CellText.OneLine(row.Participants), CellText.OneLine(row.Note));

    private static async Task UploadAsync(Register register, string path, string form, string period)
    {
        var round = await OpenedRound.OpenAsync(register, form, period);
        var (campaign, _) = RoundFiles.ReadCampaign(path);
        foreach (var submission in campaign!.Submissions)
        {
            var hand = new Hand(register, await round.BodyAsync(submission.Body, submission.Section));
            var (content, problems) = FileContent.Read(Path.Combine(path, submission.File), ReadLimits.Default);
            Assert.True(content is not null, string.Join('\n', problems.Select(problem => problem.Message(Language.English))));
            var uploaded = await hand.UploadAsync(content);
            Assert.Null(uploaded.Problem?.Message(Language.English));
            Assert.Equal(uploaded.Read, uploaded.Added);
            await hand.AcceptAsync();
        }
    }
}

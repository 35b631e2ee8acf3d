using System.Text.Json;
using Hansa.App.Accounts;
using Hansa.App.Directories;
using Hansa.App.Registers;
using Hansa.App.Samples;
using Hansa.App.Tests;
using Hansa.Core.Forms;
using Hansa.Core.Permissions;
using Hansa.Core.Readings;
using Hansa.Core.Text;
using Hansa.Documents.Reading;
using Hansa.EndToEnd.Tests.Browsing;
using Hansa.EndToEnd.Tests.Sample;
using Hansa.Tests;

namespace Hansa.EndToEnd.Tests.Quarter;

/// <summary>
/// The three real rounds through the browser: every body’s file sent by somebody of that body, all at once; accepted by the
/// coordinator; the Word file that is downloaded holds what the real report does.
/// </summary>
public sealed class RealRoundTests(Chromium chromium, SampleHansa hansa) : BrowserTests(chromium), IClassFixture<SampleHansa>
{
    [Theory]
    [InlineData("executive-2020-Q2", "international-executive", "2020-Q2", true)]
    [InlineData("agreements-2020-Q1", "agreements-implementation", "2020-Q1", false)]
    [InlineData("municipal-2020-Q2", "international-municipal", "2020-Q2", true)]
    public async Task Round_SentAsFiles_EndsInTheRealReport(string folder, string form, string period, bool javaScript)
    {
        var path = Repo.SharedPath("submissions", folder);
        var campaign = Campaign(path);
        var reporters = new List<(Clerk Clerk, string File)>();
        for (var i = 0; i < campaign.Count; i++)
        {
            var (clerk, name) = await ReporterAsync(campaign[i].Body, form, javaScript);
            reporters.Add((clerk, Path.Combine(path, campaign[i].File)));
            campaign[i] = campaign[i] with { Body = name };
        }

        var coordinator = await SeatAsync(hansa.Address, new Seat(JavaScript: javaScript));
        await coordinator.SignInAsync(SamplePeople.Of("coordinator"));
        var board = await coordinator.OpenRoundAsync(period, form, [.. campaign.Select(one => one.Body)]);
        await PlaceAsync(coordinator, board, campaign, form);
        var sent = await Task.WhenAll(reporters.Select(one => SendAsync(one.Clerk, period, one.File)));
        foreach (var submission in sent)
        {
            await coordinator.AcceptAsync(submission);
        }

        var expected = Expected(folder);
        await coordinator.ArrangeAsync(form, period, [.. expected.Rows.Select(row => row.Section!).Distinct()]);
        var report = await coordinator.DownloadReportAsync(form, period);
        Assert.Equal(expected.Rows.Select(Words), report.Rows.Select(Words));
        Assert.Equal(expected.Head.Title, report.Head.Title);
        Assert.Equal(expected.Tail.Footer, report.Tail.Footer);
    }

    private static List<Asked> Campaign(string path)
    {
        using var json = JsonDocument.Parse(File.ReadAllText(Path.Combine(path, "campaign.json")));
        return [.. json.RootElement.GetProperty("submissions").EnumerateArray().Select(one =>
            new Asked(one.GetProperty("body").GetString()!, one.GetProperty("section").GetString()!, one.GetProperty("file").GetString()!))];
    }

    // The municipal report has no checked reading: its text is read instead.
    private static Reading Expected(string folder) => folder == "municipal-2020-Q2"
        ? Assert.Single(ReportReader.Read(DocumentReader.Open(Repo.SharedPath("seeds", folder + ".txt"), ReadLimits.Default), ReadOptions.Default))
        : ExpectedReadings.Load(folder);

    private static string Words(ReadingRow row) => string.Join(" | ",
        row.Number, row.Section, row.Subsection, string.Join(" / ", row.Agreements.Select(CellText.OneLine)), CellText.OneLine(row.Title), CellText.OneLine(row.Place),
        CellText.OneLine(row.Dates), CellText.OneLine(row.Content), CellText.OneLine(row.Participants), CellText.OneLine(row.Note));

    // A body of 2020 with somebody who reports for it, and what it is called now: the round is opened these days.
    private async Task<(Clerk Clerk, string Name)> ReporterAsync(string body, string form, bool javaScript)
    {
        var work = new RegisterWork(hansa.Register, "RU-SMO", "test");
        var kind = form == "international-municipal" ? OrganizationKind.LocalGovernment : OrganizationKind.ExecutiveBody;
        var (id, problem) = await BodySearch.FindAsync(hansa.Register, "RU-SMO", body, default);
        if (id is null)
        {
            (id, problem) = await new OrganizationBook(work).AddAsync(kind, body);
            Assert.Null(problem);
        }

        var key = $"{form}-{id:N}@example.org";
        var (_, refused) = await new AccountBook(work).AddAsync(new AccountSheet("Исполнитель", key, Role.Reporter, id), DemoAccounts.Password);
        Assert.Null(refused);
        var clerk = await SeatAsync(hansa.Address, new Seat(JavaScript: javaScript));
        await clerk.SignInAsync(new DemoAccount(key, "Исполнитель", Role.Reporter, body));
        return (clerk, (string)(await hansa.Register.Source.AskAsync("select name from organization_name where organization_id = $1 and during @> current_date", id!.Value))!);
    }

    // Where rows stand that have no heading of their own: in a first round the coordinator says it.
    private static async Task PlaceAsync(Clerk coordinator, string board, List<Asked> campaign, string form)
    {
        if (form != "international-executive")
        {
            return;
        }

        foreach (var (body, section, _) in campaign)
        {
            await coordinator.GoAsync(board);
            await coordinator.FollowAsync(body);
            await coordinator.Page.GetByLabel("Раздел отчета").First.SelectOptionAsync(section);
            await coordinator.PressAsync("Сохранить раздел");
            await coordinator.SeeAsync("Сохранено");
        }
    }

    private static async Task<string> SendAsync(Clerk clerk, string period, string file)
    {
        var submission = await clerk.OpenDueAsync(period);
        await clerk.UploadAsync(file);
        await clerk.SendAsync(submission, "Иванова И.И.", "начальник отдела");
        return submission;
    }

    private sealed record Asked(string Body, string Section, string File);
}

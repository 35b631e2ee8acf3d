using Hansa.App.Accounts;
using Hansa.App.Reports;
using Hansa.App.Samples;
using Hansa.Core.Figures;
using Hansa.Core.Periods;
using Hansa.Core.Readings;
using Hansa.Core.Selections;
using Hansa.Documents.Reading;
using Hansa.Documents.Writing;
using Hansa.Tests;
using Hansa.Tests.Registers;
using Microsoft.EntityFrameworkCore;

namespace Hansa.App.Tests.Samples;

public sealed class SampleRegionTests(FreshRegister fresh) : IClassFixture<FreshRegister>
{
    [Fact]
    public async Task FillAsync_FreshRegister_HoldsTwoYearsOfARegion()
    {
        var cancel = TestContext.Current.CancellationToken;
        using var folder = new TestFolder();
        var counts = await SampleRegion.FillAsync(fresh.Register, Repo.PathOf("samples"), Path.Combine(folder.Path, "rounds"), cancel: cancel);

        Assert.Equal("RU-SMO", counts.RegionId);
        Assert.Equal(8, counts.Quarters);
        Assert.Equal((26, 187), (counts.Organizations, counts.Tellings));
        // Told more than once: eight events of the table, five of the rounds made by hand, of which a person decides on one.
        Assert.Equal((12, 1, 174), (counts.Merged, counts.Possible, counts.Activities));
        Assert.Equal((17, 5, 12), (counts.Agreements, counts.PlanItems, counts.Receptions));
        await CheckDirectoryAsync(cancel);
        await CheckRowsAsync(cancel);

        var quarter = Period.OfQuarter(2024, 4);
        await CheckReportAsync(new ReportAsk("international-executive", quarter, ReportScope.All), 12, folder, cancel);
        await CheckReportAsync(new ReportAsk("international-municipal", quarter, ReportScope.All), 3, folder, cancel);
        await CheckReportAsync(new ReportAsk("agreements-implementation", quarter, ReportScope.All), 6, folder, cancel);
        await CheckReportAsync(new ReportAsk("country-cooperation", Period.OfHalfYear(2024, 1), new ReportScope(Country: "BY")), 15, folder, cancel);
        var figures = await RegisterFigures.MakeAsync(fresh.Register, "RU-SMO", new FigureQuery(quarter, FigureBy.Country), null, cancel);
        Assert.True(figures.Now.Total is { Activities: > 10, Participants: > 500 } && figures.Before.Total.Activities > 10);
        await CheckAccountsAsync(cancel);
    }

    private async Task CheckAccountsAsync(CancellationToken cancel)
    {
        await DemoAccounts.AddAsync(fresh.Register, "RU-SMO", cancel);
        var people = await AccountList.OfAsync(fresh.Register, "RU-SMO", cancel);
        Assert.Equal(DemoAccounts.All.Count, people.Count);
        Assert.Equal(AccountWords.Roles.Order(), people.Select(person => AccountWords.NameOf(person.Role)).Distinct().Order());
        Assert.All(people, person => Assert.False(person.PasswordTemporary));
    }

    // A body that was renamed is one organization; only the institutions named within the hand-made files are new to the directory.
    private async Task CheckDirectoryAsync(CancellationToken cancel)
    {
        await using var db = fresh.Register.Db();
        var names = await db.OrganizationNames.Where(name => name.Name.Contains("образовани")).Select(name => name.OrganizationId).ToListAsync(cancel);
        Assert.Equal(2, names.GroupBy(id => id).Max(group => group.Count()));
        Assert.Equal(3, await db.Organizations.CountAsync(body => body.Proposed, cancel));
        Assert.True(await db.AgreementParties.Select(party => party.Level).Distinct().CountAsync(cancel) >= 5);
    }

    // Every generated row is dated, and every agreement named in a row has its card.
    private async Task CheckRowsAsync(CancellationToken cancel)
    {
        await using var db = fresh.Register.Db();
        Assert.Empty(await db.TellingAgreements.Where(named => named.AgreementId == null).Select(named => named.Title).ToListAsync(cancel));
        Assert.InRange(await db.Activities.CountAsync(activity => activity.FirstDay == null, cancel), 0, 3);
    }

    private async Task CheckReportAsync(ReportAsk ask, int atLeast, TestFolder folder, CancellationToken cancel)
    {
        var (preview, problem) = await RegisterReports.PreviewAsync(fresh.Register, "RU-SMO", ask, cancel);
        Assert.Null(problem);
        var path = Path.Combine(folder.Path, ask.Form + ".docx");
        Assert.True(ReportFile.Write(preview!.Report, path).Written);
        var reading = Assert.Single(ReportReader.Read(DocumentReader.Open(path, ReadLimits.Default), ReadOptions.Default));
        Assert.Equal((ask.Form, ask.Period), (reading.Head.Form, reading.Head.Period));
        Assert.InRange(reading.Rows.Count, atLeast, 60);
        Assert.Equal(preview.Selection.Rows.Count, reading.Rows.Count);
    }
}

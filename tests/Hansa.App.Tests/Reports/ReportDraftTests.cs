using Hansa.App.Reports;
using Hansa.Core.Selections;
using Hansa.Tests;

namespace Hansa.App.Tests.Reports;

/// <summary>Reports in the making as a coordinator keeps them: begun, noted, decided with a reason, dropped, approved under a name.</summary>
public sealed class ReportDraftTests(RealRegister real) : IClassFixture<RealRegister>
{
    private static readonly ReportAsk s_ask = RealRegister.Ask("international-executive", "2020-Q2");

    [Fact]
    public async Task Draft_BegunDecidedDropped_StandsInTheListAndGoes()
    {
        await using var register = await real.OwnAsync();
        Assert.Null(await ReportDrafts.BeginAsync(register, RealRegister.Region, s_ask, "Иванова"));
        Assert.Null(await ReportDrafts.BeginAsync(register, RealRegister.Region, s_ask, "Петров"));
        var listed = Assert.Single(await ReportDrafts.ListAsync(register, RealRegister.Region));
        Assert.Equal(("Иванова", 0, 0, false), (listed.Draft.ChangedBy, listed.Taken, listed.Left, listed.IsApproved));
        var preview = await RealRegister.PreviewAsync(register, "international-executive", "2020-Q2");
        var key = preview.Selection.Rows[0].Key;
        Assert.Null(await ReportDrafts.DecideAsync(register, RealRegister.Region, s_ask, [key], RowDecision.Leave, "сообщено в I квартале", "Петров"));
        Assert.Null(await ReportDrafts.NoteAsync(register, RealRegister.Region, s_ask, "спросить о № 3", "Петров"));
        var after = await RealRegister.PreviewAsync(register, "international-executive", "2020-Q2");
        Assert.Equal(("спросить о № 3", "сообщено в I квартале", "Петров"), (after.Note, after.Decisions[key].Note, after.Decisions[key].DecidedBy));
        Assert.NotEqual(preview.Seal, after.Seal);
        Assert.Null(await ReportDrafts.ForgetAsync(register, RealRegister.Region, s_ask, key, "Петров"));
        Assert.Equal(preview.Seal, (await RealRegister.PreviewAsync(register, "international-executive", "2020-Q2")).Seal);
        Assert.Null(await ReportDrafts.DropAsync(register, RealRegister.Region, s_ask, "Петров"));
        Assert.Empty(await ReportDrafts.ListAsync(register, RealRegister.Region));
        Assert.Equal("report.form-unknown", (await ReportDrafts.BeginAsync(register, RealRegister.Region, s_ask with { Form = "x" }, "test"))!.Code);
    }

    [Fact]
    public async Task Freeze_WithAName_KeepsItWithTheNoteAndEveryFile()
    {
        await using var register = await real.OwnAsync();
        await ReportDrafts.NoteAsync(register, RealRegister.Region, s_ask, "согласовано с протоколом", "test");
        var preview = await RealRegister.PreviewAsync(register, "international-executive", "2020-Q2");
        var (frozen, _) = await ReportFreeze.RunAsync(register, RealRegister.Region, preview, false, "test", "На подпись");
        var found = await FrozenReports.FindAsync(register, RealRegister.Region, frozen!.FrozenReportId);
        Assert.Equal(("На подпись", "согласовано с протоколом"), (found!.Name, found.Note));
        Assert.Equal(["csv", "docx", "html", "odt", "xlsx"], (await FrozenReports.FormatsAsync(register, found)).Keys.Order());
        Assert.True((await ReportDrafts.ListAsync(register, RealRegister.Region)).Single().IsApproved);
        var (second, _) = await ReportFreeze.RunAsync(register, RealRegister.Region, preview, true, "test");
        Assert.Equal([2, 1], (await FrozenReports.EditionsAsync(register, second!)).Select(report => report.Edition));
        Assert.Null(await FrozenReports.FileAsync(register, second!, "exe"));
    }

    [Fact]
    public async Task CompareWithApproved_RowLeftOutSince_IsMissing()
    {
        await using var register = await real.OwnAsync();
        Assert.Equal("report.not-frozen", (await RegisterDiff.CompareWithApprovedAsync(register, RealRegister.Region, s_ask)).Problem!.Code);
        var preview = await RealRegister.PreviewAsync(register, "international-executive", "2020-Q2");
        await ReportFreeze.RunAsync(register, RealRegister.Region, preview, false, "test");
        Assert.True((await RegisterDiff.CompareWithApprovedAsync(register, RealRegister.Region, s_ask)).Difference!.Difference.IsEmpty);
        await ReportDrafts.DecideAsync(register, RealRegister.Region, s_ask, [preview.Selection.Rows[4].Key], RowDecision.Leave, "test");
        var (found, _) = await RegisterDiff.CompareWithApprovedAsync(register, RealRegister.Region, s_ask);
        Assert.Equal(preview.Selection.Rows[4].Row.Title, Assert.Single(found!.Difference.Missing).Row.Row.Title);
    }

    [Fact]
    public async Task Offers_RealReports_NameFormsPeriodsAndScopes()
    {
        var offers = await ReportOffers.ListAsync(real.Ready(), RealRegister.Region);
        Assert.Equal("2023-Q3", offers[0].Period.Code);
        Assert.Contains(("country-cooperation", "2020-H1", "BY"), offers.Select(offer => (offer.Form, offer.Period.Code, offer.Country ?? "")));
        Assert.All(offers, offer => Assert.True(offer.Rows > 0));
        var scopes = await ReportOffers.ScopesAsync(real.Ready(), RealRegister.Region);
        Assert.Contains("BY", scopes.Countries);
        var organization = scopes.Organizations.First(name => name.Contains('«', StringComparison.Ordinal));
        Assert.Equal(organization, ScopeChoices.WordsFor(new ReportScope(Organization: organization).Normalized.Organization!, scopes.Organizations));
        Assert.Equal("Нечто", ScopeChoices.WordsFor("нечто", scopes.Organizations));
    }
}

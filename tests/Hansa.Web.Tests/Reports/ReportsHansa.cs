using Hansa.App.Imports;
using Hansa.App.Reports;
using Hansa.Core.Periods;
using Hansa.Core.Readings;
using Hansa.Core.Selections;
using Hansa.Documents.Reading;
using Hansa.Tests;
using Hansa.Tests.Registers;
using Hansa.Tests.Web;

namespace Hansa.Web.Tests.Reports;

/// <summary>Hansa with a made-up round in its register, and the real reports where they are at hand.</summary>
public sealed class ReportsHansa(RegisterServer server) : IAsyncLifetime
{
    public const string Draft = "/reports/draft/international-executive/2024-Q2";

    public RunningHansa Hansa { get; } = new(server);

    public async ValueTask InitializeAsync()
    {
        await Hansa.InitializeAsync();
        await ImportAsync(Repo.PathOf("samples", "2024-Q2"));
        if (Repo.Shared is { } shared)
        {
            await ImportAsync(Path.Combine(shared, "reports"));
        }
    }

    public ValueTask DisposeAsync() => Hansa.DisposeAsync();

    /// <summary>The report as its Word file of this moment reads.</summary>
    public static async Task<Reading> ReadAsync(HttpClient browser, string draft)
    {
        var file = await browser.GetAsync(draft.Contains('?', StringComparison.Ordinal) ? draft.Replace("?", "/report.docx?", StringComparison.Ordinal) : draft + "/report.docx");
        Assert.True(file.IsSuccessStatusCode, $"{draft}: {file.StatusCode}");
        return ReportReader.Read(DocumentReader.Open(await file.Content.ReadAsStreamAsync(), "report.docx"), ReadOptions.Default)[0];
    }

    public async Task<ReportPreview> PreviewAsync(string form, string period, string? country = null)
    {
        Assert.True(Period.TryParse(period, out var parsed));
        var (preview, problem) = await RegisterReports.PreviewAsync(Hansa.Register, RunningHansa.RegionId, new ReportAsk(form, parsed, new ReportScope(country)));
        Assert.Null(problem);
        return preview!;
    }

    /// <summary>The two first rows that stand under one heading.</summary>
    public async Task<(Guid First, Guid Second)> NeighboursAsync()
    {
        var rows = (await PreviewAsync("international-executive", "2024-Q2")).Selection.Rows;
        var at = Enumerable.Range(0, rows.Count - 1).First(i => rows[i].Row.Section == rows[i + 1].Row.Section && rows[i].Row.Subsection == rows[i + 1].Row.Subsection);
        return (rows[at].Key, rows[at + 1].Key);
    }

    public async Task ForgetAsync(string form, string period)
    {
        Assert.True(Period.TryParse(period, out var parsed));
        await ReportDrafts.DropAsync(Hansa.Register, RunningHansa.RegionId, new ReportAsk(form, parsed, ReportScope.All), "test");
    }

    private async Task ImportAsync(string path) =>
        await new ReportImport(Hansa.Register).RunAsync(new ImportRequest([path], "test") { Region = RunningHansa.RegionId });
}

using Hansa.App.Imports;
using Hansa.Core.Periods;
using Hansa.Core.Permissions;
using Hansa.Web.Parts;
using Hansa.Web.Visits;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Hansa.Web.Imports;

/// <summary>What came into the register, from which file and by whom; and what is taken back.</summary>
internal static class ImportsPages
{
    private const int PageSize = 50;

    public static void MapImports(this IEndpointRouteBuilder pages)
    {
        pages.MapGet("/imports", ListAsync).For(Actions.ImportRun);
        pages.MapImportUploads();
        pages.MapGet("/imports/{id:guid}", ShowAsync).For(Actions.ImportRun);
        pages.MapGet("/imports/{id:guid}/file", FileAsync).For(Actions.ActivityRead);
        pages.MapGet("/imports/{id:guid}/withdraw", AskToWithdrawAsync).For(Actions.ImportRun);
        pages.MapPost("/imports/{id:guid}/withdraw", WithdrawAsync).For(Actions.ImportRun);
    }

    private static async Task<IResult> ListAsync(Visit visit, string? q, string? period, string? state, int? page, CancellationToken cancel)
    {
        ImportState? chosen = Enum.TryParse<ImportState>(state, ignoreCase: true, out var known) && Enum.IsDefined(known) ? known : null;
        var filter = new ImportFilter((q ?? "").Trim(), Period.TryParse(period ?? "", out var asked) ? asked : null, chosen);
        var at = Math.Clamp(page ?? 1, 1, 10_000);
        var (lines, all) = await ListedImports.ReadAsync(visit.Register, visit.RegionId, filter, (at - 1) * PageSize, PageSize, cancel);
        return visit.Show<ImportsPage>(new
        {
            Filter = filter, Lines = lines, All = all, Page = at, Pages = Math.Max(1, (all + PageSize - 1) / PageSize),
            Years = (IReadOnlyList<int>)[.. PeriodChoice.Years(await ListedImports.YearsAsync(visit.Register, visit.RegionId, cancel), visit.Today)],
        });
    }

    /// <param name="show">problems: only rows with something to look at.</param>
    private static async Task<IResult> ShowAsync(Visit visit, Guid id, string? show, int? page, CancellationToken cancel) =>
        await ImportSheet.ReadAsync(visit.Register, visit.RegionId, id, cancel) is { } sheet
            ? visit.Show<ImportPage>(new { Sheet = sheet, OnlyProblems = show == "problems", Page = Math.Max(1, page ?? 1) })
            : visit.NotFound();

    private static async Task<IResult> FileAsync(Visit visit, Guid id, CancellationToken cancel) =>
        await StoredFiles.OfImportAsync(visit.Register, visit.RegionId, id, cancel) is var (name, content) ? Downloads.Of(name, content) : visit.NotFound();

    private static async Task<IResult> AskToWithdrawAsync(Visit visit, Guid id, CancellationToken cancel)
    {
        if (await ImportSheet.ReadAsync(visit.Register, visit.RegionId, id, cancel) is not { } sheet)
        {
            return visit.NotFound();
        }

        var (preview, problem) = await new ImportWithdrawal(visit.Register).PreviewAsync(id, cancel);
        return preview is null ? visit.Refuse(problem!) : visit.Show<WithdrawPage>(new { Sheet = sheet, Preview = preview });
    }

    private static async Task<IResult> WithdrawAsync(Visit visit, Guid id, CancellationToken cancel)
    {
        // The key alone would do in any region.
        if (await ImportSheet.ReadAsync(visit.Register, visit.RegionId, id, cancel) is not { } sheet)
        {
            return visit.NotFound();
        }

        // The button pressed twice: the first did it.
        var (_, problem) = sheet.Import.State == ImportState.Withdrawn ? (null, null) : await new ImportWithdrawal(visit.Register).RunAsync(id, visit.Actor, cancel);
        return problem is null ? visit.To($"/imports/{id}", "imports.is-withdrawn") : visit.Refuse(problem);
    }
}

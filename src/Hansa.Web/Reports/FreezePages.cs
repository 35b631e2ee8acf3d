using Hansa.App.Reports;
using Hansa.Core.Problems;
using Hansa.Core.Tables;
using Hansa.Documents.Writing;
using Hansa.Web.Visits;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Hansa.Web.Reports;

/// <summary>Approves a report: what was seen, under a name, for ever.</summary>
internal static class FreezePages
{
    public static void MapFreezing(this IEndpointRouteBuilder pages)
    {
        var freeze = pages.MapGroup(ReportAddress.Pattern + "/freeze").AddEndpointFilter(ReportRights.ApproversOnly);
        freeze.MapGet("", static (Visit visit, CancellationToken cancel) => ShowAsync(visit, "", null, cancel));
        freeze.MapPost("", FreezeAsync);
    }

    private static async Task<IResult> ShowAsync(Visit visit, string name, Problem? problem, CancellationToken cancel)
    {
        if (await ReportAddress.ReadAsync(visit, cancel) is not { } ask)
        {
            return visit.NotFound();
        }

        var (view, refusal) = await DraftView.LoadAsync(visit, ask, cancel);
        return view is null ? visit.Refuse(refusal!) : visit.Show<FreezePage>(
            new { View = view, Name = name, Problems = (IReadOnlyList<Problem>)(problem is null ? [] : [problem]) },
            problem is null ? StatusCodes.Status200OK : Errors.Refusals.StatusOf(problem));
    }

    private static async Task<IResult> FreezeAsync(Visit visit, [FromForm] string? name, [FromForm] string? seal, [FromForm] int? replaces, CancellationToken cancel)
    {
        if (await ReportAddress.ReadAsync(visit, cancel) is not { } ask)
        {
            return visit.NotFound();
        }

        var words = (name ?? "").Trim();
        var (preview, refusal) = await RegisterReports.PreviewAsync(visit.Register, visit.RegionId, ask, cancel);
        if (preview is null)
        {
            return visit.Refuse(refusal!);
        }

        var (inForce, _) = await FrozenReports.FindAsync(visit.Register, visit.RegionId, ask, null, cancel);
        if (inForce is not null && inForce.Edition == (replaces ?? 0) + 1 && inForce.FrozenBy == visit.Actor && await IsThisAsync(visit, inForce, preview, cancel))
        {
            // The button pressed twice, or the page sent again: the first did it.
            return visit.To($"/reports/{inForce.FrozenReportId}");
        }

        if (preview.Seal != seal || (inForce?.Edition ?? 0) != (replaces ?? 0))
        {
            return await ShowAsync(visit, words, new Problem("reports.changed-meanwhile", Severity.Warning), cancel);
        }

        var (frozen, problem) = await ReportFreeze.RunAsync(visit.Register, visit.RegionId, preview, inForce is not null, visit.Actor, words, cancel);
        return frozen is null ? await ShowAsync(visit, words, problem, cancel) : visit.To($"/reports/{frozen.FrozenReportId}", "reports.approved.done");
    }

    // The same report gives the same bytes.
    private static async Task<bool> IsThisAsync(Visit visit, FrozenReport frozen, ReportPreview preview, CancellationToken cancel)
    {
        using var docx = new MemoryStream();
        ReportWriter.Write(preview.Report, docx, FileFormat.Docx);
        return await FrozenReports.FileAsync(visit.Register, frozen, cancel) is { } kept && docx.ToArray().AsSpan().SequenceEqual(kept);
    }
}

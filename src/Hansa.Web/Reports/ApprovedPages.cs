using Hansa.App.Reports;
using Hansa.Core.Problems;
using Hansa.Core.Reports;
using Hansa.Web.Visits;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Hansa.Web.Reports;

/// <summary>An approved report as it was approved, with its files and its other editions.</summary>
internal static class ApprovedPages
{
    public static void MapApproved(this IEndpointRouteBuilder pages)
    {
        var report = pages.MapGroup("/reports/{id:guid}").AddEndpointFilter(ReportRights.ReadersOnly);
        report.MapGet("", ShowAsync);
        report.MapGet("/report.{extension}", ReportDownloads.OfApprovedAsync);
    }

    private static async Task<IResult> ShowAsync(Visit visit, Guid id, CancellationToken cancel)
    {
        if (await FrozenReports.FindAsync(visit.Register, visit.RegionId, id, cancel) is not { } frozen)
        {
            return visit.NotFound();
        }

        if (await FrozenReports.FileAsync(visit.Register, frozen, cancel) is not { } docx)
        {
            return visit.Refuse(new Problem("report.file-broken", Severity.Error));
        }

        return visit.Show<ApprovedPage>(new
        {
            Frozen = frozen,
            Report = FrozenReports.ReportOf(frozen, docx),
            Editions = await FrozenReports.EditionsAsync(visit.Register, frozen, cancel),
            Kept = await FrozenReports.FormatsAsync(visit.Register, frozen, cancel),
            Names = await ReportOffers.ScopesAsync(visit.Register, visit.RegionId, cancel),
        });
    }
}

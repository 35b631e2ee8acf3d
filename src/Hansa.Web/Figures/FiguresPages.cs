using Hansa.App.Activities;
using Hansa.App.Reports;
using Hansa.Core.Periods;
using Hansa.Core.Permissions;
using Hansa.Web.Parts;
using Hansa.Web.Visits;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Hansa.Web.Figures;

/// <summary>Leadership’s one page.</summary>
internal static class FiguresPages
{
    public static void MapFigures(this IEndpointRouteBuilder pages) => pages.MapGet("/figures", ShowAsync).For(Actions.FiguresRead);

    private static async Task<IResult> ShowAsync(Visit visit, string? period, CancellationToken cancel)
    {
        var figures = new FigurePages(visit.Work);
        var asked = Period.TryParse(period, out var found) && found.Year > 1 ? found : await figures.LatestAsync(cancel);
        return visit.Show<FiguresPage>(new
        {
            Page = await figures.MakeAsync(asked, cancel),
            Years = (IReadOnlyList<int>)[.. PeriodChoice.Years(await ActivityBriefs.YearsAsync(visit.Register, visit.RegionId, cancel), visit.Today)],
        });
    }
}
